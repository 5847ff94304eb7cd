using System.Diagnostics;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Times of queries, in milliseconds: what counts of each query is the middle one of its rounds.</summary>
internal sealed class Timings(string name)
{
    private readonly Dictionary<BenchmarkQuery, List<double>> _times = [];

    public string Name => name;

    /// <param name="ask">Answers the query; gives its own time, or null to be timed from outside.</param>
    public async Task TimeAsync(BenchmarkQuery query, Func<Task<double?>> ask, bool isCounted = true)
    {
        var begun = Stopwatch.GetTimestamp();
        var taken = await ask() ?? Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        if (!isCounted)
            return;
        if (!_times.TryGetValue(query, out var times))
            _times.Add(query, times = []);
        times.Add(taken);
    }

    /// <summary>By the kinds of queries, then all.</summary>
    public void Print()
    {
        Console.WriteLine($"{name,-52} {"p50",9} {"p95",9} {"max",9}");
        foreach (var kind in _times.Keys.Select(query => query.Kind).Distinct())
            PrintAll("  " + kind, query => query.Kind == kind);
        PrintAll("  all", _ => true);
    }

    /// <summary>One line over the queries chosen.</summary>
    public void PrintAll(string label, Func<BenchmarkQuery, bool> chosen)
    {
        var sorted = _times.Where(time => chosen(time.Key)).Select(time => Middle(time.Value)).Order().ToList();
        if (sorted.Count > 0)
            Console.WriteLine($"{label,-52} {At(sorted, 0.5),9:0.00} {At(sorted, 0.95),9:0.00} {sorted[^1],9:0.00}");
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
}
