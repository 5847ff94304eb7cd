namespace WuxiPlenum.Archive;

/// <summary>A read that sees one state of the archive, and remembers which.</summary>
internal sealed class ArchiveRead(IAsyncDisposable snapshot, Action ended) : IAsyncDisposable
{
    /// <summary>A part of a read that is running, which does not end with it.</summary>
    public static IAsyncDisposable Within { get; } = new Part();

    /// <summary>As <see cref="PlenumContext.StateAsync"/> tells it; null until it was asked for.</summary>
    public int? State { get; set; }

    public ValueTask DisposeAsync()
    {
        ended();
        return snapshot.DisposeAsync();
    }

    private sealed class Part : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
