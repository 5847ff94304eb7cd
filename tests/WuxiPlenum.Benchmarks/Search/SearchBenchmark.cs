using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>
/// Times the 20 best, the totals and the counts by topic of queries of all kinds, beside Groonga on the same articles and LIKE over the
/// same text. Every query goes to each store in turn, round after round, so that whatever else the machine does meets all alike.
/// </summary>
internal static class SearchBenchmark
{
    private const int Length = 1150;
    private const int Best = 20;

    /// <summary>A larger archive is searched as the imports left its index.</summary>
    private const int MostRebuilt = 100_000;

    /// <summary>Rounds that are not counted, for the compiler and the caches, and rounds that are.</summary>
    private const int WarmUps = 3, Rounds = 5;

    public static async Task RunAsync(int articles, string folder)
    {
        folder = Path.Combine(folder, articles.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        await using var services = Services(folder);
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlenumContext>();
        await BuildAsync(scope.ServiceProvider, context, articles);
        var queries = BenchmarkQueries.From(
            await context.Paragraphs.Where(paragraph => paragraph.Id % Math.Max(1, articles / 100) == 0).Take(1000).Select(paragraph => paragraph.Text).ToListAsync(),
            await context.Articles.Where(article => article.Title != null && article.Id % Math.Max(1, articles / 100) == 0).Take(100).Select(article => article.Title!).ToListAsync());
        await using var server = await ServerAsync(articles, folder);
        await using var serverScope = server?.CreateAsyncScope();
        using var groonga = await GroongaStore.OpenAsync(context, folder);
        var own = await TimedAsync("SQLite", scope.ServiceProvider);
        List<TimedStore> stores = [.. own, .. serverScope is { } there ? await TimedAsync("PostgreSQL", there.ServiceProvider) : []];
        if (groonga is not null)
            stores.Add(new TimedStore("Groonga: 20 best, total, topics", query => query.Words is not null, query => Task.FromResult<double?>(groonga.Ask(query.Words!).Milliseconds)));
        else
            Console.WriteLine("Groonga is not installed (apt-get install groonga).");
        await TimeAsync(stores, queries);
        await PrintLikeAsync(context, queries);
        foreach (var store in stores)
            store.Timings.Print();
        Console.WriteLine("the queries that all can answer:");
        foreach (var store in stores)
            store.Timings.PrintAll("  " + store.Timings.Name, query => query.Words is not null);
        Console.WriteLine($"this program took {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB of memory at most");
    }

    private static async Task TimeAsync(List<TimedStore> stores, List<BenchmarkQuery> queries)
    {
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                foreach (var store in stores.Where(store => store.Answers(query)))
                    await store.Timings.TimeAsync(query, () => store.Ask(query), isCounted: round >= 0);
            }

            Console.Error.WriteLine(round < 0 ? $"warm-up {round + WarmUps + 1} of {WarmUps}" : $"round {round + 1} of {Rounds}");
        }
    }

    /// <summary>One query of each kind, once: it reads the whole text.</summary>
    private static async Task PrintLikeAsync(PlenumContext context, List<BenchmarkQuery> queries)
    {
        var like = new Timings("LIKE, the number of articles alone");
        foreach (var query in queries.Where(query => query.Words is [_]).DistinctBy(query => query.Kind))
            await like.TimeAsync(query, async () =>
            {
                await context.Paragraphs.Where(paragraph => EF.Functions.Like(paragraph.Text, $"%{query.Text}%")).Select(paragraph => paragraph.ArticleId).Distinct().CountAsync();
                return null;
            });
        like.Print();
    }

    /// <summary>The same archive on the server that <c>PLENUM_POSTGRES</c> names; null when it names none.</summary>
    private static async Task<ServiceProvider?> ServerAsync(int articles, string folder)
    {
        if (Environment.GetEnvironmentVariable("PLENUM_POSTGRES") is not { Length: > 0 } server)
        {
            Console.WriteLine("PLENUM_POSTGRES names no PostgreSQL server.");
            return null;
        }

        var services = Services(folder, ("Database:Provider", DatabaseOptions.Postgres), ("Database:ConnectionString", $"{server};Database=plenum_benchmark_{articles}"));
        await using var scope = services.CreateAsyncScope();
        await BuildAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PlenumContext>(), articles);
        return services;
    }

    /// <summary>The bare query, and the whole page of results.</summary>
    private static async Task<List<TimedStore>> TimedAsync(string store, IServiceProvider services)
    {
        var (context, search) = (services.GetRequiredService<PlenumContext>(), services.GetRequiredService<ArticleSearch>());
        await FactsTimes.PrintAsync(store, context, search);
        return
        [
            new TimedStore($"{store}: 20 best, totals, topics", _ => true, async query =>
            {
                await using var snapshot = await context.BeginReadAsync(default);
                var selection = await search.SelectAsync(SearchQuery.Parse(query.Text), query.Filter, default);
                _ = (selection.Page(SearchOrder.Relevance, 1, Best), selection.Totals, selection.Facet("topic"));
                return null;
            }),
            new TimedStore($"{store}: the page, with all facets and passages", _ => true, async query =>
            {
                await search.SearchAsync(new SearchRequest(query.Text, query.Filter, PageSize: Best));
                return null;
            }),
        ];
    }

    /// <param name="Answers">Which queries can be asked.</param>
    /// <param name="Ask">Answers a query; gives its own time in milliseconds, or null to be timed from outside.</param>
    private sealed record TimedStore(string Name, Func<BenchmarkQuery, bool> Answers, Func<BenchmarkQuery, Task<double?>> Ask)
    {
        public Timings Timings { get; } = new(Name);
    }

    private static async Task BuildAsync(IServiceProvider services, PlenumContext context, int articles)
    {
        await services.GetRequiredService<ArchiveDatabase>().PrepareAsync();
        if (!await context.Articles.AnyAsync())
        {
            var begun = Stopwatch.GetTimestamp();
            await new GeneratedArchive(Repository(), seed: 1).FillAsync(context, articles, Length, done =>
            {
                if (done % 10_240 == 0) Console.Error.WriteLine($"{done} articles, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
            });
            Console.WriteLine($"built in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s, the writing of the text included");
            if (articles <= MostRebuilt)
            {
                begun = Stopwatch.GetTimestamp();
                await services.GetRequiredService<SearchIndex>().RebuildAsync();
                Console.WriteLine($"index built anew in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
            }
        }

        var isServer = context.Database.IsNpgsql();
        if (isServer)
            await context.Database.ExecuteSqlAsync($"""VACUUM FULL "Postings" """); // what the merges of segments left behind is not the index
        var size = await context.Database.SqlQueryRaw<long>(isServer
            ? """SELECT pg_total_relation_size('"Postings"') AS "Value" """
            : "SELECT SUM(length(block)) AS Value FROM ArticleSearch_data").SingleAsync();
        Console.WriteLine($"{context.Place}: {await context.Articles.Current().CountAsync()} articles, {await context.Articles.SumAsync(article => (long)article.CharacterCount)} characters; index {size >> 20} MB");
    }

    /// <summary>An archive in a folder, or where the settings say.</summary>
    public static ServiceProvider Services(string folder, params (string Key, string Value)[] settings) => new ServiceCollection().AddArchive(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)).Append(KeyValuePair.Create("Database:Path", (string?)Path.Combine(folder, "plenum.db")))).Build(), folder).BuildServiceProvider();

    /// <summary>The root of the checkout.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WuxiPlenum.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("WuxiPlenum.sln is in no folder above the program.");
        return folder.FullName;
    }
}
