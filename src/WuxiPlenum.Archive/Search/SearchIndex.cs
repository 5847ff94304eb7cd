using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Search;

/// <summary>The search index as a whole. Imports keep it in step; here it is made anew.</summary>
public sealed class SearchIndex(PlenumContext context)
{
    private const int ArticlesPerRead = 200;

    /// <summary>
    /// Builds the index anew from the stored text, in one transaction: whoever searches meanwhile has the old one, and a stop leaves it.
    /// </summary>
    /// <returns>How many articles are in it.</returns>
    /// <exception cref="ArchiveUnavailableException">The database cannot be written.</exception>
    public async Task<int> RebuildAsync(IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            await using var transaction = await context.BeginWriteAsync(cancellation);
            await context.ClearIndexAsync(cancellation);
            var total = await context.Articles.Current().CountAsync(cancellation);
            var done = 0;
            await foreach (var article in ArticlesAsync(cancellation))
            {
                await context.IndexAsync(IndexEntry.Of(article), cancellation);
                progress?.Report(new IndexProgress(++done, total));
            }

            await context.FinishIndexAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return done;
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Builds the index anew when it was made by another version of the program that cut text into other tokens.</summary>
    internal async Task EnsureAsync(CancellationToken cancellation)
    {
        if (await context.IndexVersionAsync(cancellation) != Tokenizer.Version)
            await RebuildAsync(cancellation: cancellation);
    }

    /// <summary>All articles with their text, by their ids.</summary>
    private async IAsyncEnumerable<Article> ArticlesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = 0; ;)
        {
            var articles = await context.Articles.Current().AsNoTracking().AsSplitQuery()
                .Include(article => article.Sections).ThenInclude(section => section.Paragraphs)
                .Where(article => article.Id > last).OrderBy(article => article.Id).Take(ArticlesPerRead).ToListAsync(cancellation);
            foreach (var article in articles)
                yield return article;
            if (articles.Count < ArticlesPerRead)
                yield break;
            last = articles[^1].Id;
        }
    }
}

/// <summary>How far the work on the index is, in articles.</summary>
public sealed record IndexProgress(int Done, int Total);
