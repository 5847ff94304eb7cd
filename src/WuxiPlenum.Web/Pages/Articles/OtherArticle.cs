using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Web.Reading;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>Another article of the same document, and where its text stands in it.</summary>
public sealed record OtherArticle(string Slug, Headline Headline, IReadOnlyList<SourceSpan> Spans)
{
    /// <summary>Those of the document of <paramref name="shown"/>, in page order. Four queries.</summary>
    public static async Task<IReadOnlyList<OtherArticle>> OnPageAsync(PlenumContext archive, Article shown, CancellationToken cancellation)
    {
        var others = await archive.Articles
            .Where(article => article.DocumentId == shown.DocumentId && article.Id != shown.Id && !article.IsWhole)
            .OrderBy(article => article.Ordinal)
            .Select(article => new { article.Id, article.Slug, Headline = new Headline(article.Title, article.TitleBreaks) })
            .ToListAsync(cancellation);
        var ids = archive.Articles.Where(article => article.DocumentId == shown.DocumentId && article.Id != shown.Id && !article.IsWhole).Select(article => article.Id);
        var passages = await archive.ArticlePassages.AsNoTracking()
            .Where(passage => ids.Contains(passage.ArticleId))
            .Select(passage => new { passage.ArticleId, passage.Spans })
            .ToListAsync(cancellation);
        var headings = await archive.Sections.AsNoTracking()
            .Where(section => ids.Contains(section.ArticleId))
            .Select(section => new { section.ArticleId, Spans = section.HeadingSpans })
            .ToListAsync(cancellation);
        var paragraphs = await archive.Paragraphs.AsNoTracking()
            .Where(paragraph => ids.Contains(paragraph.ArticleId))
            .Select(paragraph => new { paragraph.ArticleId, paragraph.Spans, paragraph.Emendations })
            .ToListAsync(cancellation);
        var dropped = paragraphs.SelectMany(paragraph => paragraph.Emendations, (paragraph, left) =>
            new { paragraph.ArticleId, Spans = new List<SourceSpan> { new(left.Start, left.End) } });
        var spans = passages.Concat(headings).Concat(paragraphs.Select(paragraph => new { paragraph.ArticleId, paragraph.Spans })).Concat(dropped)
            .ToLookup(place => place.ArticleId, place => place.Spans);
        return [.. others.Select(other => new OtherArticle(other.Slug, other.Headline, [.. spans[other.Id].SelectMany(span => span)]))];
    }
}
