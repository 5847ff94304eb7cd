using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Search;

/// <summary>The search index as a whole. Imports keep it in step; here it is made anew.</summary>
public sealed class SearchIndex(PlenumContext context)
{
    private const int ArticlesPerRead = 200, ArticlesPerWrite = 1000;

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
            var done = await BuildAsync(progress, cancellation);
            await transaction.CommitAsync(cancellation);
            return done;
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Builds the index anew in the running transaction.</summary>
    /// <inheritdoc cref="RebuildAsync" path="/returns"/>
    internal async Task<int> BuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        await context.ClearIndexAsync(cancellation);
        var total = await context.Articles.Current().CountAsync(cancellation);
        var done = 0;
        var entries = new List<IndexEntry>();
        await foreach (var article in ArticlesAsync(cancellation))
        {
            entries.Add(IndexEntry.Of(article));
            done++;
            progress?.Report(new IndexProgress(done, total));
            if (entries.Count == ArticlesPerWrite || done == total)
            {
                await context.IndexAsync(entries, cancellation);
                entries.Clear();
            }
        }

        await context.FinishIndexAsync(cancellation);
        return done;
    }

    /// <summary>Compares the index with the stored text, token by token, in one snapshot.</summary>
    public async Task<IndexCheck> CheckAsync(IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var snapshot = await context.BeginReadAsync(cancellation);
        return await CompareAsync(progress, cancellation);
    }

    /// <inheritdoc cref="CheckAsync"/>
    /// <remarks>The snapshot is that of the running transaction.</remarks>
    internal async Task<IndexCheck> CompareAsync(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var total = await context.Articles.Current().CountAsync(cancellation);
        progress?.Report(new IndexProgress(0, total));
        var indexed = context.SumIndex(cancellation);
        var places = await context.IndexedArticles.Where(article => article.Places != null).ToDictionaryAsync(article => article.ArticleId, article => article.Places!, cancellation);
        int[] all = [.. places.Keys];
        var wrong = new List<string>();
        var done = 0;
        await foreach (var article in ArticlesAsync(cancellation))
        {
            var entry = IndexEntry.Of(article);
            indexed.Remove(article.Id, out var sum);
            places.Remove(article.Id, out var known);
            if (sum != IndexSum.Of(entry) || known is null || !known.AsSpan().SequenceEqual(entry.Places))
                wrong.Add(article.Slug);
            done++;
            progress?.Report(new IndexProgress(done, total));
        }

        return new IndexCheck(done, wrong, indexed.Keys.Union(places.Keys).Count(), await FactsShelf.CountWrongAsync(context, all, cancellation));
    }

    /// <summary>Builds the index anew when it was made by another version of the program that cut text into other tokens.</summary>
    internal async Task EnsureAsync(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        if (!await IsPresentAsync(cancellation))
            await RebuildAsync(progress, cancellation);
    }

    /// <summary>Whether the index holds the tokens that this program makes.</summary>
    internal async Task<bool> IsPresentAsync(CancellationToken cancellation) => await context.IndexVersionAsync(cancellation) == Tokenizer.Version;

    /// <summary>All articles with their text, by their ids.</summary>
    internal async IAsyncEnumerable<Article> ArticlesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
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

/// <summary>What a check of the index has found.</summary>
/// <param name="Articles">How many were compared.</param>
/// <param name="Wrong">The names in addresses of those that are not in the index, or stand in it with other words.</param>
/// <param name="Strays">How many are in the index that should not be.</param>
/// <param name="WrongFacts">How many blocks of facts are kept that the articles do not give.</param>
public sealed record IndexCheck(int Articles, IReadOnlyList<string> Wrong, int Strays, int WrongFacts)
{
    public bool IsRight => Wrong.Count == 0 && Strays == 0 && WrongFacts == 0;
}

/// <summary>How far the work on the index is, in articles.</summary>
public sealed record IndexProgress(int Done, int Total);
