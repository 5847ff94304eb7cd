using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Markdown, HTML and PDF on their way into the archive.</summary>
public class FormatImportTests
{
    private const string Bridge = "---\nnewspaper: 澜川日报\ndate: 2031-11-18\npage: 2\nphotographer: 骆闻笛\n---\n# 甲桥通车\n\n昨天，甲桥正式通车，两岸村民步行过河。\n";
    private const string School = "<!DOCTYPE html><html><body><nav><a href='/'>首页</a></nav><article><h1>乙校开学</h1><p>今天，乙校正式开学，三百名学生走进新教室。</p></article><div class='ads'>买手机打一折</div></body></html>";
    private const string Port = "今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇拓展国际市场。\n";

    [Fact]
    public async Task A_saved_edition_becomes_one_edition_without_its_navigation_and_advertising()
    {
        await using var archive = await TestArchive.CreateAsync();
        var report = await archive.ImportAsync(Path.Combine(Repository.Root, "tests", "WuxiPlenum.Tests", "Samples", "saved-edition"));
        Assert.Equal((4, 4, 0), (report.New, report.Skipped, report.Failed));
        Assert.Equal(["content_101.htm", "content_102.htm", "content_201.htm", "content_202.htm"], report.Files.Select(file => file.Name).OfType<string>());
        var edition = await archive.QueryAsync(context => context.Editions.SingleAsync());
        Assert.Equal(("桐川日报", new DateOnly(2032, 6, 15), DateEvidence.Printed), (edition.Newspaper, edition.Date, edition.DateEvidence));

        // An article that goes on on page 2 is one; two others of one page are no versions of each other.
        var articles = await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Paragraphs).OrderBy(article => article.DocumentId).ToListAsync());
        Assert.Equal(
            [("桐川召开基层减负现场推进会", "1", 4), ("把会开到田埂上", "1", 2), ("老码头书屋延长开放时间", "2", 2)],
            articles.Select(article => (article.Title!, article.Page!, article.ParagraphCount)));
        Assert.Equal("会议强调，要建立报表准入制度，没有列入清单的表格基层有权拒填；要推行一次采集、多家共用，让数据多跑路、干部少填表。要把减下来的时间用在走村入户上，做到民情有人听、难事有人办。", articles[0].Paragraphs.Single(paragraph => paragraph.Number == 3).Text);
        foreach (var noise in new[] { "商厦", "统计代码", "版权所有", "返回首页", "分享到" })
            Assert.Equal(0, await archive.QueryAsync(context => context.Documents.CountAsync(document => document.Text.Contains(noise))));
        Assert.Equal(4, report.Files.SelectMany(file => file.Notes).Count(note => note.Kind == FormatNoteKind.LeftOut));
        Assert.Equal(4, (await archive.ImportAsync(Path.Combine(Repository.Root, "tests", "WuxiPlenum.Tests", "Samples", "saved-edition"))).Unchanged);
    }

    [Theory]
    [InlineData("edition.pdf", "澜川日报", "中共澜川市委八届十次全会举行", "由分管负责同志逐村登门说明情况", "1", "2")]
    [InlineData("jump.pdf", "", "一辆夜班车和它的乘客", "每次都要和他说上几句家常", "3", "4")]
    public async Task Each_page_of_a_PDF_is_a_document_and_what_jumps_between_them_is_one_article(string name, string newspaper, string title, string joined, string first, string second)
    {
        await using var archive = await TestArchive.CreateAsync();
        var report = await archive.ImportAsync(Sample(name));
        Assert.Equal((2, 0), (report.New, report.Failed));
        var pages = await archive.QueryAsync(context => context.Documents.OrderBy(document => document.Id).Select(document => new { document.Name, document.Page, document.Edition.Newspaper }).ToListAsync());
        Assert.Equal([(name, first, newspaper), (name + "#2", second, newspaper)], pages.Select(page => (page.Name, page.Page!, page.Newspaper)));
        var whole = await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Paragraphs).SingleAsync(article => article.IsWhole));
        Assert.Equal((title, first, null), (whole.Title, whole.Page, whole.ContinuedTo));
        Assert.Contains(whole.Paragraphs, paragraph => paragraph.Text.Contains(joined, StringComparison.Ordinal));

        Assert.Equal(FileOutcome.Unchanged, Assert.Single((await archive.ImportAsync(Sample(name))).Files).Outcome);
        await archive.UndoAsync(report.RunId!.Value);
        Assert.Equal((0, 0), await archive.QueryAsync(async context => (await context.Documents.CountAsync(), await context.Articles.CountAsync())));
    }

    [Fact]
    public async Task A_PDF_that_gets_another_page_is_still_known_and_its_article_completed()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = Path.Combine(archive.Folder, "paper.pdf");
        File.WriteAllBytes(path, FirstPage(Sample("jump.pdf")));
        await archive.ImportAsync(path);
        var slug = await archive.QueryAsync(context => context.Articles.Current().Select(article => article.Slug).SingleAsync());
        File.Copy(Sample("jump.pdf"), path, overwrite: true);
        Assert.Equal((1, 1), await ImportedAsync());
        var whole = await archive.QueryAsync(context => context.Articles.Current().SingleAsync());
        Assert.Equal((true, slug), (whole.IsWhole, whole.Slug));
        Assert.Equal((0, 0), await ImportedAsync());

        // And when it loses one: what stood there goes, until that import is undone.
        File.WriteAllBytes(path, FirstPage(Sample("jump.pdf")));
        Assert.Equal((0, 2), await ImportedAsync());
        var left = await archive.QueryAsync(context => context.Articles.Current().SingleAsync());
        Assert.Equal((false, slug, "4"), (left.IsWhole, left.Slug, left.ContinuedTo));
        Assert.Equal((0, 0), await ImportedAsync());
        await archive.UndoAsync(3);
        Assert.True(await archive.QueryAsync(context => context.Articles.Current().Select(article => article.IsWhole).SingleAsync()));

        async Task<(int, int)> ImportedAsync() => await archive.ImportAsync(path) is var report ? (report.New, report.Changed) : default;
    }

    [Theory]
    [InlineData("edition.pdf")]
    [InlineData("page.html")]
    [InlineData("page.md")]
    public async Task Every_place_points_into_the_text_that_is_kept(string name)
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("page.html", School);
        archive.Write("page.md", Bridge);
        await archive.ImportAsync(name.EndsWith(".pdf", StringComparison.Ordinal) ? Sample(name) : Path.Combine(archive.Folder, name));
        var articles = await archive.QueryAsync(context => context.Articles.Where(article => !article.IsWhole).Include(article => article.Document).Include(article => article.Paragraphs).Include(article => article.Passages).ToListAsync());
        Assert.NotEmpty(articles);
        foreach (var article in articles)
        {
            Assert.All(article.Paragraphs, paragraph => Assert.Equal(Plain(paragraph.Text), Plain(Slice(article, paragraph.Spans))));
            Assert.All(article.Passages, passage => Assert.Equal(Plain(passage.Text), Plain(Slice(article, passage.Spans))));
        }
    }

    [Fact]
    public async Task Front_matter_says_what_it_can_and_an_unknown_key_is_a_warning_in_the_report()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("bridge.md", Bridge);
        var file = Assert.Single((await archive.ImportAsync(path)).Files);
        Assert.Equal(FileOutcome.New, file.Outcome);
        var note = Assert.Single(file.Notes);
        Assert.Equal(FormatNoteKind.UnknownKey, note.Kind);
        foreach (var word in new[] { path, "line 5", "photographer", "newspaper, date, page" })
            Assert.Contains(word, note.Message);
        Assert.Equal(("澜川日报", new DateOnly(2031, 11, 18), "2", "甲桥通车"), await FactsAsync(archive));
    }

    [Theory]
    [InlineData("page.md", Bridge)]
    [InlineData("page.html", School)]
    [InlineData("edition.pdf", null)]
    public async Task What_the_command_line_and_the_sidecars_say_wins_in_every_format(string name, string? text)
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write(name, text ?? "");
        if (text is null)
            File.Copy(Sample(name), path, overwrite: true);
        archive.Write("edition.json", """{"newspaper": "某报", "date": "2030-01-01", "page": "7"}""");
        archive.Write(Path.ChangeExtension(name, ".meta.json"), """{"date": "2030-01-02"}""");
        await archive.ImportAsync(path);
        var page = text is null ? "1" : "7"; // each page of a PDF prints its own
        Assert.Equal(("某报", new DateOnly(2030, 1, 2), page), await PageAsync());
        await archive.ImportAsync(new PageHints("别报", new DateOnly(2030, 1, 3), "9"), path);
        Assert.Equal(("别报", new DateOnly(2030, 1, 3), text is null ? "1" : "9"), await PageAsync());

        async Task<(string, DateOnly?, string?)> PageAsync() => await archive.QueryAsync(async context =>
        {
            var document = await context.Documents.Include(document => document.Edition).OrderBy(document => document.Name).FirstAsync(document => document.IsCurrent);
            return (document.Edition.Newspaper, document.Edition.Date, document.Page);
        });
    }

    [Fact]
    public async Task A_zip_of_all_formats_is_read()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = Path.Combine(archive.Folder, "all.zip");
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            Add(zip, "a/port.txt", Port);
            Add(zip, "a/bridge.md", Bridge);
            Add(zip, "a/school.html", School);
            Add(zip, "a/edition.json", """{"newspaper": "某报"}""");
            Add(zip, "b/lines.jsonl", """{"title":"丙站通车","sections":[{"paragraphs":[{"text":"昨天，丙站正式通车运营。"}]}]}""");
            await zip.CreateEntryFromFileAsync(Sample("jump.pdf"), "b/jump.pdf", TestContext.Current.CancellationToken);
        }

        var report = await archive.ImportAsync(path);
        Assert.Equal((6, 0), (report.New, report.Failed));
        Assert.Equal(["all.zip!/a/bridge.md", "all.zip!/a/port.txt", "all.zip!/a/school.html", "all.zip!/b/jump.pdf", "all.zip!/b/jump.pdf#2", "lines.jsonl"], report.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["一辆夜班车和它的乘客", "丙站通车", "乙校开学", "甲桥通车"], (await archive.QueryAsync(context => context.Articles.Current().Where(article => article.Title != null).Select(article => article.Title!).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await archive.ImportAsync(path)).New);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_the_remedy_and_stops_nothing()
    {
        await using var archive = await TestArchive.CreateAsync(("Import:MaxHtmlBytes", "400"), ("Import:MaxPdfPages", "1"));
        File.Copy(Sample("locked.pdf"), Path.Combine(archive.Folder, "locked.pdf"));
        File.Copy(Sample("edition.pdf"), Path.Combine(archive.Folder, "pages.pdf"));
        File.WriteAllBytes(Path.Combine(archive.Folder, "scan.pdf"), Drawing());
        File.WriteAllBytes(Path.Combine(archive.Folder, "cut.pdf"), File.ReadAllBytes(Sample("jump.pdf"))[..500]);
        File.WriteAllBytes(Path.Combine(archive.Folder, "cut.zip"), [0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
        archive.Write("large.html", School.Replace("教室", string.Concat(Enumerable.Repeat("教室", 100)), StringComparison.Ordinal));
        using (var huge = File.Create(Path.Combine(archive.Folder, "huge.html")))
            huge.SetLength(50_000_000);
        archive.Write("index.html", "<html><body><ul><li><a href='1.html'>乙校开学</a></li></ul></body></html>");
        archive.Write("front.md", Bridge.Replace("2031-11-18", "某日", StringComparison.Ordinal));
        archive.Write("lines.jsonl", "{\"sections\":[]\n");
        archive.Write("good.html", School);
        archive.Write("good.txt", Port);
        var report = await archive.ImportAsync(archive.Folder);
        Assert.Equal((2, 1), (report.New, report.Skipped));
        (string, string)[] expected =
        [
            ("cut.pdf", "Get the file once more"), ("cut.zip", "Get the file again"), ("front.md", "line 3"), ("huge.html", "Import:MaxFileBytes"), ("large.html", "Import:MaxHtmlBytes"), ("lines.jsonl", "line 1"),
            ("locked.pdf", "Remove it and import again"), ("pages.pdf", "Import:MaxPdfPages"), ("scan.pdf", "OCR"),
        ];
        var failures = report.Files.Where(file => file.Outcome == FileOutcome.Failed).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        Assert.Equal(expected.Select(file => file.Item1), failures.Select(file => Path.GetFileName(file.Path)));
        foreach (var (failure, (name, remedy)) in failures.Zip(expected))
        {
            Assert.Contains(name, failure.Failure!.Message);
            Assert.Contains(remedy, failure.Failure.Message);
        }

        // Alone, an index page is no part of an edition but a mistake.
        Assert.Equal(InputFailureKind.NoArticle, Assert.Single((await archive.ImportAsync(Path.Combine(archive.Folder, "index.html"))).Files).Failure?.Kind);
    }

    private static async Task<(string, DateOnly?, string?, string?)> FactsAsync(TestArchive archive) => await archive.QueryAsync(async context =>
    {
        var article = await context.Articles.Current().Include(article => article.Edition).SingleAsync();
        return (article.Edition.Newspaper, article.Edition.Date, article.Page, article.Title);
    });

    private static string Sample(string name) => Path.Combine(Repository.Root, "tests", "WuxiPlenum.Formats.Tests", "Samples", name);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    /// <summary>A page with a picture and no text.</summary>
    private static byte[] Drawing()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(200, 200).DrawRectangle(new PdfPoint(10, 10), 100, 100);
        return builder.Build();
    }

    private static byte[] FirstPage(string path)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(path);
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(document, 1);
        return builder.Build();
    }

    private static string Slice(WuxiPlenum.Archive.Articles.Article article, IEnumerable<SourceSpan> spans) => string.Concat(spans.Select(span => article.Document.Text[span.Start..span.End]));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
