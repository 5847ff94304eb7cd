using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using WuxiPlenum.Tests.Safety.Injection;

namespace WuxiPlenum.Tests.Safety.Fuzz;

/// <summary>Sends requests that nobody should send, and looks at each answer: no fault, nothing told of the program, no file of the machine, no waiting.</summary>
internal static partial class HttpFuzz
{
    /// <summary>Longer than any answer takes; a request that is not whole is waited for by the portal, and not longer here.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20), s_impatience = TimeSpan.FromSeconds(1);

    public static async Task<IReadOnlyCollection<FuzzAnswer>> RunAsync(RunningPortal portal, int count, int seed, CancellationToken cancellation)
    {
        var requests = new HttpFuzzRequests(seed);
        var answers = new ConcurrentBag<FuzzAnswer>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, async (number, stop) =>
        {
            var (kind, bytes) = requests[number];
            var isWhole = kind is not ("malformed" or "body" or "header" or "method");
            var begun = Stopwatch.GetTimestamp();
            var answer = await RawRequest.SendAsync(portal.Address, bytes, isWhole ? s_patience : s_impatience, stop);
            answers.Add(new FuzzAnswer(number, kind, Status(answer), Stopwatch.GetElapsedTime(begun), Complaint(bytes, answer, isWhole)));
        });
        return answers;
    }

    private static int? Status(string answer) => StatusLine().Match(answer) is { Success: true } line ? int.Parse(line.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Complaint(string request, string answer, bool isWhole)
    {
        if (Status(answer) is not { } status)
            return isWhole ? "no answer" : null;
        // The error pages can be asked for by their address; 505 is said of a version of HTTP that there is not.
        if (status >= 500 && status != 505 && !request.Contains("/error/", StringComparison.Ordinal))
            return "a fault";
        if (Told().Match(answer) is { Success: true } told)
            return $"it tells: {told.Value}";
        var isFromPortal = !answer.Contains("\r\nContent-Length: 0\r\n", StringComparison.Ordinal);
        return isFromPortal && !answer.Contains("\r\nContent-Security-Policy: ", StringComparison.Ordinal) ? "no security headers" : null;
    }

    [GeneratedRegex(@"^HTTP/1\.[01] (\d{3})")]
    private static partial Regex StatusLine();

    /// <summary>Traces, paths of the machine, and what stands in files that nobody serves.</summary>
    [GeneratedRegex("   at (WuxiPlenum|Microsoft|System)\\.|\\w+Exception\\b|root:x:0:0|SQLite format 3|\"Serilog\"|MinimumLevel|<Project Sdk|Data Source=|This program cannot be run|staticwebassets|ASPNETCORE_")]
    private static partial Regex Told();
}

/// <param name="Number">Of the request in its run.</param>
/// <param name="Status">Null when there was none.</param>
/// <param name="Complaint">Null when nothing is wrong.</param>
internal sealed record FuzzAnswer(int Number, string Kind, int? Status, TimeSpan Time, string? Complaint);
