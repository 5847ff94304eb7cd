using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports;

/// <summary>Writes what readers see, for other programs and other archives.</summary>
public sealed class ArticleExport(PlenumContext context)
{
    private const int ArticlesPerQuery = 100;

    /// <summary>Writes every current article as JSON Lines, in an order that depends on nothing but what they are: edition, document, place on the page.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WriteJsonLinesAsync(TextWriter output, CancellationToken cancellation = default)
    {
        await using var snapshot = await context.BeginReadAsync(cancellation);
        var ids = await context.Articles.Current()
            .OrderBy(article => article.Edition.Date == null).ThenBy(article => article.Edition.Date).ThenBy(article => article.Edition.Newspaper)
            .ThenBy(article => article.Document.Name).ThenBy(article => article.Ordinal)
            .Select(article => article.Id).ToListAsync(cancellation);
        foreach (var some in ids.Chunk(ArticlesPerQuery))
        {
            var lines = await LinesAsync(context.Articles.Where(article => some.Contains(article.Id)), cancellation);
            foreach (var id in some)
            {
                await output.WriteAsync(lines[id].ToJson().AsMemory(), cancellation);
                await output.WriteAsync('\n');
            }
        }

        return ids.Count;
    }

    /// <summary>The lines of the articles that a document shows, in order.</summary>
    internal async Task<List<string>> LinesOfAsync(string documentName, CancellationToken cancellation)
    {
        var articles = context.Articles.Current().Where(article => article.Document.Name == documentName);
        var ids = await articles.OrderBy(article => article.Ordinal).Select(article => article.Id).ToListAsync(cancellation);
        var lines = await LinesAsync(articles, cancellation);
        return [.. ids.Select(id => lines[id].ToJson())];
    }

    private static async Task<Dictionary<int, ArticleLine>> LinesAsync(IQueryable<Article> articles, CancellationToken cancellation) =>
        (await articles.WithText()
            .Select(article => new { Article = article, article.Document.Name, article.Document.Sha256 })
            .ToListAsync(cancellation))
        .ToDictionary(found => found.Article.Id, found => Line(found.Article, new SourceLine(found.Name, found.Sha256)));

    private static ArticleLine Line(Article article, SourceLine source) => new(
        [.. article.Sections.Select(section => new SectionLine(
            [.. section.Paragraphs.Select(paragraph => new ParagraphLine(paragraph.Text))],
            section.Heading,
            section.Topic is null ? null : new TopicLine(section.Topic, section.TopicConfidence, Filled(section.TopicWords))))],
        article.Edition.Newspaper.Length > 0 ? article.Edition.Newspaper : null,
        article.Edition.Date,
        article.Edition.DateEvidence,
        article.Edition.Date is null ? null : article.Edition.DateConfidence,
        article.Page,
        article.Slug,
        article.Kicker,
        article.Title,
        Filled(article.TitleBreaks),
        Filled(article.Subtitles),
        article.Byline,
        article.Authors,
        article.Dateline,
        article.Genre,
        article.ContinuedFrom,
        article.ContinuedTo,
        source);

    private static List<T>? Filled<T>(List<T> list) => list.Count > 0 ? list : null;
}
