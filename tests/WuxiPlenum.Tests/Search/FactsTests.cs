using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Search;

/// <summary>A portal that has searched before finds after every change what one finds that is opened anew.</summary>
public class FactsTests
{
    private const string Story = "本报讯 昨天，全市召开科技创新大会。市科技局局长赵建平表示，新一年要部署重点任务。\n";

    [Fact]
    public async Task What_another_program_changes_is_seen_and_the_rest_is_kept()
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var other = archive.Again();
        await other.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        await other.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 3).FillAsync(context, 2 * BlockMap.Size, 60);
            return 0;
        });
        await AssertSameAsync(archive);

        var path = other.Write("a.txt", Story);
        await other.ImportAsync(path);
        await AssertSameAsync(archive);
        Assert.Equal(1, (await archive.SearchAsync("说话人:赵建平 重点任务")).ArticleCount);

        File.WriteAllText(path, Story.Replace("赵建平", "钱某某", StringComparison.Ordinal).Replace("重点", "其他", StringComparison.Ordinal));
        var run = (await other.ImportAsync(path)).RunId!.Value;
        await AssertSameAsync(archive);
        Assert.Equal(0, (await archive.SearchAsync("重点任务 科技创新大会")).ArticleCount);

        await other.UndoAsync(run);
        await AssertSameAsync(archive);
        Assert.Equal(1, (await archive.SearchAsync("说话人:赵建平 重点任务")).ArticleCount);

        await other.UseAsync<InsightRecompute, InsightReport>(recompute => recompute.RunAsync(all: true));
        await AssertSameAsync(archive);
        await other.UndoAsync(1);
        await AssertSameAsync(archive);
    }

    /// <summary>Who has not seen that an article went learns it from an index that was built without it.</summary>
    [Fact]
    public async Task What_went_before_the_index_was_built_anew_is_gone()
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var other = archive.Again();
        await other.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        var run = (await other.ImportAsync(other.Write("a.txt", Story))).RunId!.Value;
        var before = (await archive.SearchAsync("")).ArticleCount;
        await other.UndoAsync(run);
        await other.UseAsync<SearchIndex, int>(index => index.RebuildAsync());
        Assert.Equal(before - 1, (await archive.SearchAsync("")).ArticleCount);
        await AssertSameAsync(archive);
    }

    /// <summary>Only what has changed is read: what was changed without a word in the index is not seen, in the same block neither.</summary>
    [Fact]
    public async Task Only_what_has_changed_is_read()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        Assert.Equal(0, (await archive.SearchAsync("作者:某人")).ArticleCount);
        var all = (await archive.SearchAsync("")).ArticleCount;
        await archive.QueryAsync(context => context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.Page, "99")));
        await archive.ImportAsync(archive.Write("a.txt", Story));
        var places = (await archive.SearchAsync("")).Facets.Single(facet => facet.Name == "place").Values;
        Assert.DoesNotContain(places, place => place.Value == "99");
        Assert.Equal(all + 1, (await archive.SearchAsync("")).ArticleCount);
    }

    private static async Task AssertSameAsync(TestArchive archive)
    {
        await using var anew = archive.Again();
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            foreach (var query in (string[])["", "科技", "说话人:赵", "-的", "实实在在"])
            {
                var request = new SearchRequest(query, SearchFilter.None, order, PageSize: SearchRequest.MaxPageSize);
                Assert.Equal(Say(await anew.SearchAsync(request)), Say(await archive.SearchAsync(request)));
            }
        }
    }

    private static string Say(SearchResults results) => System.Text.Json.JsonSerializer.Serialize(new
    {
        results.Total,
        Hits = results.Hits.Select(hit => new { hit.Slug, hit.ParagraphCount, hit.OccurrenceCount }),
        results.Facets,
    });
}
