using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Coverage;

/// <summary>
/// Keeps what was worked out from the archive last, a few things, until the archive changes: many readers look at the same
/// edition. One for the site.
/// </summary>
public sealed class ArchiveMemory(TimeProvider clock) : IDisposable
{
    private const int Most = 12;

    // Insights are made anew without a change of the search index, by which a change of the archive is seen.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, Kept> _kept = [];

    /// <summary>What is kept under that name; made when there is none, or when it is of an earlier state of the archive.</summary>
    public async Task<T> GetAsync<T>(PlenumContext archive, string name, Func<Task<T>> make, CancellationToken cancellation) where T : class
    {
        var state = await archive.IndexedArticles.MaxAsync(article => (int?)article.Sequence, cancellation) ?? 0;
        if (Find<T>(name, state) is { } kept)
            return kept;
        var made = await make();
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_kept.Count >= Most && !_kept.ContainsKey(name))
                _kept.Remove(_kept.MinBy(each => each.Value.Used).Key);
            _kept[name] = new Kept(made, state, clock.GetUtcNow());
        }
        finally
        {
            _turn.Release();
        }

        return made;
    }

    public void Dispose() => _turn.Dispose();

    private T? Find<T>(string name, int state) where T : class
    {
        _turn.Wait();
        try
        {
            if (!_kept.TryGetValue(name, out var kept) || kept.State != state || clock.GetUtcNow() - kept.Made > s_longest)
                return null;
            kept.Used = clock.GetUtcNow();
            return kept.Value as T;
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed record Kept(object Value, int State, DateTimeOffset Made)
    {
        public DateTimeOffset Used { get; set; } = Made;
    }
}
