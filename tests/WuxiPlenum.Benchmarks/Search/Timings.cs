using System.Diagnostics;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Times of the queries of each kind, in milliseconds: of each query the middle one of three, after one that is not counted.</summary>
internal sealed class Timings(string store)
{
    private readonly List<(string Kind, double Milliseconds)> _times = [];

    /// <param name="ask">Answers the query; gives its own time, or null to be timed from outside.</param>
    public async Task TimeAsync(BenchmarkQuery query, Func<Task<double?>> ask, int times = 3)
    {
        await ask();
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var own = await ask();
            taken.Add(own ?? Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        taken.Sort();
        _times.Add((query.Kind, taken[taken.Count / 2]));
    }

    public void Print(Func<string, bool>? kinds = null)
    {
        var rows = _times.Where(time => kinds?.Invoke(time.Kind) != false).ToList();
        Console.WriteLine($"{store,-44} {"p50",9} {"p95",9} {"max",9}");
        foreach (var group in rows.GroupBy(row => row.Kind))
            Print("  " + group.Key, group.Select(row => row.Milliseconds));
        Print("  all", rows.Select(row => row.Milliseconds));
    }

    public void PrintAll(string label, Func<string, bool> kinds) => Print(label, _times.Where(time => kinds(time.Kind)).Select(time => time.Milliseconds));

    private static void Print(string label, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        if (sorted.Count > 0)
            Console.WriteLine($"{label,-44} {At(sorted, 0.5),9:0.00} {At(sorted, 0.95),9:0.00} {sorted[^1],9:0.00}");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
}
