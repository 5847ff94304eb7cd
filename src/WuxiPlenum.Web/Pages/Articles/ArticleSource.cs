using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Findings;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>An article, or a part of one that stands on several pages, as it was read from its document.</summary>
/// <param name="Article">With its sections, paragraphs and passages.</param>
/// <param name="Document">With the findings that concern the article or the page, and what belongs to no article.</param>
/// <param name="Parts">The parts of an article that stands on several pages, in reading order; empty for any other.</param>
public sealed record ArticleSource(Article Article, SourceDocument Document, IReadOnlyList<ArticlePart> Parts)
{
    /// <summary>At most seven queries.</summary>
    /// <param name="shown">The id of a current article.</param>
    /// <param name="part">1, 2, …: which part; the first by default.</param>
    /// <returns>Null when there is no such part.</returns>
    public static async Task<ArticleSource?> LoadAsync(PlenumContext archive, int shown, int? part, CancellationToken cancellation)
    {
        var parts = await PartsAsync(archive, shown, cancellation);
        if (part is not null && (part < 1 || part > Math.Max(1, parts.Count)))
            return null;
        var id = parts.Count > 0 ? parts[(part ?? 1) - 1].Id : shown;
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
        return new ArticleSource(article, document, parts);
    }

    private static async Task<List<ArticlePart>> PartsAsync(PlenumContext archive, int whole, CancellationToken cancellation) => [.. (await archive.Articles
        .Where(article => article.WholeId == whole)
        .Select(article => new { Part = new ArticlePart(article.Id, article.Page), Place = archive.ArticleSeams.Where(seam => seam.PartId == article.Id).Select(seam => seam.Ordinal).FirstOrDefault() })
        .ToListAsync(cancellation)).OrderBy(part => part.Place).Select(part => part.Part)];
}

/// <param name="Page">The page as the newspaper names it.</param>
public sealed record ArticlePart(int Id, string? Page);
