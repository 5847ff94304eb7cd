using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>An article beside the whole text of the file that it was rebuilt from: what a reader checks it against.</summary>
public class SourceModel(PlenumContext archive, IStringLocalizer<Wording> wording) : PageModel
{
    public ArticleHead Head { get; private set; } = null!;
    public ArticleProof Proof { get; private set; } = null!;

    /// <summary>The parts of an article that stands on several pages, in reading order; empty for any other.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = [];

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
        var shown = id;
        Parts = await PartsAsync(shown, cancellation);
        if (part is not null && (part < 1 || part > Math.Max(1, Parts.Count)))
            return NotFound();
        if (Parts.Count > 0)
            id = Parts[(part ?? 1) - 1].Id;
        Head = await archive.Articles.HeadAsync(id, cancellation);
        var article = await archive.Articles.AsNoTracking().AsSplitQuery()
            .Include(article => article.Sections.OrderBy(section => section.Ordinal)).ThenInclude(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number))
            .Include(article => article.Passages.OrderBy(passage => passage.Ordinal))
            .SingleAsync(article => article.Id == id, cancellation);
        var document = await archive.Documents.AsNoTracking().AsSplitQuery()
            .Include(document => document.Unplaced.OrderBy(passage => passage.Ordinal))
            .Include(document => document.Findings.Where(finding => finding.ArticleId == null || finding.ArticleId == id || (finding.ArticleId == shown && finding.Rule == FindingRule.JoinedAcrossPages)).OrderBy(finding => finding.Ordinal))
            .SingleAsync(document => document.Id == article.DocumentId, cancellation);
        foreach (var jump in document.Findings.Where(finding => finding.ArticleId != id && finding.Rule == FindingRule.JoinedAcrossPages))
            jump.Paragraph = article.ParagraphCount;
        if (from < 0 || from >= Math.Max(1, document.Text.Length))
            return NotFound();
        Proof = new ArticleProof(article, document, await OtherArticle.OnPageAsync(archive, article, cancellation), from, part, wording);
        return Page();
    }

    private async Task<List<Part>> PartsAsync(int whole, CancellationToken cancellation) => [.. (await archive.Articles
        .Where(article => article.WholeId == whole)
        .Select(article => new { Part = new Part(article.Id, article.Page), Place = archive.ArticleSeams.Where(seam => seam.PartId == article.Id).Select(seam => seam.Ordinal).FirstOrDefault() })
        .ToListAsync(cancellation)).OrderBy(part => part.Place).Select(part => part.Part)];

    /// <param name="Page">The page as the newspaper names it.</param>
    public sealed record Part(int Id, string? Page);
}
