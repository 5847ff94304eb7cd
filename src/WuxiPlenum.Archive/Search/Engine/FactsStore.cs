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
        var last = await context.StateAsync(cancellation);
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

    /// <summary>Keeps the facts in the archive where many have changed since that was done last: the next program begins with them.</summary>
    public async Task KeepAsync(PlenumContext context, CancellationToken cancellation)
    {
        if (!await FactsShelf.IsBehindAsync(context, cancellation))
            return;
        await using (await context.BeginReadAsync(cancellation))
            await CurrentAsync(context, cancellation); // most of it, before others who write have to wait
        await using var transaction = await context.BeginWriteAsync(cancellation);
        await FactsShelf.PutAsync(context, await CurrentAsync(context, cancellation), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Reads what has changed since; to begin with, what is kept.</summary>
    private static async Task<ArticleFacts> LoadAsync(PlenumContext context, ArticleFacts known, int last, CancellationToken cancellation)
    {
        if (known.LastChange == 0)
            known = await FactsShelf.TakeAsync(context, cancellation);
        var facts = known.LastChange == last ? known : await CatchUpAsync(context, known, last, cancellation);
        ArchiveMeter.Known(Enumerable.Range(0, facts.End).Count(facts.IsThere));
        return facts;
    }

    private static async Task<ArticleFacts> CatchUpAsync(PlenumContext context, ArticleFacts known, int last, CancellationToken cancellation)
    {
        var changed = await context.IndexedArticles.Where(article => article.Sequence > known.LastChange && article.Sequence <= last).Select(article => article.ArticleId).ToListAsync(cancellation);
        changed.Sort();
        return known.With(new FactsReader(context).Read(changed, cancellation), changed[^1] + 1, last);
    }
}
