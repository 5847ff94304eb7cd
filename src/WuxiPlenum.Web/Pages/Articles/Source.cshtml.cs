using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>An article beside the whole text of the file that it was rebuilt from: what a reader checks it against.</summary>
public class SourceModel(PlenumContext archive, IStringLocalizer<Wording> wording) : PageModel
{
    public ArticleHead Head { get; private set; } = null!;
    public ArticleProof Proof { get; private set; } = null!;

    /// <summary>The parts of an article that stands on several pages, in reading order; empty for any other.</summary>
    public IReadOnlyList<ArticlePart> Parts { get; private set; } = [];

    /// <summary>The article's address; that of the whole when a part is shown.</summary>
    public string Slug { get; private set; } = "";

    /// <param name="from">A place in the source from which to show it; the article's own by default.</param>
    /// <param name="part">1, 2, …: which part of an article that stands on several pages; the first by default.</param>
    public async Task<IActionResult> OnGetAsync(string slug, int? from, int? part, CancellationToken cancellation)
    {
        var address = await archive.LookUpAsync(slug, cancellation);
        if (address.MovedTo is { } whole)
            return Redirect(Url.Content($"~/articles/{Uri.EscapeDataString(whole)}/source"));
        if (address.State == AddressState.Gone)
            return StatusCode(StatusCodes.Status410Gone);
        if (address.ArticleId is not { } id || !ModelState.IsValid)
            return NotFound();
        Slug = slug;
        if (await ArticleSource.LoadAsync(archive, id, part, cancellation) is not { } source)
            return NotFound();
        var (article, document) = (source.Article, source.Document);
        Parts = source.Parts;
        Head = await archive.Articles.HeadAsync(article.Id, cancellation);
        if (from < 0 || from >= Math.Max(1, document.Text.Length))
            return NotFound();
        Proof = new ArticleProof(article, document, await OtherArticle.OnPageAsync(archive, article, cancellation), from, part, wording);
        return Page();
    }
}
