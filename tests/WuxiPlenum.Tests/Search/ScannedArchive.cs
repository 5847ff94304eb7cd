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

    internal IReadOnlyList<ScannedArticle> Articles { get; private set; } = [];

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

    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        await _archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        await _archive.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 4).FillAsync(context, s_written, Length);
            return 0;
        });
        Articles = [.. (await _archive.QueryAsync(context => context.Articles.Current().AsNoTracking().AsSplitQuery().Include(article => article.Edition)
            .Include(article => article.Sections).Include(article => article.Paragraphs).Include(article => article.Topics)
            .Include(article => article.People).ThenInclude(person => person.Speeches).ToListAsync())).Select(article => new ScannedArticle(article))];
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
