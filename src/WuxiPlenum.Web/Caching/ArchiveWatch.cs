using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Caching;

/// <summary>
/// Knows in which state the archive is, whichever process writes to it, without asking for each request: what it knows counts for a
/// moment, then the next request asks again. A database that does not answer leaves what was known, so that what is kept can still be read.
/// </summary>
public sealed class ArchiveWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ArchiveWatch> log)
{
    /// <summary>So long a change may stay unseen.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>So long requests wait for an answer; then they go on with what was known until it comes.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private Task _question = Task.CompletedTask, _patience = Task.CompletedTask;
    private volatile ArchiveState? _known;
    private long _answered;
    private bool _isFailing;

    /// <summary>The present state, no older than <see cref="Interval"/> unless the database does not answer; null when it never did.</summary>
    public ValueTask<ArchiveState?> CurrentAsync() => IsFresh ? ValueTask.FromResult(_known) : AskAsync();

    private bool IsFresh => Volatile.Read(ref _answered) is var answered and not 0 && clock.GetElapsedTime(answered) < Interval;

    private async ValueTask<ArchiveState?> AskAsync()
    {
        Task answer;
        lock (_lock)
        {
            if (_question.IsCompleted && !IsFresh)
                (_question, _patience) = (Task.Run(ReadAsync), Task.Delay(s_patience));
            answer = Task.WhenAny(_question, _patience);
        }

        await answer;
        return _known;
    }

    private async Task ReadAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var number = await scope.ServiceProvider.GetRequiredService<PlenumContext>().StateAsync(CancellationToken.None);
            var state = new ArchiveState(number, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
            if (state != _known)
                _known = state;
            _isFailing = false;
        }
#pragma warning disable CA1031 // Whatever it is, the pages that are kept are still there; the pages that need the database say what is wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!_isFailing)
                log.NotAnswering(exception);
            _isFailing = true;
        }

        Volatile.Write(ref _answered, clock.GetTimestamp());
    }
}

internal static partial class ArchiveWatchLog
{
    [LoggerMessage(LogLevel.Error, "The database does not say in which state the archive is. Until it does, pages that are kept in memory are shown as they were")]
    public static partial void NotAnswering(this ILogger log, Exception exception);
}
