using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Editions;

public class EditionModel(PlenumContext archive) : PageModel
{
    public EditionFront Front { get; private set; } = null!;
    public EditionNeighbours Neighbours { get; private set; } = EditionNeighbours.None;

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellation)
    {
        if (!TryParse(date, out var day) || await EditionFront.LoadAsync(archive, day, cancellation) is not { } front)
            return NotFound();
        Front = front;
        Neighbours = await EditionNeighbours.OfAsync(archive, day, cancellation);
        return Page();
    }

    internal static bool TryParse(string address, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(address, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return date is not null || address == Labels.Address(null);
    }
}
