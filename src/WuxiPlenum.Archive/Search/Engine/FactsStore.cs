using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Keeps <see cref="ArticleFacts"/> in step with the database, whichever program writes to it. One for each archive.</summary>
internal sealed class FactsStore : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile ArticleFacts _facts = new();

    /// <summary>The facts as of the running transaction, or later.</summary>
    public async Task<ArticleFacts> CurrentAsync(PlenumContext context, CancellationToken cancellation)
    {
        var last = await context.IndexedArticles.MaxAsync(article => (int?)article.Sequence, cancellation) ?? 0;
        if (_facts.LastChange >= last)
            return _facts;
        await _turn.WaitAsync(cancellation);
        try
        {
            return _facts.LastChange >= last ? _facts : _facts = await LoadAsync(context, _facts, last, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static async Task<ArticleFacts> LoadAsync(PlenumContext context, ArticleFacts known, int last, CancellationToken cancellation)
    {
        var changes = context.IndexedArticles.Where(article => article.Sequence > known.LastChange);
        // An article that comes back, or is indexed anew, has an id of before: then all are loaded.
        if (known.LastChange > 0 && await changes.AnyAsync(article => article.Places != null && article.ArticleId < known.End, cancellation))
            return await LoadAsync(context, new ArticleFacts(), last, cancellation);
        var facts = known.Copy();
        foreach (var removed in await changes.Where(article => article.Places == null).Select(article => article.ArticleId).ToListAsync(cancellation))
            facts.Remove(removed);
        var added = changes.Where(article => article.Places != null);
        var topics = (await added.Join(context.ArticleTopics, article => article.ArticleId, topic => topic.ArticleId, (article, topic) => new { topic.ArticleId, topic.Topic })
            .ToListAsync(cancellation)).ToLookup(topic => topic.ArticleId, topic => string.Intern(topic.Topic));
        var rows = added.Join(context.Articles, article => article.ArticleId, article => article.Id, (indexed, article) => new { indexed, article })
            .OrderBy(pair => pair.article.Id)
            .Select(pair => new ArticleRow(
                pair.article.Id, pair.article.Edition.Date, pair.article.Edition.Newspaper, pair.article.Page, pair.article.DocumentId, pair.article.Ordinal,
                pair.article.Genre, pair.article.Authors, pair.article.CharacterCount, pair.article.Title == null ? 0 : pair.article.Title.Length, pair.indexed.Places!));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            facts.Add(row with { Topics = [.. topics[row.Id]], Newspaper = string.Intern(row.Newspaper), Page = row.Page is { } page ? string.Intern(page) : null });
        facts.LastChange = last;
        return facts;
    }
}
