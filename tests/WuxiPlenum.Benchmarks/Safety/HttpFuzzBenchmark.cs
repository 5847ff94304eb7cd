using System.Diagnostics;
using System.Globalization;
using WuxiPlenum.Tests.Safety.Fuzz;
using WuxiPlenum.Tests.Safety.Injection;

namespace WuxiPlenum.Benchmarks.Safety;

/// <summary>Requests that nobody should send, by kind, as a table.</summary>
internal static class HttpFuzzBenchmark
{
    /// <returns>The exit code: 0 when nothing was wrong with any answer.</returns>
    public static async Task<int> RunAsync(int count, int seed)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var portal = await RunningPortal.StartAsync();
        var answers = await HttpFuzz.RunAsync(portal, count, seed, CancellationToken.None);
        Console.WriteLine("| kind | requests | 2xx | 3xx | 4xx | 5xx | no answer | slowest ms | failures |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var kind in answers.GroupBy(answer => answer.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            Row(kind.Key, [.. kind]);
        Row("sum", answers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} requests with seed {seed} in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
        var requests = new HttpFuzzRequests(seed);
        foreach (var answer in answers.Where(answer => answer.Complaint is not null).OrderBy(answer => answer.Number).Take(50))
            Console.WriteLine($"{answer.Number} {answer.Complaint}, {answer.Status}: {requests[answer.Number].Bytes.AsSpan(0, Math.Min(300, requests[answer.Number].Bytes.Length))}");
        return answers.All(answer => answer.Complaint is null) ? 0 : 1;
    }

    private static void Row(string name, IReadOnlyCollection<FuzzAnswer> answers)
    {
        int Of(int hundreds) => answers.Count(answer => answer.Status / 100 == hundreds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {answers.Count} | {Of(2)} | {Of(3)} | {Of(4)} | {Of(5)} | {answers.Count(answer => answer.Status is null)} | {answers.Max(answer => answer.Time).TotalMilliseconds:0} | {answers.Count(answer => answer.Complaint is not null)} |"));
    }
}
