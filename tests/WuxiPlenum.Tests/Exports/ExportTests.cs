using System.Globalization;
using System.Text;
using System.Xml.Linq;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Exports.Epub;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Exports;

/// <summary>Articles in other forms, as the programs see them that read these.</summary>
public class ExportTests(ExportedArticles exported) : IClassFixture<ExportedArticles>
{
    private TestArchive Archive => exported.Archive;

    private List<Article> Articles => exported.Articles;

    [Fact]
    public async Task What_is_written_as_Markdown_is_imported_as_the_same_articles()
    {
        await using var other = await TestArchive.CreateAsync();
        var report = await other.ImportAsync(Write(ArticleForm.Markdown));
        Assert.Equal((Articles.Count, 0), (report.New, report.Failed));
        Assert.Empty(report.Files.SelectMany(file => file.Notes));
        static string Outline(Article article) => string.Join('\n', new[] { article.Edition.Newspaper, Iso(article), article.Page, article.Kicker, article.Title, string.Join('｜', article.Subtitles), article.Byline }
            .Concat(article.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => $"{paragraph.Number} {paragraph.Text}").Prepend("§ " + section.Heading)))
            .Select(text => Blanks(text)));
        var expected = Articles.Select(Outline).Order(StringComparer.Ordinal).ToList();
        var actual = (await ExportedArticles.OfAsync(other)).Select(Outline).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Every_article_is_valid_TEI_with_its_paragraphs_under_their_numbers()
    {
        var folder = Write(ArticleForm.Tei);
        var files = Directory.GetFiles(folder);
        foreach (var article in Articles)
        {
            XNamespace tei = "http://www.tei-c.org/ns/1.0";
            var document = XDocument.Load(Path.Combine(folder, article.Slug + ".xml"), LoadOptions.PreserveWhitespace);
            var paragraphs = document.Descendants(tei + "p").ToList();
            Assert.Equal(article.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => (Blanks(paragraph.Text), $"p{paragraph.Number}")),
                paragraphs.Select(paragraph => (Blanks(paragraph.Value), paragraph.Attribute(XNamespace.Xml + "id")!.Value)));
            Assert.Equal(Iso(article), document.Descendants(tei + "date").SingleOrDefault()?.Attribute("when")!.Value);
            Assert.Equal(article.Topics.Select(topic => topic.Topic).Order(), document.Descendants(tei + "term").Select(term => term.Attribute("key")!.Value).Order());
        }

        await Validator.RelaxNgAsync(Path.Combine(Repository.Root, "tests", "WuxiPlenum.Tests", "Exports", "tei-article.rng"), files);
    }

    [Fact]
    public void An_inferred_date_is_not_stated_as_a_fact()
    {
        var article = Articles.First(article => article.Title?.StartsWith("锚定新目标", StringComparison.Ordinal) == true);
        Assert.Contains("无锡日报 2023-12-28（推断）", Text(ArticleForm.PlainText, article), StringComparison.Ordinal);
        Assert.Contains("date: \"2023-12-28\" # 推断\n", Text(ArticleForm.Markdown, article), StringComparison.Ordinal);
        Assert.Contains("when=\"2023-12-28\" cert=\"", Text(ArticleForm.Tei, article), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_headline_source_paragraphs_and_address_on_lines_of_their_own()
    {
        var article = Articles.Single(article => article.Slug == "bare");
        Assert.Equal("（无标题）\n日期不详\n\n只有小标题\n\n没有标题，也没有日期。\n\nhttps://news.example/articles/bare\n", Text(ArticleForm.PlainText, article, "https://news.example/articles/bare"));
        Assert.Equal(Articles.Count, Articles.Count(other => Text(ArticleForm.PlainText, other).Split('\n').All(line => !line.Any(char.IsControl))));
    }

    [Fact]
    public async Task Every_article_is_a_valid_book()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Archive.Folder, "books")).FullName;
        foreach (var article in Articles)
        {
            var path = Path.Combine(folder, article.Slug + ".epub");
            await using (var file = File.Create(path))
                EpubBook.WriteArticle(article, file, $"https://news.example/articles/{Uri.EscapeDataString(article.Slug)}");
            await Validator.EpubCheckAsync(path);
        }
    }

    [Fact]
    public async Task An_edition_is_a_valid_book_and_the_same_bytes_every_time()
    {
        var path = Path.Combine(Archive.Folder, "edition.epub");
        await File.WriteAllBytesAsync(path, await EditionAsync(new DateOnly(2023, 12, 28)), TestContext.Current.CancellationToken);
        Assert.Equal(await EditionAsync(new DateOnly(2023, 12, 28)), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        // Its type can be read at a fixed place.
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString((await EditionAsync(null))[30..58]));
        await Validator.EpubCheckAsync(path);
        await File.WriteAllBytesAsync(path, await EditionAsync(null), TestContext.Current.CancellationToken);
        await Validator.EpubCheckAsync(path);
    }

    private async Task<byte[]> EditionAsync(DateOnly? date)
    {
        using var stream = new MemoryStream();
        Assert.NotEqual(0, await EpubBook.WriteEditionAsync(date, Articles.Where(article => article.Edition.Date == date).ToAsyncEnumerable(), stream, null));
        return stream.ToArray();
    }

    private string Write(ArticleForm form)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Archive.Folder, form.Name)).FullName;
        foreach (var article in Articles)
            File.WriteAllText(Path.Combine(folder, $"{article.Slug}.{form.Extension}"), Text(form, article));
        return folder;
    }

    private static string Text(ArticleForm form, Article article, string? address = null)
    {
        using var stream = new MemoryStream();
        form.Write(article, stream, address);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string? Iso(Article article) => article.Edition.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text with one kind of blank, and with one mark for what no print has.</summary>
    private static string Blanks(string? text) => string.Join(' ', (text ?? "").Split([' ', '\n', '\r', '\t', '\v'], StringSplitOptions.RemoveEmptyEntries))
        .Replace('\u0001', '\uFFFD').Replace('\u0007', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace('\uD800', '\uFFFD');
}
