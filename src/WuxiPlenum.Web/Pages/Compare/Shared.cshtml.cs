using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Compare;

public class SharedModel(PlenumContext archive, SharedDocuments shared) : PageModel
{
    public CoverageDocument Document { get; private set; } = null!;
    public SharedList Shared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var address = await archive.LookUpAsync(slug, cancellation);
        if (address.MovedTo is { } whole)
            return Redirect(Url.Content($"~/articles/{Uri.EscapeDataString(whole)}/shared"));
        if (address.State == AddressState.Gone)
            return StatusCode(StatusCodes.Status410Gone);
        if (address.ArticleId is not { } id || await archive.CoverageAsync(archive.Articles.Where(article => article.Id == id), cancellation) is not [var document])
            return NotFound();
        Document = document;
        Shared = await shared.OfAsync(document, cancellation);
        return Page();
    }
}
