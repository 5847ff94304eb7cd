namespace WuxiPlenum.Archive.Intake;

/// <summary>Bounds how many bytes are at work at once. A piece larger than the whole budget goes alone. One takes, others give back.</summary>
internal sealed class ByteBudget(long limit)
{
    private TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _taken;

    public async Task TakeAsync(long bytes, CancellationToken cancellation)
    {
        while (true)
        {
            var given = Volatile.Read(ref _given).Task; // before the look at what is taken, or what is given in between goes unnoticed
            if (Interlocked.Read(ref _taken) is var taken && (taken == 0 || taken + bytes <= limit))
                break;
            await given.WaitAsync(cancellation);
        }

        Interlocked.Add(ref _taken, bytes);
    }

    public void Give(long bytes)
    {
        Interlocked.Add(ref _taken, -bytes);
        Interlocked.Exchange(ref _given, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
