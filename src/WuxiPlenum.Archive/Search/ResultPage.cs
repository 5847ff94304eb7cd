using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search;

/// <summary>Loads what one page of results shows: three queries, of the columns that are shown.</summary>
internal static class ResultPage
{
    private const int PassagesPerArticle = 3;

    public static async Task<IReadOnlyList<SearchHit>> LoadAsync(
        PlenumContext context, IReadOnlyList<Match> page, SearchQuery query, CancellationToken cancellation)
    {
        var ids = page.Select(match => match.Article).ToList();
        var (inTitle, inText) = (query.MarkedInTitle, query.MarkedInText);
        var articles = await context.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .Select(article => new { Article = article, article.Edition.Newspaper, article.Edition.Date }).ToDictionaryAsync(article => article.Article.Id, cancellation);
        var headings = (await context.Sections.Where(section => ids.Contains(section.ArticleId))
            .Select(section => new { section.Id, section.Ordinal, section.Heading }).ToListAsync(cancellation)).ToDictionary(section => section.Id);
        var paragraphs = (await context.Paragraphs.Where(paragraph => ids.Contains(paragraph.ArticleId)).OrderBy(paragraph => paragraph.Number)
            .Select(paragraph => new { paragraph.ArticleId, paragraph.SectionId, paragraph.Number, paragraph.Text }).ToListAsync(cancellation)).ToLookup(paragraph => paragraph.ArticleId);
        return [.. page.Select(match =>
        {
            var (article, newspaper, date) = (articles[match.Article].Article, articles[match.Article].Newspaper, articles[match.Article].Date);
            var texts = paragraphs[match.Article].Select(paragraph =>
                new FoundParagraph(paragraph.Number, headings[paragraph.SectionId].Ordinal, headings[paragraph.SectionId].Heading, paragraph.Text, TermMarks.In(paragraph.Text, inText)));
            return new SearchHit(
                article.Slug, article.Title, article.TitleBreaks, Highlighter.Marks(article.Title, inTitle), article.Kicker, article.Genre, newspaper, date,
                article.Page, article.Authors, article.CharacterCount, match.Paragraphs, match.Occurrences, [.. Passages([.. texts], inText)]);
        })];
    }

    /// <summary>The paragraphs with the most different terms, then the most hits; the opening where only title, heading or byline has any.</summary>
    private static IEnumerable<SearchPassage> Passages(List<FoundParagraph> paragraphs, IReadOnlyList<SearchTerm> terms)
    {
        var best = paragraphs.Where(paragraph => paragraph.Found.Marks.Count > 0)
            .OrderByDescending(paragraph => paragraph.Found.Terms)
            .ThenByDescending(paragraph => paragraph.Found.Marks.Count)
            .ThenBy(paragraph => paragraph.Number)
            .Take(PassagesPerArticle).OrderBy(paragraph => paragraph.Number).ToList();
        if (best.Count == 0)
            best = [.. paragraphs.OrderByDescending(paragraph => TermMarks.In(paragraph.Heading, terms).Terms).Take(1)];
        return best.Select(Passage);
    }

    private static SearchPassage Passage(FoundParagraph paragraph)
    {
        var excerpt = Excerpt.Of(paragraph.Text, paragraph.Found.Marks);
        return new SearchPassage(paragraph.Number, paragraph.Section, paragraph.Heading, excerpt.Text, excerpt.IsCutAtStart, excerpt.IsCutAtEnd, excerpt.Marks);
    }

    private sealed record FoundParagraph(int Number, int Section, string? Heading, string Text, TermMarks Found);
}
