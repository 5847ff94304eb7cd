using Microsoft.Extensions.Options;

namespace WuxiPlenum.Archive.Search;

/// <summary>Stops a search that takes longer than one may.</summary>
internal sealed class SearchLimit(IOptions<SearchOptions> options, TimeProvider clock)
{
    /// <param name="search">Listens to the token that it is given.</param>
    /// <exception cref="SearchTookTooLongException">It was stopped.</exception>
    public async Task<T> HoldAsync<T>(Func<CancellationToken, Task<T>> search, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeLimitSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            return await search(either.Token);
        }
        catch (OperationCanceledException stopped) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new SearchTookTooLongException(options.Value.TimeLimitSeconds, stopped);
        }
    }
}

/// <summary>A search was stopped because it took longer than <see cref="SearchOptions.TimeLimitSeconds"/>.</summary>
public sealed class SearchTookTooLongException(double seconds, Exception inner)
    : Exception(Language.Choose($"检索超过了 {seconds} 秒，已停止。", $"The search took longer than {seconds} seconds and was stopped."), inner);
