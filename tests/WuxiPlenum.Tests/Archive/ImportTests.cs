using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

public class ImportTests
{
    private const string Story = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。\n会议强调，要加快培育新质生产力，让创新底色愈加浓厚。\n各地各部门要抓好落实，务求实效，推动高质量发展迈上新台阶。\n";

    [Fact]
    public async Task A_file_is_stored_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("in/a.txt", Story);
        var first = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        var again = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal((1, 0, 0, 0), (first.New, first.Changed, first.Unchanged, first.Failed));
        Assert.Equal((0, 0, 1, 0), (again.New, again.Changed, again.Unchanged, again.Failed));
        Assert.Null(again.RunId);
        Assert.Equal(RunState.Finished, await archive.QueryAsync(context => context.ImportRuns.Select(run => run.State).SingleAsync()));
        Assert.False(first.IsInterrupted);
        var document = await archive.QueryAsync(context => context.Documents.Include(document => document.Findings).SingleAsync());
        Assert.Equal(("a.txt", 1, Story, "utf-8"), (document.Name, document.Version, document.Text, document.Encoding));
        Assert.NotEmpty(document.Findings);
    }

    [Fact]
    public async Task The_archive_so_far_tells_where_a_cut_name_goes_on()
    {
        var page = """
            粮食丰收入仓来
            　　本报讯 昨天，收粮的船队一早出发，两岸的人都站在堤上看。船头挂着新米做的穗子，一路开到霁
            　　老街修缮又一年
            　　本报讯 前天，老街的修缮工程过半，木匠把旧门板一块块卸下编号。师傅们中午休息，就近走到甪
            澧镇，傍晚才回来。
            鼋湖，傍晚才回来。
            """.Replace("    ", "", StringComparison.Ordinal);
        var before = string.Concat(Enumerable.Range(1, 6).Select(n => $"移民安家第{n}年\n　　本报讯 第{n}批移民在霁澧镇安家，霁澧的码头上堆满了木料。甪鼋湖边的驿站开放，甪鼋湖的水又清了。全年的计划里，道路、学校和医院都有新的安排，大家说这是多年来变化最快的时候。\n"));
        Assert.False(await IsJoinedAsync());
        Assert.True(await IsJoinedAsync(before));

        async Task<bool> IsJoinedAsync(params string[] earlier)
        {
            await using var archive = await TestArchive.CreateAsync();
            foreach (var text in earlier)
                await archive.ImportAsync(archive.Write("earlier.txt", text));
            await archive.ImportAsync(archive.Write("page.txt", page));
            return await archive.QueryAsync(context => context.Paragraphs.AnyAsync(paragraph => paragraph.Text.Contains("一路开到霁澧镇")));
        }
    }

    [Fact]
    public async Task The_same_file_is_one_document_with_its_folder_alone_and_from_a_copy()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("in/sub/a.txt", Story);
        await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal(FileOutcome.Unchanged, (await archive.ImportAsync(path)).Files.Single().Outcome);
        File.AppendAllText(path, "又及：会后代表们参观了科技成果展。\n");
        var changed = await archive.ImportAsync(path);
        Assert.Equal(("sub/a.txt", 2, FileOutcome.Changed), (changed.Files[0].Name, changed.Files[0].Version, changed.Files[0].Outcome));
        var copy = archive.Write("copy/sub/a.txt", File.ReadAllText(path) + "完\n");
        var fromCopy = await archive.ImportAsync(Path.Combine(archive.Folder, "copy"));
        Assert.Equal(("sub/a.txt", 3), (fromCopy.Files[0].Name, fromCopy.Files[0].Version));
    }

    [Fact]
    public async Task Different_files_of_one_name_stay_two_documents()
    {
        await using var archive = await TestArchive.CreateAsync();
        var one = archive.Write("L1/page.txt", Story);
        var two = archive.Write("L2/page.txt", "今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇拓展国际市场。\n");
        await archive.ImportAsync(one);
        var second = (await archive.ImportAsync(two)).Files.Single();
        Assert.Equal(("L2/page.txt", FileOutcome.New), (second.Name, second.Outcome));
        Assert.Equal(2, (await archive.ImportAsync(one, two)).Unchanged);
    }

    [Fact]
    public async Task The_same_content_under_another_name_is_not_stored_twice()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("in/a.txt", Story);
        archive.Write("in/b.txt", Story);
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal("a.txt", report.Files[1].DuplicateOf);
        Assert.Equal(1, await archive.QueryAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task A_changed_file_is_a_new_version_and_keeps_the_addresses_of_its_articles()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", Story);
        await archive.ImportAsync(path);
        var slug = await archive.QueryAsync(context => context.Articles.Select(article => article.Slug).SingleAsync());
        File.WriteAllText(path, "更正：" + Story);
        var report = await archive.ImportAsync(new PageHints(Date: new DateOnly(2023, 12, 28)), path);
        Assert.Equal((FileOutcome.Changed, 2), (report.Files[0].Outcome, report.Files[0].Version));
        var now = await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Edition).SingleAsync());
        Assert.Equal((slug, new DateOnly(2023, 12, 28)), (now.Slug, now.Edition.Date));
        Assert.Equal(2, await archive.QueryAsync(context => context.Articles.CountAsync()));
        Assert.Equal(1, (await archive.SearchAsync("更正")).ArticleCount);
        Assert.Equal(1, (await archive.SearchAsync("新质生产力")).ArticleCount);
    }

    [Fact]
    public async Task What_the_command_line_said_goes_on_to_hold()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", Story);
        archive.Write("a.meta.json", """{"newspaper": "某报", "date": "2024-01-01", "page": "3"}""");
        await archive.ImportAsync(new PageHints(Date: new DateOnly(2023, 12, 28)), path);
        Assert.Equal(1, (await archive.ImportAsync(path)).Unchanged);
        var edition = await archive.QueryAsync(context => context.Editions.SingleAsync());
        Assert.Equal(("某报", new DateOnly(2023, 12, 28)), (edition.Newspaper, edition.Date));
        Assert.Equal("3", await archive.QueryAsync(context => context.Documents.Select(document => document.Page).SingleAsync()));
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_others()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("in/a.txt", "  \n");
        archive.Write("in/b.txt", Story);
        archive.Write("in/c.txt", Story + "另一篇。");
        archive.Write("in/c.meta.json", "{ \"dat\": 1 }");
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"), Path.Combine(archive.Folder, "none"));
        Assert.Equal((1, 3), (report.New, report.Failed));
        Assert.Equal([InputFailureKind.Missing, InputFailureKind.Empty, InputFailureKind.Sidecar], report.Files.Select(file => file.Failure?.Kind).OfType<InputFailureKind>());
    }

    [Fact]
    public async Task An_address_is_found_gone_or_unknown()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", Story);
        await archive.ImportAsync(path);
        var slug = await archive.QueryAsync(context => context.Articles.Select(article => article.Slug).SingleAsync());
        Assert.Equal(AddressState.Found, (await archive.QueryAsync(context => context.LookUpAsync(slug))).State);
        File.WriteAllText(path, "今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇拓展国际市场。\n");
        await archive.ImportAsync(path);
        Assert.Equal(AddressState.Gone, (await archive.QueryAsync(context => context.LookUpAsync(slug))).State);
        Assert.Equal(AddressState.Unknown, (await archive.QueryAsync(context => context.LookUpAsync("nothing"))).State);
    }

    [Fact]
    public async Task Several_articles_that_change_together_keep_their_own_addresses()
    {
        string[] titles = ["全市科技创新大会召开", "港口吞吐量再创新高", "古运河畔话文化传承"];
        string[] texts =
        [
            "　　本报讯 昨天，全市科技创新大会召开，会议部署新一年的重点任务，与会代表备受鼓舞。（张明）",
            "　　本报讯 今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇，拓展国际市场。（李华）",
            "　　本报讯 昨天下午，古运河畔书声琅琅，市民读书会在此举行，大家畅谈文化传承。（王芳）",
        ];
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", Page([0, 1, 2]));
        await archive.ImportAsync(path);
        var before = await AddressesAsync(archive);
        Assert.Equal(3, before.Count);

        // Every article is edited, two change places, and one headline is replaced.
        texts = [.. texts.Select(text => text.Replace("。（", "，影响深远。（", StringComparison.Ordinal))];
        var port = titles[1];
        titles[1] = "外贸企业抢抓机遇拓市场";
        File.WriteAllText(path, Page([2, 1, 0]));
        Assert.Equal(1, (await archive.ImportAsync(path)).Changed);
        var after = await AddressesAsync(archive);
        Assert.Equal((before[titles[0]], before[port], before[titles[2]]), (after[titles[0]], after[titles[1]], after[titles[2]]));

        string Page(int[] order) => string.Join("\n\n", order.Select(i => $"{titles[i]}\n\n{texts[i]}")) + "\n";
    }

    private static Task<Dictionary<string, string>> AddressesAsync(TestArchive archive) =>
        archive.QueryAsync(context => context.Articles.Current().ToDictionaryAsync(article => article.Title!, article => article.Slug));
}
