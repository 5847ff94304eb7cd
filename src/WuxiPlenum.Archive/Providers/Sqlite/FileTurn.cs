namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Lets one program at a time do something, by a file that is locked while it does; the system unlocks it when the program dies.</summary>
internal static class FileTurn
{
    /// <summary>How the system says that another program has the file open: EAGAIN, or a sharing violation.</summary>
    private const int LockedOnLinux = 11, LockedOnMacOS = 35, LockedOnWindows = 32;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <param name="waiting">Called once when another program has the turn.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(string path, Action waiting, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException taken) when ((taken.HResult & 0xFFFF) is LockedOnLinux or LockedOnMacOS or LockedOnWindows)
            {
                if (isFirst)
                    waiting();
                await Task.Delay(s_pause, cancellation);
            }
        }
    }
}
