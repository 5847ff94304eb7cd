using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
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

    /// <param name="from">A place in the source from which to show it; the article's own by default.</param>
    public async Task<IActionResult> OnGetAsync(string slug, int? from, CancellationToken cancellation)
    {
        var address = await archive.Articles.LookUpAsync(slug, cancellation);
        if (address.State == AddressState.Gone)
            return StatusCode(StatusCodes.Status410Gone);
        if (address.ArticleId is not { } id || !ModelState.IsValid)
            return NotFound();
        Head = await archive.Articles.HeadAsync(id, cancellation);
        var article = await archive.Articles.AsNoTracking().AsSplitQuery()
            .Include(article => article.Sections.OrderBy(section => section.Ordinal)).ThenInclude(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number))
            .Include(article => article.Passages.OrderBy(passage => passage.Ordinal))
            .SingleAsync(article => article.Id == id, cancellation);
        var document = await archive.Documents.AsNoTracking().AsSplitQuery()
            .Include(document => document.Unplaced.OrderBy(passage => passage.Ordinal))
            .Include(document => document.Findings.Where(finding => finding.ArticleId == null || finding.ArticleId == id).OrderBy(finding => finding.Ordinal))
            .SingleAsync(document => document.Id == article.DocumentId, cancellation);
        if (from < 0 || from >= Math.Max(1, document.Text.Length))
            return NotFound();
        Proof = new ArticleProof(article, document, await OtherArticle.OnPageAsync(archive, article, cancellation), from, wording);
        return Page();
    }
}
