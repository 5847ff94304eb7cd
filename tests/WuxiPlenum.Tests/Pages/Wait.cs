using System.Diagnostics;

namespace WuxiPlenum.Tests;

internal static class Wait
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits until something is so; fails the test when that takes far too long.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < s_longest, "What the test waits for has not come.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
