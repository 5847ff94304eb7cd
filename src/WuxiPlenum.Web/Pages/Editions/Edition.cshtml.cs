using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Editions;

public class EditionModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    public EditionFront Front { get; private set; } = null!;
    public EditionNeighbours Neighbours { get; private set; } = EditionNeighbours.None;

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellation)
    {
        if (!EditionDates.TryParse(date, out var day) || await EditionFront.LoadAsync(archive, memory, day, cancellation) is not { } front)
            return NotFound();
        Front = front;
        Neighbours = await EditionNeighbours.OfAsync(archive, day, cancellation);
        return Page();
    }
}
