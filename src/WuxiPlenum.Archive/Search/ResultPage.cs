using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Search;

/// <summary>Loads what one page of results shows: two queries, of the columns that are shown.</summary>
internal static class ResultPage
{
    private const int PassagesPerArticle = 3;

    public static async Task<IReadOnlyList<SearchHit>> LoadAsync(
        PlenumContext context, IReadOnlyList<Match> page, SearchQuery query, CancellationToken cancellation)
    {
        if (page.Count == 0)
            return [];
        var ids = page.Select(match => match.Article).ToList();
        var words = new MarkedWords(query.MarkedInTitle, query.MarkedInText, query.MarkedInByline);
        var heads = await context.Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new ResultHead(
                article.Id, article.Slug, article.Title, article.TitleBreaks, article.Kicker, article.Subtitles, article.Genre, article.Edition.Newspaper, article.Edition.Date,
                article.Page, article.Authors, article.CharacterCount)).ToDictionaryAsync(head => head.Id, cancellation);
        var paragraphs = (await context.Paragraphs.Where(paragraph => ids.Contains(paragraph.ArticleId))
            .Join(context.Sections, paragraph => paragraph.SectionId, section => section.Id, (paragraph, section) => new ResultParagraph(paragraph.ArticleId, paragraph.Number, section.Ordinal, section.Heading, paragraph.Text))
            .ToListAsync(cancellation)).ToLookup(paragraph => paragraph.ArticleId);
        return [.. page.Select(match => Hit(match, heads[match.Article], paragraphs[match.Article], words))];
    }

    private static SearchHit Hit(Match match, ResultHead head, IEnumerable<ResultParagraph> paragraphs, MarkedWords words) => new(
        head.Slug, head.Title, head.TitleBreaks, Highlighter.Marks(head.Title, words.InTitle),
        [.. head.Subtitles.Prepend(head.Kicker).Select(line => MarkedLine.Of(line, words.InTitle)).OfType<MarkedLine>().Where(line => line.Marks.Count > 0)],
        head.Genre, head.Newspaper, head.Date, head.Page, MarkedLine.Of(head.Authors, words.InByline), head.CharacterCount,
        match.Paragraphs, match.Occurrences, [.. Passages([.. paragraphs.Select(paragraph => new FoundParagraph(paragraph, TermMarks.In(paragraph.Text, words.InText)))], words.InText)]);

    /// <summary>The paragraphs with the most different terms, then the most hits; the opening where only title, heading or byline has any.</summary>
    private static IEnumerable<SearchPassage> Passages(List<FoundParagraph> paragraphs, IReadOnlyList<SearchTerm> terms)
    {
        var best = paragraphs.Where(paragraph => paragraph.Found.Marks.Count > 0)
            .OrderByDescending(paragraph => paragraph.Found.Terms)
            .ThenByDescending(paragraph => paragraph.Found.Marks.Count)
            .ThenBy(paragraph => paragraph.Of.Number)
            .Take(PassagesPerArticle).OrderBy(paragraph => paragraph.Of.Number).ToList();
        if (best.Count == 0)
            best = [.. paragraphs.OrderByDescending(paragraph => TermMarks.In(paragraph.Of.Heading, terms).Terms).ThenBy(paragraph => paragraph.Of.Number).Take(1)];
        return best.Select(paragraph => Passage(paragraph, terms));
    }

    private static SearchPassage Passage(FoundParagraph paragraph, IReadOnlyList<SearchTerm> terms)
    {
        var excerpt = Excerpt.Of(paragraph.Of.Text, paragraph.Found.Marks);
        return new SearchPassage(paragraph.Of.Number, paragraph.Of.Section, MarkedLine.Of(paragraph.Of.Heading, terms), excerpt.Text, excerpt.IsCutAtStart, excerpt.IsCutAtEnd, excerpt.Marks);
    }

    private sealed record ResultHead(
        int Id, string Slug, string? Title, List<int> TitleBreaks, string? Kicker, List<string> Subtitles, Genre Genre, string Newspaper, DateOnly? Date, string? Page, string? Authors, int CharacterCount);

    private sealed record ResultParagraph(int ArticleId, int Number, int Section, string? Heading, string Text);

    private sealed record FoundParagraph(ResultParagraph Of, TermMarks Found);

    private sealed record MarkedWords(IReadOnlyList<SearchTerm> InTitle, IReadOnlyList<SearchTerm> InText, IReadOnlyList<SearchTerm> InByline);
}
