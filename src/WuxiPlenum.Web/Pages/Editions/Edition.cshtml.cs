using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Editions;

public class EditionModel(PlenumContext archive) : PageModel
{
    public EditionFront Front { get; private set; } = null!;
    public DateOnly? Earlier { get; private set; }
    public DateOnly? Later { get; private set; }

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellation)
    {
        if (!TryParse(date, out var day) || await EditionFront.LoadAsync(archive, day, cancellation) is not { } front)
            return NotFound();
        Front = front;
        if (day is { } given)
        {
            var shown = archive.Editions.Current();
            Earlier = await shown.Where(edition => edition.Date < given).MaxAsync(edition => edition.Date, cancellation);
            Later = await shown.Where(edition => edition.Date > given).MinAsync(edition => edition.Date, cancellation);
        }

        return Page();
    }

    private static bool TryParse(string address, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(address, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return date is not null || address == Labels.Address(null);
    }
}
