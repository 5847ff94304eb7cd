using System.Diagnostics;
using System.Globalization;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>
/// Reads inputs one after the other, each within a time limit. An input lies in a file while it is read, so that one that takes the
/// process with it is there afterwards.
/// </summary>
internal static class FuzzRun
{
    private const int InputsPerArchive = 2000;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    /// <returns>The exit code: 0 when every input held.</returns>
    public static int Go(int count, int seed)
    {
        var folder = Directory.CreateTempSubdirectory($"plenum-fuzz-{seed}-").FullName;
        var inputs = new FuzzInputs(seed);
        var begun = Stopwatch.GetTimestamp();
        var (read, failed, slowest) = (0, 0, (Number: 0, Time: TimeSpan.Zero));
        var byKind = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        TrialArchive? archive = null;
        Console.WriteLine($"{count} inputs with seed {seed}; what fails is kept in {folder}");
        for (var number = 0; number < count; number++)
        {
            if (number % InputsPerArchive == 0 || archive is null)
            {
                archive?.Dispose();
                archive = new TrialArchive();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,8}  {Stopwatch.GetElapsedTime(begun).TotalSeconds,6:0} s  {read} read, {number - read - failed} refused, {failed} failed"));
            }

            var input = inputs[number];
            var path = Path.Combine(folder, $"{number}-{input.Name}");
            File.WriteAllBytes(path, input.Bytes);
            var started = Stopwatch.GetTimestamp();
            var (isRead, trouble) = Try(path, archive);
            if (Stopwatch.GetElapsedTime(started) is var time && time > slowest.Time) slowest = (number, time);
            byKind.TryAdd(input.Name, new int[2]);
            byKind[input.Name][isRead ? 0 : 1]++;
            if (trouble is null)
            {
                File.Delete(path);
                if (isRead) read++;
                continue;
            }

            failed++;
            archive = null; // it may be left half way, or still be at work
            File.WriteAllText(path + ".why", trouble);
            Console.WriteLine($"{number} {input.Name}: {trouble.Split('\n')[0]}");
        }

        archive?.Dispose();
        foreach (var (name, counts) in byKind) Console.WriteLine($"  {name,-18} {counts[0],6} read, {counts[1],6} not");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s: {read} read, {count - read - failed} refused with a reason, {failed} failed; the slowest, {slowest.Number}, took {slowest.Time.TotalMilliseconds:0} ms"));
        return failed == 0 ? 0 : 1;
    }

    private static (bool IsRead, string? Trouble) Try(string path, TrialArchive archive)
    {
        var reading = Task.Factory.StartNew(() => InputCheck.Hold(path, archive), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return reading.Wait(s_limit) ? (reading.Result, null) : (false, $"It is not done after {s_limit.TotalSeconds} s.");
        }
        catch (AggregateException exception)
        {
            return (false, exception.InnerException!.ToString());
        }
    }
}
