using System.Diagnostics;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>The command line as a process of its own.</summary>
internal static class CliProcess
{
    private static readonly string s_program = typeof(CommandLine).Assembly.Location;

    /// <summary>Starts a verb and kills it (SIGKILL) after a while.</summary>
    /// <returns>Whether it was still at work, and how long it took.</returns>
    public static async Task<(bool IsKilled, TimeSpan Time)> RunAsync(IEnumerable<string> arguments, TimeSpan? killAfter = null, Func<Task>? instead = null)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [s_program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var exit = process.WaitForExitAsync();
        if (killAfter is not { } time || await Task.WhenAny(exit, Task.Delay(time)) == exit)
        {
            await exit;
            return (false, Stopwatch.GetElapsedTime(begun));
        }

        if (instead is not null)
            await instead();
        else
            process.Kill();
        await exit;
        return (true, Stopwatch.GetElapsedTime(begun));
    }
}
