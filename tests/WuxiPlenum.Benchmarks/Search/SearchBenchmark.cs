using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Times the 20 best, the totals and the facets of queries of all kinds, beside LIKE over the same text and Groonga on the same articles.</summary>
internal static class SearchBenchmark
{
    private const int Length = 1150;
    private const int Best = 20;

    /// <summary>A larger archive is searched as the imports left its index.</summary>
    private const int MostRebuilt = 100_000;

    /// <summary>LIKE takes so long that only so many queries of a kind are asked.</summary>
    private const int LikeQueries = 1;

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
        var own = await MeasureAsync("SQLite", scope.ServiceProvider, queries);
        var like = new Timings("LIKE, articles alone");
        foreach (var query in queries.Where(query => query.Words is [_]).GroupBy(query => query.Kind).SelectMany(kind => kind.Take(LikeQueries)))
            await like.TimeAsync(query, async () =>
            {
                await context.Paragraphs.Where(paragraph => EF.Functions.Like(paragraph.Text, $"%{query.Text}%")).Select(paragraph => paragraph.ArticleId).Distinct().CountAsync();
                return null;
            }, times: 1);
        like.Print();
        var server = await MeasureServerAsync(articles, folder, queries);
        using var other = await GroongaStore.OpenAsync(context, folder);
        if (other is null)
        {
            Console.WriteLine("Groonga is not installed (apt-get install groonga).");
            return;
        }

        var groonga = new Timings("Groonga: 20 best, total, topics");
        foreach (var query in queries.Where(query => query.Words is not null))
            await groonga.TimeAsync(query, () => Task.FromResult<double?>(other.Ask(query.Words!).Milliseconds));
        groonga.Print();
        var common = queries.Where(query => query.Words is not null).Select(query => query.Kind).ToHashSet();
        Console.WriteLine("the queries that all can answer:");
        own.PrintAll("  SQLite", common.Contains);
        server?.PrintAll("  PostgreSQL", common.Contains);
        groonga.PrintAll("  Groonga", common.Contains);
    }

    /// <summary>The same archive and queries on the server that <c>PLENUM_POSTGRES</c> names; null when it names none.</summary>
    private static async Task<Timings?> MeasureServerAsync(int articles, string folder, List<BenchmarkQuery> queries)
    {
        if (Environment.GetEnvironmentVariable("PLENUM_POSTGRES") is not { Length: > 0 } server)
        {
            Console.WriteLine("PLENUM_POSTGRES names no PostgreSQL server.");
            return null;
        }

        await using var services = Services(folder, ("Database:Provider", DatabaseOptions.Postgres), ("Database:ConnectionString", $"{server};Database=plenum_benchmark_{articles}"));
        await using var scope = services.CreateAsyncScope();
        await BuildAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PlenumContext>(), articles);
        return await MeasureAsync("PostgreSQL", scope.ServiceProvider, queries);
    }

    private static async Task<Timings> MeasureAsync(string store, IServiceProvider services, List<BenchmarkQuery> queries)
    {
        var (context, search) = (services.GetRequiredService<PlenumContext>(), services.GetRequiredService<ArticleSearch>());
        var begun = Stopwatch.GetTimestamp();
        await search.SearchAsync(new SearchRequest("无锡"));
        Console.WriteLine($"{store}: first search, with the facts loaded: {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms; {GC.GetTotalMemory(true) >> 20} MB in memory");
        var (own, pages) = (new Timings($"{store}: 20 best, totals, topics (ms)"), new Timings("... all facets, the passages of 20 articles"));
        foreach (var query in queries)
            await search.SearchAsync(new SearchRequest(query.Text, query.Filter)); // what is compiled while it runs is compiled now
        foreach (var query in queries)
        {
            await own.TimeAsync(query, async () =>
            {
                await using var snapshot = await context.BeginReadAsync(default);
                var selection = await search.SelectAsync(SearchQuery.Parse(query.Text), query.Filter, default);
                _ = (selection.Page(SearchOrder.Relevance, 1, Best), selection.Totals, selection.Facet("topic"));
                return null;
            });
            await pages.TimeAsync(query, async () =>
            {
                await search.SearchAsync(new SearchRequest(query.Text, query.Filter, PageSize: Best));
                context.ChangeTracker.Clear();
                return null;
            });
        }

        own.Print();
        pages.Print();
        return own;
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
