using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports.Epub;

namespace WuxiPlenum.Archive.Exports;

/// <summary>Writes what readers see, for other programs and other archives.</summary>
public sealed class ArticleExport(PlenumContext context)
{
    private const int ArticlesPerQuery = 100;

    /// <summary>Writes every current article as JSON Lines, in an order that depends on nothing but what they are: edition, document, place on the page.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WriteJsonLinesAsync(TextWriter output, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var snapshot = await context.BeginReadAsync(cancellation);
        var ids = await context.Articles.Current()
            .OrderBy(article => article.Edition.Date == null).ThenBy(article => article.Edition.Date).ThenBy(article => article.Edition.Newspaper)
            .ThenBy(article => article.Document.Name).ThenBy(article => article.Ordinal)
            .Select(article => article.Id).ToListAsync(cancellation);
        var done = 0;
        foreach (var some in ids.Chunk(ArticlesPerQuery))
        {
            var lines = await LinesAsync(context.Articles.Where(article => some.Contains(article.Id)), cancellation);
            foreach (var id in some)
            {
                await output.WriteAsync(lines[id].ToJson().AsMemory(), cancellation);
                await output.WriteAsync('\n');
            }

            progress?.Report(new ExportProgress(done += some.Length, ids.Count));
        }

        return ids.Count;
    }

    /// <summary>Writes every paragraph of the current articles as a row of a CSV table, with what is known of its article; the newest edition first.</summary>
    /// <inheritdoc cref="WriteJsonLinesAsync" path="/returns"/>
    public async Task<int> WriteTableAsync(TextWriter output, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var csv = CsvTable.Create(output);
        return await ArticleTable.WriteParagraphsAsync(AllAsync(progress, cancellation), csv, cancellation);
    }

    /// <summary>Writes every current article as a file of its own, below a folder for its edition.</summary>
    /// <param name="begin">Begins the file with a name such as <c>2023-12-28/2023-12-28-….md</c>; the one before it is closed.</param>
    /// <inheritdoc cref="WriteJsonLinesAsync" path="/returns"/>
    public async Task<int> WriteFilesAsync(ArticleForm form, Func<string, Stream> begin, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var count = 0;
        await foreach (var article in AllAsync(progress, cancellation))
        {
            await using var file = begin($"{Day(article.Edition.Date)}/{form.FileName(article)}");
            form.Write(article, file, null);
            count++;
        }

        return count;
    }

    /// <summary>Writes every edition as a book.</summary>
    /// <param name="begin">Begins the file with a name such as <c>2023-12-28.epub</c>, which can be sought in; the one before it is closed.</param>
    /// <inheritdoc cref="WriteJsonLinesAsync" path="/returns"/>
    public async Task<int> WriteBooksAsync(Func<string, Stream> begin, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var snapshot = await context.BeginReadAsync(cancellation);
        var articles = await context.Articles.Current().InPageOrder().Select(article => new { article.Id, article.Edition.Date }).ToListAsync(cancellation);
        var done = 0;
        foreach (var edition in articles.GroupBy(article => article.Date, article => article.Id))
        {
            await using var file = begin($"{Day(edition.Key)}.epub");
            done += await EpubBook.WriteEditionAsync(edition.Key, context.TextsAsync([.. edition], cancellation), file, null, cancellation);
            progress?.Report(new ExportProgress(done, articles.Count));
        }

        return done;
    }

    /// <summary>The lines of the articles that a document shows, in order.</summary>
    internal async Task<List<string>> LinesOfAsync(string documentName, CancellationToken cancellation)
    {
        var articles = context.Articles.Current().Where(article => article.Document.Name == documentName);
        var ids = await articles.OrderBy(article => article.Ordinal).Select(article => article.Id).ToListAsync(cancellation);
        var lines = await LinesAsync(articles, cancellation);
        return [.. ids.Select(id => lines[id].ToJson())];
    }

    private async IAsyncEnumerable<Article> AllAsync(IProgress<ExportProgress>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var snapshot = await context.BeginReadAsync(cancellation);
        var ids = await context.Articles.Current().InPageOrder().Select(article => article.Id).ToListAsync(cancellation);
        var done = 0;
        await foreach (var article in context.TextsAsync(ids, cancellation))
        {
            yield return article;
            progress?.Report(new ExportProgress(++done, ids.Count));
        }
    }

    private static string Day(DateOnly? date) => date?.Iso() ?? "undated";

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

/// <summary>How far an export is, in articles.</summary>
public readonly record struct ExportProgress(int Done, int Total);
