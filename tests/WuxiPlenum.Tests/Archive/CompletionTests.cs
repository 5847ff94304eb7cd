using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Articles that jump from one page of an edition to another.</summary>
public class CompletionTests
{
    internal const string First = "全市科技创新大会召开 部署新一年重点任务\n\n　　本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务，与会代表备受鼓舞。\n　　会议强调，要加快培育新质生产力，坚持以科技创新引领产业\n（下转第2版）\n";
    internal const string Second = "全市科技创新大会召开\n\n（上接第1版）创新，让创新底色愈加浓厚。\n　　会议要求，各地各部门要抓好落实，务求实效，推动科技创新迈上新台阶。（张明）\n";
    private const string Joined = "会议强调，要加快培育新质生产力，坚持以科技创新引领产业创新，让创新底色愈加浓厚。";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_completed_in_whichever_order_its_pages_come(bool inOrder)
    {
        await using var archive = await TestArchive.CreateAsync();
        var pages = inOrder ? new[] { "1", "2" } : ["2", "1"];
        await archive.ImportAsync(Page(archive, pages[0]));
        var known = await SlugAsync(archive);
        await archive.ImportAsync(Page(archive, pages[1]));

        var whole = await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Paragraphs).Include(article => article.Seams).ThenInclude(seam => seam.Part).SingleAsync());
        Assert.Equal((known, "全市科技创新大会召开部署新一年重点任务", "1", null, null), (whole.Slug, whole.Title, whole.Page, whole.ContinuedFrom, whole.ContinuedTo));
        Assert.Equal("张明", whole.Authors);
        var paragraphs = whole.Paragraphs.OrderBy(paragraph => paragraph.Number).ToList();
        Assert.Equal([1, 2, 3], paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal(Joined, paragraphs[1].Text);
        var seam = Assert.Single(whole.Seams);
        Assert.Equal((2, Joined.IndexOf("创新，让", StringComparison.Ordinal), "2"), (seam.Paragraph, seam.Offset, seam.Part.Page));
        Assert.InRange(seam.Confidence, 0.5, 1);
        var finding = await archive.QueryAsync(context => context.Findings.SingleAsync(finding => finding.ArticleId == whole.Id && finding.Rule == FindingRule.JoinedAcrossPages));
        Assert.Equal((2, "新引领产业"), (finding.Paragraph, finding.Detail.Split('｜')[0][1..]));

        // One article to search, whichever page the words stand on; its parts' addresses lead to it.
        Assert.Equal((1, 1), ((await archive.SearchAsync("引领产业创新")).ArticleCount, (await archive.SearchAsync("备受鼓舞 务求实效")).ArticleCount));
        var other = await archive.QueryAsync(context => context.Articles.Where(article => article.WholeId != null && article.Slug != known).Select(article => article.Slug).SingleAsync());
        Assert.Equal(new AddressLookup(AddressState.Moved, MovedTo: known), await archive.QueryAsync(context => context.LookUpAsync(other)));
        Assert.Equal(AddressState.Found, (await archive.QueryAsync(context => context.LookUpAsync(known))).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Undoing_either_import_takes_the_completion_back(int run)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Page(archive, "1"));
        var first = await archive.QueryAsync(context => context.Articles.Current().Select(article => new { article.Slug, article.Title, article.ContinuedTo }).SingleAsync());
        await archive.ImportAsync(Page(archive, "2"));
        await archive.UndoAsync(run);
        var left = await archive.QueryAsync(context => context.Articles.Include(article => article.Paragraphs).SingleAsync());
        Assert.Equal((true, null, false), (left.IsCurrent, left.WholeId, left.IsWhole));
        if (run == 2)
            Assert.Equal((first.Slug, first.Title, first.ContinuedTo), (left.Slug, left.Title, left.ContinuedTo));
        Assert.Equal((run == 1 ? 0 : 1, run == 1 ? 1 : 0), ((await archive.SearchAsync("备受鼓舞")).ArticleCount, (await archive.SearchAsync("务求实效")).ArticleCount));
        Assert.Equal(1, await archive.QueryAsync(context => context.Database.SqlQueryRaw<int>(Store.IndexedCount).SingleAsync()));
        Assert.Equal(0, await archive.QueryAsync(context => context.ArticleSeams.CountAsync()));
    }

    [Fact]
    public async Task A_new_version_of_a_page_makes_the_whole_anew_at_the_same_address()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Page(archive, "1"));
        var slug = await SlugAsync(archive);
        var second = Page(archive, "2");
        await archive.ImportAsync(second);
        File.WriteAllText(second, Second.Replace("务求实效", "久久为功", StringComparison.Ordinal));
        var run = (await archive.ImportAsync(second)).RunId!.Value;
        Assert.Equal((0, 1, slug), ((await archive.SearchAsync("务求实效")).ArticleCount, (await archive.SearchAsync("久久为功 备受鼓舞")).ArticleCount, await SlugAsync(archive)));
        File.WriteAllText(Path.Combine(archive.Folder, "1.txt"), First.Replace("备受鼓舞", "深受启发", StringComparison.Ordinal));
        await archive.ImportAsync(Path.Combine(archive.Folder, "1.txt"));
        Assert.Equal((1, slug), ((await archive.SearchAsync("久久为功 深受启发")).ArticleCount, await SlugAsync(archive)));
        await archive.UndoAsync(run);
        Assert.Equal((1, slug), ((await archive.SearchAsync("务求实效 深受启发")).ArticleCount, await SlugAsync(archive)));
    }

    [Fact]
    public async Task Both_pages_in_one_import_and_again_change_nothing()
    {
        await using var archive = await TestArchive.CreateAsync();
        Page(archive, "2", "in/a");
        Page(archive, "1", "in/b");
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal(2, report.New);
        Assert.StartsWith("2024-01-02-全市科技创新大会召开部署", await SlugAsync(archive), StringComparison.Ordinal);
        Assert.Equal(2, (await archive.ImportAsync(Path.Combine(archive.Folder, "in"))).Unchanged);
        await archive.UndoAsync(report.RunId!.Value);
        Assert.Equal((0, 0), await archive.QueryAsync(async context => (await context.Articles.CountAsync(), await context.Editions.CountAsync())));
    }

    [Theory]
    [InlineData("2024-01-03", "某报", "2")]
    [InlineData("2024-01-02", "别报", "2")]
    [InlineData("2024-01-02", "某报", "3")]
    public async Task Pages_of_another_day_paper_or_number_stay_apart(string date, string newspaper, string page)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Page(archive, "1"), Page(archive, "2", meta: $$"""{"newspaper": "{{newspaper}}", "date": "{{date}}", "page": "{{page}}"}"""));
        Assert.Equal(2, await archive.QueryAsync(context => context.Articles.Current().CountAsync()));
    }

    [Fact]
    public async Task Takes_part_in_exports_as_one_article_and_comes_back_as_one()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Page(archive, "2"), Page(archive, "1"));
        var exported = await ExportAsync(archive);
        Assert.Single(exported.Trim().Split('\n'));
        Assert.Contains(Joined, exported, StringComparison.Ordinal);
        var file = archive.Write("all.jsonl", exported);
        Assert.Equal(1, (await archive.ImportAsync(file)).Unchanged);
        await using var other = await TestArchive.CreateAsync();
        await other.ImportAsync(file);
        Assert.Equal(exported, await ExportAsync(other));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("1、3")]
    public async Task The_page_may_be_written_in_another_way(string page)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Page(archive, "2"), Page(archive, "1", meta: Meta(page)));
        Assert.Equal(1, await archive.QueryAsync(context => context.Articles.Current().CountAsync()));
    }

    [Fact]
    public async Task More_jumps_than_any_edition_has_are_left_as_they_are()
    {
        await using var archive = await TestArchive.CreateAsync();
        var lines = Enumerable.Range(1, 404).Select(i => $$"""{"newspaper":"某报","date":"2024-01-02","slug":"part-{{i}}","{{(i % 2 == 0 ? "continuedFrom" : "continuedTo")}}":"2","sections":[{"paragraphs":[{"text":"{{(i % 2 == 0 ? "创新，让" : "会议强调，要坚持")}}以科技创新引领产业"}]}]}""").ToList();
        await archive.ImportAsync(archive.Write("few.jsonl", string.Join('\n', lines.Take(2))));
        Assert.Equal(1, await archive.QueryAsync(context => context.Articles.Current().CountAsync(article => article.IsWhole)));
        await archive.ImportAsync(archive.Write("many.jsonl", string.Join('\n', lines.Skip(2))));
        Assert.Equal((404, 0), await archive.QueryAsync(async context => (await context.Articles.Current().CountAsync(), await context.Articles.CountAsync(article => article.IsWhole))));
    }

    [Fact]
    public async Task Goes_on_over_three_pages()
    {
        await using var archive = await TestArchive.CreateAsync();
        Page(archive, "1", "in/1");
        archive.Write("in/2.txt", Second.Replace("（张明）", "", StringComparison.Ordinal).TrimEnd() + "\n（下转第3版）\n");
        archive.Write("in/2.meta.json", Meta("2"));
        archive.Write("in/3.txt", "全市科技创新大会召开\n\n（上接第2版）会议最后指出，科技创新大会的精神要传达到每一个岗位。\n");
        archive.Write("in/3.meta.json", Meta("3"));
        await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        var whole = await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Seams).Include(article => article.Paragraphs).SingleAsync());
        Assert.Equal([(1, 2), (2, 4)], whole.Seams.OrderBy(seam => seam.Ordinal).Select(seam => (seam.Ordinal, seam.Paragraph)));
        Assert.Equal((4, null), (whole.ParagraphCount, whole.ContinuedTo));
        Assert.Equal(3, await archive.QueryAsync(context => context.Articles.CountAsync(article => article.WholeId == whole.Id)));

        // Each jump is explained in the source that it leaves.
        var jumps = await archive.QueryAsync(context => context.Findings.Where(finding => finding.ArticleId == whole.Id && finding.Rule == FindingRule.JoinedAcrossPages)
            .OrderBy(finding => finding.Ordinal).Join(context.Documents, finding => finding.DocumentId, document => document.Id, (finding, document) => new { finding.Spans, document.Text }).ToListAsync());
        Assert.Equal(["坚持以科技创新引领产业", "推动科技创新迈上新台阶。"], jumps.Select(jump => jump.Text[jump.Spans[0].Start..jump.Spans[0].End].Split('，')[^1].Trim()));
    }

    private static async Task<string> ExportAsync(TestArchive archive)
    {
        var output = new StringWriter();
        await archive.UseAsync<ArticleExport, int>(export => export.WriteJsonLinesAsync(output));
        return output.ToString();
    }

    private static Task<string> SlugAsync(TestArchive archive) => archive.QueryAsync(context => context.Articles.Current().Select(article => article.Slug).SingleAsync());

    private static string Meta(string page) => $$"""{"newspaper": "某报", "date": "2024-01-02", "page": "{{page}}"}""";

    private static string Page(TestArchive archive, string page, string? name = null, string? meta = null)
    {
        archive.Write($"{name ?? page}.meta.json", meta ?? Meta(page));
        return archive.Write($"{name ?? page}.txt", page == "1" ? First : Second);
    }
}
