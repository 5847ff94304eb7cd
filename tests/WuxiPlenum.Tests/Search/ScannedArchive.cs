using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Search;

/// <summary>The seed and some thousand written articles, to be searched and to be scanned, for tests that only read.</summary>
public sealed class ScannedArchive : IAsyncLifetime
{
    private const int Length = 420;

    /// <summary>Some thousand, or as many as asked for: the check of a large archive takes minutes.</summary>
    private static readonly int s_written = int.Parse(Environment.GetEnvironmentVariable("PLENUM_SCAN_ARTICLES") ?? "3000", System.Globalization.CultureInfo.InvariantCulture);

    private TestArchive _archive = null!;

    /// <summary>Misprints, and their words as they are meant.</summary>
    private const string Misprinted = """
        {"title":"再接再励修石桥","byline":"（记者 张扎实）","sections":[{"paragraphs":[{"text":"全县取得实效在在的成效，群众说，实效在在。要再接再励，扎扎有实办事。"}]},{"heading":"扎扎有实办事","paragraphs":[{"text":"全县再接再厉，实实在在修好石桥。"}]}]}
        {"title":"再接再厉种柳树","sections":[{"paragraphs":[{"text":"全县取得实实在在的成效。县林业局局长王再励说，扎扎实实，实在有效。"}]}]}
        """;

    internal IReadOnlyList<ScannedArticle> Articles { get; private set; } = [];

    internal IReadOnlyList<(string Printed, string Meant)> Misprints { get; private set; } = [];

    public Task<SearchResults> SearchAsync(SearchRequest request) => _archive.SearchAsync(request);

    /// <summary>What the engine finds, and its facets.</summary>
    internal async Task<(List<Match> Matches, SearchTotals Totals, IReadOnlyList<Facet> Facets)> FindAsync(string query, SearchFilter filter) =>
        await _archive.UseAsync<IServiceProvider, (List<Match>, SearchTotals, IReadOnlyList<Facet>)>(async services =>
        {
            var search = services.GetRequiredService<ArticleSearch>();
            await using var snapshot = await services.GetRequiredService<PlenumContext>().BeginReadAsync(default);
            var selection = await search.SelectAsync(SearchQuery.Parse(query), filter, TestContext.Current.CancellationToken);
            return ([.. selection.Chosen], selection.Totals, selection.Facets);
        });

    /// <summary>What a store finds, looked at by so many cores.</summary>
    internal Task<List<Match>> MatchesAsync(string query, int cores) => WithFactsAsync((context, facts) =>
    {
        var plan = new IndexPlan(facts.PrintedForms.AddTo(SearchQuery.Parse(query)));
        using var feed = new MatchFeed(plan, facts, cores, TestContext.Current.CancellationToken);
        if (plan.Phrases.Length > 0)
            context.Find(plan, feed, TestContext.Current.CancellationToken);
        return feed.Finish().ToList();
    });

    internal Task<T> WithFactsAsync<T>(Func<PlenumContext, ArticleFacts, T> use) => _archive.UseAsync<IServiceProvider, T>(async services =>
    {
        var context = services.GetRequiredService<PlenumContext>();
        await using var snapshot = await context.BeginReadAsync(default);
        return use(context, await services.GetRequiredService<FactsStore>().CurrentAsync(context, TestContext.Current.CancellationToken));
    });

    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        await _archive.ImportAsync(Path.Combine(Repository.Root, "seeds"), _archive.Write("misprinted.jsonl", Misprinted));
        await _archive.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 4).FillAsync(context, s_written, Length);
            return 0;
        });
        Articles = [.. (await _archive.QueryAsync(context => context.Articles.Current().AsNoTracking().AsSplitQuery().Include(article => article.Edition)
            .Include(article => article.Sections).Include(article => article.Paragraphs).Include(article => article.Topics)
            .Include(article => article.People).ThenInclude(person => person.Speeches).ToListAsync())).Select(article => new ScannedArticle(article))];
        Misprints = [.. Articles.SelectMany(article => article.Misprints).Distinct()];
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
