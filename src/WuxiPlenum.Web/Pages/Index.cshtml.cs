using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Editions;

namespace WuxiPlenum.Web.Pages;

public class IndexModel(PlenumContext archive, ArchiveMemory memory) : PageModel
{
    /// <summary>The latest edition; null as long as nothing was imported.</summary>
    public EditionFront? Front { get; private set; }

    public EditionNeighbours Neighbours { get; private set; } = EditionNeighbours.None;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var latest = await archive.Editions.Current().MaxAsync(edition => edition.Date, cancellation);
        Front = await EditionFront.LoadAsync(archive, memory, latest, cancellation);
        Neighbours = await EditionNeighbours.OfAsync(archive, latest, cancellation);
    }
}
