using System.Text;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Tests.Archive;

public class JsonLinesTests
{
    private const string Least = """{"sections":[{"paragraphs":[{"text":"本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。"}]}]}""";

    [Fact]
    public async Task An_export_that_is_imported_elsewhere_is_exported_again_byte_for_byte()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("in/mixed.txt", "增长8.5%，其中AI产业占“6+2+X”布局\n\n　　去年实现利税13.7亿元，一要稳中求进，二要改革创新，三要惠民生。\n　　𠮷野家开业。（张明、李华）\n");
        archive.Write("in/mixed.meta.json", """{"newspaper": "某\"报\"", "date": "2024-02-29", "page": "A3"}""");
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"), Path.Combine(archive.Folder, "in"));
        var lines = await ExportAsync(archive);
        Assert.True(lines.Count(c => c == '\n') > 5);

        await using var other = await TestArchive.CreateAsync();
        var report = await other.ImportAsync(other.Write("articles.jsonl", lines));
        Assert.Equal((1, 0), (report.New, report.Failed));
        Assert.Equal(lines, await ExportAsync(other));
        Assert.Equal(await ListsAsync(archive), await ListsAsync(other));
        Assert.Equal(
            (await archive.SearchAsync("发展")).Hits.Select(hit => (hit.Slug, hit.ParagraphCount)),
            (await other.SearchAsync("发展")).Hits.Select(hit => (hit.Slug, hit.ParagraphCount)));

        // What the archive says already is not stored again, neither there nor where it came from.
        Assert.Equal(1, (await other.ImportAsync(Path.Combine(other.Folder, "articles.jsonl"))).Unchanged);
        Assert.Equal(1, (await archive.ImportAsync(archive.Write("own.jsonl", lines))).Unchanged);
        await other.UndoAsync(report.RunId!.Value);
        Assert.Equal("", await ExportAsync(other));
    }

    [Fact]
    public async Task Its_text_can_be_looked_up_at_its_spans()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", """{"kicker":"引","title":"上下两行","titleBreaks":[2],"subtitles":["副"],"byline":"（张明）","sections":[{"heading":"小标题","paragraphs":[{"text":"正文一。"},{"text":"正文二。"}]}]}"""));
        var article = await archive.QueryAsync(context => context.Articles.Include(article => article.Document).Include(article => article.Paragraphs).Include(article => article.Passages).SingleAsync());
        Assert.Equal(("张明", "2"), (article.Authors, string.Join(' ', article.TitleBreaks)));
        foreach (var (text, spans) in article.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Spans)).Concat(article.Passages.Select(passage => (passage.Text, passage.Spans))))
            Assert.Equal(text, string.Concat(spans.Select(span => article.Document.Text[span.Start..span.End])));
    }

    [Fact]
    public async Task A_null_character_is_replaced_and_what_follows_it_is_kept()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", """{"title":"新桥\u0000通车","sections":[{"paragraphs":[{"text":"新桥昨天\u0000通车。"}]}]}"""));
        var article = await archive.QueryAsync(context => context.Articles.Include(article => article.Document).Include(article => article.Paragraphs).SingleAsync());
        Assert.Equal(("新桥\uFFFD通车", "新桥昨天\uFFFD通车。"), (article.Title, article.Paragraphs.Single().Text));
        Assert.Equal("新桥昨天\uFFFD通车。", string.Concat(article.Paragraphs.Single().Spans.Select(span => article.Document.Text[span.Start..span.End])));
    }

    [Fact]
    public async Task What_a_line_does_not_say_is_decided_by_the_rules()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", """{"title":"以科技创新引领产业创新","dateline":"本报讯","date":"2024-01-02","newspaper":"某报","sections":[{"paragraphs":[{"text":"本报讯 科技创新是关键，要推动科技创新和产业创新融合，一要建平台，二要育人才，三要抓转化，加快科技创新成果转化。"}]}]}"""));
        var article = await archive.QueryAsync(context => context.Articles.Include(article => article.Paragraphs).Include(article => article.Topics).Include(article => article.Edition).SingleAsync());
        Assert.Equal((Genre.News, DateEvidence.Given), (article.Genre, article.Edition.DateEvidence));
        Assert.Matches("^2024-01-02-以科技创新引领产业创新-[0-9a-z]{5}$", article.Slug);
        Assert.Equal(["innovation"], article.Topics.Select(topic => topic.Topic));
        Assert.Equal(3, article.Paragraphs.Single().Items.Count);
    }

    [Fact]
    public async Task One_changed_line_is_one_new_version()
    {
        await using var archive = await TestArchive.CreateAsync();
        var lines = Least.Replace("{\"sections", "{\"slug\":\"one\",\"sections", StringComparison.Ordinal) + "\n" + Least.Replace("{\"sections", "{\"slug\":\"two\",\"title\":\"题\",\"sections", StringComparison.Ordinal);
        var path = archive.Write("a.jsonl", lines);
        await archive.ImportAsync(path);
        File.WriteAllText(path, lines.Replace("\"题\"", "\"新题\"", StringComparison.Ordinal));
        Assert.Equal(1, (await archive.ImportAsync(path)).Changed);
        Assert.Equal(["one 1 ", "two 2 新题"], await archive.QueryAsync(context => context.Articles.Current().OrderBy(article => article.Slug).Select(article => $"{article.Slug} {article.Document.Version} {article.Title}").ToListAsync()));
    }

    [Theory]
    [InlineData("{\"sections\":", "sections")]
    [InlineData("[]", "JSON value could not be converted")]
    [InlineData("{}", "sections")]
    [InlineData("""{"titel":"x","sections":[{"paragraphs":[{"text":"a"}]}]}""", "titel")]
    [InlineData("""{"title":5,"sections":[{"paragraphs":[{"text":"a"}]}]}""", "$.title")]
    [InlineData("""{"title":"a","title":"b","sections":[{"paragraphs":[{"text":"a"}]}]}""", "title")]
    [InlineData("""{"date":"2024-02-30","sections":[{"paragraphs":[{"text":"a"}]}]}""", "$.date")]
    [InlineData("""{"genre":"poem","sections":[{"paragraphs":[{"text":"a"}]}]}""", "$.genre")]
    [InlineData("""{"sections":[{"paragraphs":[]}]}""", "no paragraph")]
    [InlineData("""{"sections":[{"paragraphs":[{"text":" "}]}]}""", "blank")]
    [InlineData("""{"sections":[{"topic":{"slug":"none"},"paragraphs":[{"text":"a"}]}]}""", "none")]
    [InlineData("""{"slug":"a/b","sections":[{"paragraphs":[{"text":"a"}]}]}""", "slug")]
    [InlineData("""{"title":"ab","titleBreaks":[2],"sections":[{"paragraphs":[{"text":"a"}]}]}""", "titleBreaks")]
    [InlineData("""{"source":{"name":"first"},"sections":[{"paragraphs":[{"text":"a"}]}]}""", "follow each other")]
    [InlineData("\u0001", "line 3")]
    public async Task A_wrong_line_is_named_and_nothing_of_the_file_is_stored(string line, string reason)
    {
        await using var archive = await TestArchive.CreateAsync();
        var first = Least.Replace("{\"sections", "{\"source\":{\"name\":\"first\"},\"sections", StringComparison.Ordinal);
        var path = archive.Write("a.jsonl", $"{first}\n{Least}\n{line}\n{Least}\n");
        var file = Assert.Single((await archive.ImportAsync(path)).Files);
        Assert.Equal(InputFailureKind.JsonLine, file.Failure?.Kind);
        Assert.Contains($"{path}, line 3: ", file.Failure!.Message);
        Assert.Contains(reason, file.Failure.Message);
        Assert.Equal(0, await archive.QueryAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_and_a_line_beyond_the_limit_are_named()
    {
        await using var archive = await TestArchive.CreateAsync(("Import:MaxFileBytes", "200"));
        var bad = archive.Write("bad.jsonl", "");
        File.WriteAllBytes(bad, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Least), (byte)'\r', (byte)'\n', (byte)'"', 0xFF, (byte)'"']);
        Assert.Contains("line 2: it is not in UTF-8", (await archive.ImportAsync(bad)).Files[0].Failure!.Message);
        Assert.Contains("Import:MaxFileBytes", (await archive.ImportAsync(archive.Write("long.jsonl", Least + "\n" + new string(' ', 300)))).Files[0].Failure!.Message);
        Assert.Equal(InputFailureKind.Empty, (await archive.ImportAsync(archive.Write("empty.jsonl", "\n \n"))).Files[0].Failure!.Kind);
    }

    private static Task<string> ExportAsync(TestArchive archive) => archive.UseAsync<ArticleExport, string>(async export =>
    {
        var output = new StringWriter();
        await export.WriteJsonLinesAsync(output);
        return output.ToString();
    });

    private static Task<List<string>> ListsAsync(TestArchive archive) => archive.QueryAsync(async context =>
        (await context.Paragraphs.AsNoTracking().Where(paragraph => paragraph.Article.IsCurrent).OrderBy(paragraph => paragraph.Article.Slug).ThenBy(paragraph => paragraph.Number).ToListAsync())
        .Select(paragraph => string.Join('|', paragraph.Items.Select(item => $"{item.Ordinal} {item.Marker} {item.Start} {item.End}"))).ToList());
}
