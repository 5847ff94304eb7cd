using System.Diagnostics;
using System.Globalization;
using WuxiPlenum.Tests.Safety.Injection;

namespace WuxiPlenum.Benchmarks.Safety;

/// <summary>Every known injection string by every carrier, in every form and at every address and in every export, and by one carrier in the static site, as a table.</summary>
internal static class InjectionBenchmark
{
    /// <summary>A share of the forms and addresses with which each string comes by one carrier.</summary>
    private const int EachOnce = 11;

    /// <returns>The exit code: 0 when every string stayed text.</returns>
    public static async Task<int> RunAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        await using var portal = await RunningPortal.StartAsync();
        var run = new InjectionRun(portal, share: 1);
        await run.RunAsync(CancellationToken.None);
        List<Answered> answers = [.. run.Answers, .. await ExportedFiles.ExportAsync(portal, CancellationToken.None)];
        await using (var small = await RunningPortal.StartAsync())
        {
            await new InjectionRun(small, share: EachOnce).CarryAsync(CancellationToken.None);
            answers.AddRange(await ExportedFiles.PublishAsync(small, CancellationToken.None));
        }

        var carriers = answers.Select(answer => answer.Carrier).Distinct().Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"| category | strings | {string.Join(" | ", carriers)} | failures |");
        Console.WriteLine($"|---|--:|{string.Concat(carriers.Select(_ => "--:|"))}--:|");
        foreach (var category in Injections.All.Keys.Append("(all)"))
            Row(category, Injections.All.TryGetValue(category, out var strings) ? strings.Length : Injections.Count, answers.Where(answer => answer.Category == category));
        Row("sum", Injections.Count, answers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Count} answers checked in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
        var wrong = answers.Where(answer => answer.Complaint is not null).ToList();
        foreach (var answer in wrong.DistinctBy(answer => (answer.Carrier, answer.Category, answer.Complaint)))
            Console.WriteLine($"{answer.Carrier}, {answer.Category}: {answer.Complaint} {answer.Address}");
        return wrong.Count == 0 ? 0 : 1;

        void Row(string name, int strings, IEnumerable<Answered> answers)
        {
            var all = answers.ToList();
            Console.WriteLine($"| {name} | {strings} | {string.Join(" | ", carriers.Select(carrier => all.Count(answer => answer.Carrier == carrier)))} | {all.Count(answer => answer.Complaint is not null)} |");
        }
    }
}
