using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Coverage;

/// <summary>Reads articles whole, for what is worked out from their text.</summary>
public static class CoverageQueries
{
    /// <summary>What is less sure is not told.</summary>
    public const double LeastConfidence = 0.5;

    private const int MostArticles = 120;

    // So much text is aligned or compared in a moment; articles after it are left out.
    private const int MostCharacters = 600_000;

    /// <summary>The articles in their order, as far as there is room for them. Two queries.</summary>
    public static async Task<IReadOnlyList<CoverageDocument>> CoverageAsync(this PlenumContext archive, IQueryable<Article> articles, CancellationToken cancellation)
    {
        var heads = await articles
            .Select(article => new { article.Id, article.Slug, article.Title, article.TitleBreaks, article.Authors, article.Genre, article.Page, article.Edition.Date, article.CharacterCount })
            .ToListAsync(cancellation);
        var room = MostCharacters;
        heads = [.. heads.TakeWhile(head => (room -= head.CharacterCount) >= 0)];
        var ids = heads.ConvertAll(head => head.Id);
        var paragraphs = (await archive.Paragraphs
            .Where(paragraph => ids.Contains(paragraph.ArticleId))
            .OrderBy(paragraph => paragraph.ArticleId).ThenBy(paragraph => paragraph.Number)
            .Select(paragraph => new { paragraph.ArticleId, paragraph.Text, paragraph.Section.Heading, paragraph.Section.Topic })
            .ToListAsync(cancellation)).ToLookup(paragraph => paragraph.ArticleId);
        return
        [
            .. heads.Select(head => new CoverageDocument(head.Id, head.Slug, new Headline(head.Title, head.TitleBreaks), head.Page, head.Date, new CoverageArticle(
                head.Title, head.Authors, head.Genre, head.Date,
                [.. paragraphs[head.Id].Select((paragraph, i) => new CoverageParagraph(i + 1, paragraph.Text, paragraph.Heading, paragraph.Topic, []))]))),
        ];
    }

    /// <summary>The articles of a day, in page order.</summary>
    public static Task<IReadOnlyList<CoverageDocument>> EditionCoverageAsync(this PlenumContext archive, ArchiveMemory memory, DateOnly? date, CancellationToken cancellation) =>
        memory.GetAsync(archive, $"coverage {date.Address()}", () => archive.CoverageAsync(
            archive.Articles.Current().InPageOrder().Where(article => article.Edition.Date == date).Take(MostArticles), cancellation), cancellation);
}
