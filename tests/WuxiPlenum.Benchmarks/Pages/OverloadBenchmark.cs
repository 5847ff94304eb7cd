using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Benchmarks.Pages;

/// <summary>
/// Asks a portal for four times what it can work out, for pages that are not kept, while readers look at one that is; and says how it bears that.
/// The load comes on time whether or not answers come (open loop), from the same machine.
/// </summary>
internal static partial class OverloadBenchmark
{
    private const int Readers = 8, Excess = 4;

    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(10), s_overload = TimeSpan.FromSeconds(20), s_longest = TimeSpan.FromSeconds(60), s_reading = TimeSpan.FromMilliseconds(50);

    private static int s_asked = Environment.TickCount;

    public static async Task RunAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 4096, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address, Timeout = s_longest };
        var article = ArticleLink().Match(await client.GetStringAsync("/")).Groups[1].Value;
        var calm = await CloseLoopAsync(client, article);
        var sustained = calm.Count / s_measured.TotalSeconds;
        var usual = Middle(calm);
        Say($"sustained: {sustained:0} articles a second that are not kept, {Readers} readers, middle {usual:0.0} ms");

        using var over = new CancellationTokenSource(s_overload);
        var kept = KeepReadingAsync(client, article, over.Token);
        var answers = await OpenLoopAsync(client, article, sustained * Excess, over.Token);
        var ended = Stopwatch.GetTimestamp();
        var reading = await kept;
        var recovered = await RecoverAsync(client, article, 3 * usual, ended);

        var total = answers.Values.Sum(times => times.Count);
        Say($"asked for: {total / s_overload.TotalSeconds:0} a second for {s_overload.TotalSeconds:0} s");
        Console.WriteLine("| answer | share | p50 ms | p99 ms | max ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (answer, times) in answers.OrderBy(answer => answer.Key))
            Print(answer == 0 ? "none" : $"{answer}", times, $"{100.0 * times.Count / total:0.0}%");
        Print("a page that is kept, 200", reading, $"{reading.Count} of them");
        Say($"recovered after {recovered.TotalSeconds:0.0} s: ten articles one after the other within three times the usual time");
    }

    /// <summary>What the portal can do: each reader asks for the next article when she has the last.</summary>
    private static async Task<List<double>> CloseLoopAsync(HttpClient client, string article)
    {
        var times = new ConcurrentBag<double>();
        foreach (var isWarm in new[] { false, true })
        {
            times.Clear();
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
            {
                while (Stopwatch.GetElapsedTime(began) < s_measured)
                    times.Add((await AskAsync(client, Another(article))).Milliseconds);
            }));
        }

        return [.. times];
    }

    private static async Task<Dictionary<int, List<double>>> OpenLoopAsync(HttpClient client, string article, double rate, CancellationToken end)
    {
        var answers = new ConcurrentBag<(int Status, double Milliseconds)>();
        var running = new List<Task>();
        var began = Stopwatch.GetTimestamp();
        while (!end.IsCancellationRequested)
        {
            for (var due = (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * rate) - running.Count; due > 0; due--)
                running.Add(Task.Run(async () => answers.Add(await AskAsync(client, Another(article))), CancellationToken.None));
            await Task.Delay(5, CancellationToken.None);
        }

        await Task.WhenAll(running);
        return answers.GroupBy(answer => answer.Status).ToDictionary(group => group.Key, group => group.Select(answer => answer.Milliseconds).ToList());
    }

    private static async Task<List<double>> KeepReadingAsync(HttpClient client, string article, CancellationToken end)
    {
        var times = new List<double>();
        while (!end.IsCancellationRequested)
        {
            if (await AskAsync(client, article) is (200, var time))
                times.Add(time);
            await Task.Delay(s_reading, CancellationToken.None);
        }

        return times;
    }

    private static async Task<TimeSpan> RecoverAsync(HttpClient client, string article, double usual, long ended)
    {
        for (var good = 0; good < 10;)
        {
            var (status, time) = await AskAsync(client, Another(article));
            good = status == 200 && time <= usual ? good + 1 : 0;
        }

        return Stopwatch.GetElapsedTime(ended);
    }

    /// <summary>The same article at an address that nobody has asked for yet.</summary>
    private static string Another(string article) => string.Create(CultureInfo.InvariantCulture, $"{article}?again={Interlocked.Increment(ref s_asked)}");

    /// <returns>The status, 0 when there was no answer.</returns>
    private static async Task<(int Status, double Milliseconds)> AskAsync(HttpClient client, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip" } } };
        try
        {
            using var answer = await client.SendAsync(request);
            return ((int)answer.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException) // told as a share of its own
        {
            return (0, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static void Print(string name, List<double> times, string share) =>
        Say($"| {name} | {share} | {Middle(times):0.0} | {At(times, 0.99):0.0} | {times.DefaultIfEmpty().Max():0.0} |");

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static double Middle(List<double> times) => At(times, 0.5);

    private static double At(List<double> times, double part) => times.Order().ElementAtOrDefault((int)(times.Count * part));

    [GeneratedRegex("href=\"(/articles/[^\"/?#]+)\"")]
    private static partial Regex ArticleLink();
}
