using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Coverage;

/// <summary>
/// Keeps what was worked out from the archive last, a few things, until the archive changes: many readers look at the same
/// edition. One for the site.
/// </summary>
public sealed class ArchiveMemory : IDisposable
{
    private const int Most = 24;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, Kept> _kept = [];
    private long _uses;

    /// <summary>What is kept under that name; made when there is none, or when it is of an earlier state of the archive.</summary>
    public async Task<T> GetAsync<T>(PlenumContext archive, string name, Func<Task<T>> make, CancellationToken cancellation) where T : class
    {
        var state = await archive.StateAsync(cancellation);
        if (Find<T>(name, state) is { } kept)
            return kept;
        var made = await make();
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_kept.Count >= Most && !_kept.ContainsKey(name))
                _kept.Remove(_kept.MinBy(each => each.Value.LastUse).Key);
            _kept[name] = new Kept(made, state) { LastUse = ++_uses };
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
            if (!_kept.TryGetValue(name, out var kept) || kept.State != state)
                return null;
            kept.LastUse = ++_uses;
            return kept.Value as T;
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed record Kept(object Value, int State)
    {
        public long LastUse { get; set; }
    }
}
