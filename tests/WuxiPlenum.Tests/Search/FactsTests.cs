using System.IO.Hashing;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Cli;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Tests.Archive;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Search;

/// <summary>A program that has searched before finds after every change what one finds that is opened anew, and so does one that begins with what another kept.</summary>
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

    /// <summary>A program that begins with what was kept finds what one finds that has gathered it from the articles, and sees what came later.</summary>
    [Fact]
    public async Task What_is_kept_is_what_the_articles_give()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"), archive.Write("a.jsonl", """{"title":"再接再励修石桥","byline":"（记者 王 芳）","sections":[{"paragraphs":[{"text":"县林业局局长王再励说，成效实效在在。"}]}]}"""));
        await archive.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 5).FillAsync(context, BlockMap.Size + 10, 60);
            return 0;
        });
        await using var gathered = archive.Again();
        Assert.Equal(0, (await gathered.SearchAsync("没有这样的话")).ArticleCount); // has them now, whatever is kept
        await KeepAsync(archive);
        Assert.NotEqual(0, await archive.QueryAsync(context => context.FactsBlocks.CountAsync()));
        await AssertSameAsync(gathered);

        // What was changed without a word in the index is not seen: the facts are those that were kept.
        await archive.QueryAsync(context => context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.Page, "99")));
        await using var anew = archive.Again();
        Assert.DoesNotContain((await anew.SearchAsync("")).Facets.Single(facet => facet.Name == "place").Values, place => place.Value == "99");

        await archive.ImportAsync(archive.Write("b.txt", Story));
        await using var later = archive.Again();
        Assert.Equal(1, (await later.SearchAsync("说话人:赵建平 重点任务")).ArticleCount);
    }

    /// <summary>Whoever has made many articles new keeps what follows from them.</summary>
    [Fact]
    public async Task A_portal_that_starts_and_an_index_that_was_built_anew_keep_them()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 8).FillAsync(context, BlockMap.Size + 10, 60);
            return 0;
        });
        await using (new Portal(archive.Store.Settings))
            Assert.Equal(2, await archive.QueryAsync(context => context.FactsBlocks.CountAsync()));

        await archive.QueryAsync(context => context.FactsBlocks.ExecuteDeleteAsync());
        Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["index", "rebuild", "--database", archive.Store.Address], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Equal(2, await archive.QueryAsync(context => context.FactsBlocks.CountAsync()));
    }

    [Fact]
    public async Task Kept_facts_that_the_articles_do_not_give_are_told_and_built_anew()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 6).FillAsync(context, BlockMap.Size + 10, 60);
            return 0;
        });
        await KeepAsync(archive);
        Assert.True((await CheckAsync()).IsRight);
        await archive.QueryAsync(context => context.Articles.Where(article => article.Id == 5).ExecuteUpdateAsync(set => set.SetProperty(article => article.Page, "99")));
        Assert.Equal(1, (await CheckAsync()).WrongFacts);

        await archive.UseAsync<SearchIndex, int>(index => index.RebuildAsync());
        Assert.True((await CheckAsync()).IsRight);
        await KeepAsync(archive);
        Assert.True((await CheckAsync()).IsRight);

        await archive.QueryAsync(context => context.FactsBlocks.Where(block => block.Number == 0).ExecuteUpdateAsync(set => set.SetProperty(block => block.Packed, new byte[] { 1, 2, 3 })));
        await using var anew = archive.Again();
        Assert.Contains("index rebuild", (await Assert.ThrowsAsync<InvalidDataException>(() => anew.SearchAsync("的"))).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await CheckAsync()).WrongFacts);
        await archive.UseAsync<SearchIndex, int>(index => index.RebuildAsync());
        await AssertSameAsync(anew);

        Task<IndexCheck> CheckAsync() => archive.UseAsync<SearchIndex, IndexCheck>(index => index.CheckAsync());
    }

    /// <summary>Where this fails, facts follow otherwise from the tables than those that are kept: <see cref="PackedFacts.Version"/> is to be raised, and then this sum.</summary>
    [Fact]
    public void What_is_packed_is_that_of_its_version()
    {
        var article = new ArticleRow(7, new EditionRow(new DateOnly(2024, 1, 2), "某日报"), "3", 5, 2, Genre.Feature, "本报记者 王 芳 陆子衿", 800, 12, 5, ParagraphPlaces.Pack([0, 40, 300]));
        article.Topics.AddRange(["innovation", "resolution"]);
        article.Speakers.Add(new SpeakerRow("赵建平", null, [new OfficeRow("市科技局局长", "市科技局"), new OfficeRow("党组书记", "市科技局")]));
        article.Speakers.Add(new SpeakerRow(null, "某公司负责人", []));
        article.Misprints.Add(Misprint.Of("实效在在", "实实在在")!);
        var facts = new ArticleFacts().With([new ChangedBlock(0, new Dictionary<int, ArticleRow?> { [7] = article })], 8, 1);
        Assert.Equal((1, "E21A3A30BAC36A4D"), (PackedFacts.Version, Convert.ToHexString(XxHash64.Hash(facts.Pack(0)))));
    }

    /// <summary>Facts of another version are not read, and go when facts are kept.</summary>
    [Fact]
    public async Task Facts_of_another_version_are_gathered_anew()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(async context =>
        {
            await new GeneratedArchive(Repository.Root, seed: 7).FillAsync(context, BlockMap.Size + 10, 60);
            return 0;
        });
        await KeepAsync(archive);
        await archive.QueryAsync(context => context.FactsBlocks.ExecuteUpdateAsync(set => set.SetProperty(block => block.Version, 0).SetProperty(block => block.Packed, new byte[] { 1 })));
        await using var anew = archive.Again();
        await AssertSameAsync(anew);
        await KeepAsync(anew);
        Assert.Equal([PackedFacts.Version], await archive.QueryAsync(context => context.FactsBlocks.Select(block => block.Version).Distinct().ToListAsync()));
    }

    private static Task<int> KeepAsync(TestArchive archive) => archive.UseAsync<ArticleSearch, int>(async search =>
    {
        await search.KeepFactsAsync();
        return 0;
    });

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
