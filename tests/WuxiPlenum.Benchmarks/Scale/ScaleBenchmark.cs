using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Web;

namespace WuxiPlenum.Benchmarks.Scale;

/// <summary>
/// Asks a portal that keeps no pages, over archives of several sizes, for pages of every kind, each address once, after others of its kind have warmed the
/// program up, and prints how the times grow. Then one page is imported and undone, and the database is copied.
/// </summary>
internal static class ScaleBenchmark
{
    /// <summary>How often what has a single address is asked for, and how often before it counts.</summary>
    private const int Repeated = 5;

    /// <summary>What is slow is asked for no longer than this, but five times at least.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string folder, IReadOnlyList<int> sizes)
    {
        var rows = new Dictionary<string, List<Cost>>();
        foreach (var size in sizes)
        {
            var file = await ScaleArchives.BuildAsync(folder, size);
            foreach (var (kind, cost) in await MeasureAsync(file))
            {
                if (!rows.TryGetValue(kind, out var costs))
                    rows.Add(kind, costs = []);
                costs.Add(cost);
            }
        }

        Console.WriteLine($"| milliseconds, p50 / p95 (the first) | {string.Join(" | ", sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture)))} | growth of p50 |");
        Console.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---|"))}---|");
        foreach (var (kind, costs) in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {string.Join(" | ", costs)} | {costs[^1].Middle / costs[0].Middle:0.0} |"));
    }

    private static async Task<List<(string Kind, Cost Cost)>> MeasureAsync(string file)
    {
        var costs = new List<(string, Cost)>();
        await using (var app = PortalApplication.Build(
            new WebApplicationOptions { ApplicationName = typeof(PortalApplication).Assembly.GetName().Name, ContentRootPath = Path.Combine(SearchBenchmark.Repository(), "src", "WuxiPlenum.Web"), EnvironmentName = "Production" },
            builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0", ["Database:Path"] = file, ["Cache:MaxBytes"] = "0", ["Limits:RequestSeconds"] = "600", ["Limits:RequestsPerMinute"] = "10000000", ["Api:RequestsPerMinute"] = "10000000", ["Shutdown:NoticeSeconds"] = "0", ["Serilog:MinimumLevel:Default"] = "Warning",
            })))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ArchiveDatabase>().PrepareAsync(); // an archive of an earlier schema is used again
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
            costs.Add(("first search of the process", await TimedAsync(() => client.GetStringAsync("/search?q=%E5%85%A8%E4%BC%9A"))));
            foreach (var (kind, addresses) in await ScalePages.OfAsync(scope.ServiceProvider.GetRequiredService<PlenumContext>()))
            {
                costs.Add((kind, await AskAsync(client, addresses)));
                Console.Error.WriteLine($"{file}: {kind} {costs[^1].Item2}");
            }

            costs.AddRange(await ImportAsync(scope.ServiceProvider, file));
            await app.StopAsync();
        }

        costs.Add(("copy of the database", await TimedAsync(() => CopyAsync(file))));
        Console.WriteLine($"{file}: {new FileInfo(file).Length >> 20} MB; this program took {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB of memory at most so far");
        return costs;
    }

    private static async Task<Cost> AskAsync(HttpClient client, IReadOnlyList<string> addresses)
    {
        var asked = addresses.Count == 1 ? [.. Enumerable.Repeat(addresses[0], Repeated)] : addresses;
        var times = new List<double>();
        var all = Stopwatch.StartNew();
        foreach (var address in asked.TakeWhile((_, place) => place < Repeated || all.Elapsed < s_longest))
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseContentRead);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if ((int)answer.StatusCode >= 400)
                throw new InvalidOperationException($"{address} answers {(int)answer.StatusCode}.");
        }

        return new Cost([.. times.Skip(times.Count / 5)], times[0]); // the first ones are compiled
    }

    private static async Task<List<(string, Cost)>> ImportAsync(IServiceProvider services, string file)
    {
        var page = Path.Combine(Path.GetDirectoryName(file)!, "one-more.txt");
        await File.WriteAllTextAsync(page, await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(SearchBenchmark.Repository(), "seeds"), "*.txt")[0]));
        ImportReport? report = null;
        var import = await TimedAsync(async () => report = await services.GetRequiredService<PageImporter>().ImportAsync(new ImportRequest([page])));
        var search = await TimedAsync(() => services.GetRequiredService<ArticleSearch>().SearchAsync(new SearchRequest("全会")));
        var undo = await TimedAsync(() => services.GetRequiredService<ImportRuns>().UndoAsync(report!.RunId!.Value));
        return [("import of one more page", import), ("search after it", search), ("undo of it", undo)];
    }

    private static Task CopyAsync(string file) => Task.Run(() =>
    {
        var copy = file + ".copy";
        File.Delete(copy);
        using (var from = new SqliteConnection($"Data Source={file};Pooling=False"))
        using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }

        File.Delete(copy);
    });

    private static async Task<Cost> TimedAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return new Cost([Stopwatch.GetElapsedTime(begun).TotalMilliseconds]);
    }

    /// <param name="Times">Milliseconds; one at least.</param>
    /// <param name="First">What the first one took, which works out what is kept for all; in the smallest archive it is compiled, too.</param>
    private sealed record Cost(IReadOnlyList<double> Times, double First = 0)
    {
        public double Middle => At(0.5);

        public override string ToString() => Times.Count == 1 ? Middle.ToString("0.0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Middle:0.0} / {At(0.95):0.0} ({First:0})");

        private double At(double share) => Times.Order().ElementAt(Math.Min(Times.Count - 1, (int)(share * Times.Count)));
    }
}
