using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace WuxiPlenum.Web.Caching;

/// <summary>
/// The pages that were asked for last, as long as the archive is the same; when there are too many bytes of them, those go that nobody has asked for longest.
/// A change of the archive counts for all pages: most tell of the whole archive, in counts, neighbours and terms. What it leaves as it was keeps its tag.
/// </summary>
public sealed class PageCache(IOptions<CacheOptions> options) : IDisposable
{
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxBytes });
    private readonly ConcurrentDictionary<(string Key, ArchiveState? State), Task<CachedPage?>> _making = [];

    /// <summary>Whether pages are kept at all.</summary>
    public bool IsOn { get; } = options.Value.MaxBytes > 0;

    /// <summary>The page in that state of the archive; null when it is not there.</summary>
    public CachedPage? Find(string key, ArchiveState? state) => Known(key) is { } page && page.State == state ? page : null;

    /// <summary>The page in whatever state of the archive it was made last.</summary>
    public CachedPage? Known(string key) => _pages.Get<CachedPage>(key);

    public void Keep(string key, CachedPage page) => _pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Size + (sizeof(char) * key.Length) });

    /// <summary>Makes a page once, however many ask for it at the same time.</summary>
    /// <param name="make">Gives null when the answer is not to be kept: then those who waited make their own.</param>
    /// <returns>The page, and whether this caller has made it.</returns>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public async Task<(CachedPage? Page, bool IsMaker)> MakeOnceAsync(string key, ArchiveState? state, Func<Task<CachedPage?>> make, CancellationToken cancellation)
    {
        while (true)
        {
            var own = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var making = _making.GetOrAdd((key, state), own.Task);
            if (making != own.Task)
            {
                await ((Task)making).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellation.ThrowIfCancellationRequested();
                if (making.IsCompletedSuccessfully)
                    return (await making, false);
                continue; // who made it has gone away
            }

            try
            {
                var page = await make();
                own.SetResult(page);
                return (page, true);
            }
            finally
            {
                _making.TryRemove((key, state), out _);
                own.TrySetCanceled(CancellationToken.None);
            }
        }
    }

    public void Dispose() => _pages.Dispose();
}
