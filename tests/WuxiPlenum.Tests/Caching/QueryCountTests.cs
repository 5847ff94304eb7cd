using System.Net;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Caching;

/// <summary>How many queries a page takes: a few, and the same in a small archive and in a large one.</summary>
public sealed class QueryCountTests(QueryCountTests.Uncached portal) : IClassFixture<QueryCountTests.Uncached>
{
    private const int Most = 20;

    [Fact]
    public async Task Every_page_takes_a_fixed_small_number_of_queries()
    {
        var article = await portal.ArticleAsync("锚定新目标");
        var resolution = await portal.ArticleAsync("中国共产党无锡市");
        string[] pages =
        [
            "/", "/editions", "/editions?month=2023-12", "/editions/2023-12-28", "/editions/2023-12-28/speakers", article, article + "?q=发展", article + "/source", article + "/shared",
            resolution, resolution + "/tasks/2", "/topics", "/topics/innovation", "/people", "/people/张韶峰", "/pledges", "/pledges?topic=innovation", "/figures", "/terms", "/terms/走在前做示范多作贡献",
            "/tasks?date=2023-12-28", "/search?q=高质量发展", "/search?q=新治生产力", "/about", "/api", "/accessibility", "/offline", "/en/", "/en" + article,
        ];
        using var queries = new QueryCount(portal);
        var small = await CountAsync(pages, queries);
        await portal.ChangeAsync(archive => new GeneratedArchive(Repository.Root, seed: 9).FillAsync(archive, 600, 300));
        var large = await CountAsync(pages, queries);
        Assert.Equal(small, large);
        Assert.All(small, counted => Assert.True(counted.Value <= Most, $"{counted.Key} takes {counted.Value} queries."));
        foreach (var (page, count) in small)
            TestContext.Current.TestOutputHelper!.WriteLine($"{count,3} {page}");
    }

    /// <summary>Of each page, after it was shown once: what is worked out for an edition is then in memory.</summary>
    private async Task<Dictionary<string, int>> CountAsync(IEnumerable<string> pages, QueryCount queries)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
        {
            for (var time = 0; time < 2; time++)
            {
                queries.Reset();
                using var answer = await portal.AskAsync(page);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} answers {answer.StatusCode}.");
            }

            counts.Add(page, queries.ByContext.Select(context => context.Count).DefaultIfEmpty(0).Max());
        }

        return counts;
    }

    public sealed class Uncached : Portal
    {
        protected override Dictionary<string, string?> OwnSettings => new() { ["Cache:MaxBytes"] = "0" };
    }
}
