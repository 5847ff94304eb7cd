using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search;

/// <summary>Loads what one page of results shows.</summary>
internal static class ResultPage
{
    private const int PassagesPerArticle = 3;

    public static async Task<IReadOnlyList<SearchHit>> LoadAsync(
        PlenumContext context, IReadOnlyList<Match> page, SearchQuery query, CancellationToken cancellation)
    {
        var ids = page.Select(match => match.Article).ToList();
        var articles = await context.Articles.AsNoTracking().AsSplitQuery()
            .Include(article => article.Edition)
            .Include(article => article.Sections.OrderBy(section => section.Ordinal))
            .ThenInclude(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number))
            .Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellation);
        return [.. page.Select(match => Hit(articles[match.Article], match, query))];
    }

    private static SearchHit Hit(Article article, Match match, SearchQuery query) => new(
        article.Slug,
        article.Title,
        article.TitleBreaks,
        Highlighter.Marks(article.Title, query.MarkedInTitle),
        article.Kicker,
        article.Genre,
        article.Edition.Newspaper,
        article.Edition.Date,
        article.Page,
        article.Authors,
        article.CharacterCount,
        match.Paragraphs,
        match.Occurrences,
        [.. Passages(article, query.MarkedInText)]);

    /// <summary>The paragraphs with the most different terms, then the most hits; the opening where only title, heading or byline has any.</summary>
    private static IEnumerable<SearchPassage> Passages(Article article, IReadOnlyList<SearchTerm> terms)
    {
        var paragraphs = article.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => (Section: section, Paragraph: paragraph)))
            .Select(place => (place.Section, place.Paragraph, Marks: Highlighter.Marks(place.Paragraph.Text, terms))).ToList();
        var best = paragraphs.Where(place => place.Marks.Count > 0)
            .OrderByDescending(place => DifferentTerms(place.Paragraph.Text, terms))
            .ThenByDescending(place => place.Marks.Count)
            .ThenBy(place => place.Paragraph.Number)
            .Take(PassagesPerArticle).OrderBy(place => place.Paragraph.Number).ToList();
        if (best.Count == 0)
            best = [.. paragraphs.OrderByDescending(place => DifferentTerms(place.Section.Heading ?? "", terms)).Take(1)];
        return best.Select(place => Passage(place.Section, place.Paragraph, place.Marks));
    }

    private static SearchPassage Passage(Section section, Paragraph paragraph, IReadOnlyList<Mark> marks)
    {
        var excerpt = Excerpt.Of(paragraph.Text, marks);
        return new SearchPassage(paragraph.Number, section.Ordinal, section.Heading, excerpt.Text, excerpt.IsCutAtStart, excerpt.IsCutAtEnd, excerpt.Marks);
    }

    private static int DifferentTerms(string text, IReadOnlyList<SearchTerm> terms)
    {
        var folded = FoldedText.Of(text);
        return terms.Count(term => term.FindIn(folded).Any());
    }
}
