using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Compare;

public class PairModel(PlenumContext archive) : PageModel
{
    private const int MostPassages = 60;

    public CoverageDocument First { get; private set; } = null!;
    public CoverageDocument Second { get; private set; } = null!;
    public SharedPassages Shared { get; private set; } = null!;

    /// <summary>The passages in the order of the second document, both sides marked.</summary>
    public IReadOnlyList<(SharedPassage Passage, PassageSide First, PassageSide Second)> Passages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string a, string b, CancellationToken cancellation)
    {
        var (first, second) = (await archive.LookUpAsync(a, cancellation), await archive.LookUpAsync(b, cancellation));
        if (first.MovedTo is not null || second.MovedTo is not null)
            return Redirect(Url.Content($"~/compare/{Uri.EscapeDataString(first.MovedTo ?? a)}/{Uri.EscapeDataString(second.MovedTo ?? b)}"));
        if (first.State == AddressState.Gone || second.State == AddressState.Gone)
            return StatusCode(StatusCodes.Status410Gone);
        if (first.ArticleId is not { } one || second.ArticleId is not { } other || one == other)
            return NotFound();
        var documents = await archive.CoverageAsync(archive.Articles.Where(article => article.Id == one || article.Id == other), cancellation);
        if (documents.Count < 2) // one of them is longer than anything that is compared while somebody waits
            return NotFound();
        (First, Second) = (documents.Single(document => document.Id == one), documents.Single(document => document.Id == other));
        Shared = SharedText.Compare(First.Coverage, Second.Coverage);
        Passages = [.. Shared.Passages.Take(MostPassages).Select(passage =>
        {
            var (left, right) = PassageSide.Of(First, Second, passage);
            return (passage, left, right);
        })];
        return Page();
    }
}
