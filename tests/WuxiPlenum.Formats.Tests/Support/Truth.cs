using System.Xml;
using System.Xml.Linq;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Formats.Tests.Support;

/// <summary>
/// What a sample page holds, taken from the HTML that it was printed from: each article with its parts in their order.
/// An article whose parts stand on two pages (data-id, data-part) is one; a paragraph with data-cut goes on with the one before.
/// </summary>
internal sealed record TrueArticle(string Title, string? Kicker, string[] Subtitles, string[] Headings, List<string> Paragraphs)
{
    public static IReadOnlyList<TrueArticle> Of(string sample)
    {
        using var reader = XmlReader.Create(Document.Sample(sample), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var articles = new Dictionary<string, TrueArticle>();
        foreach (var element in XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "article"))
        {
            var id = element.Attribute("data-id")!.Value;
            if (!articles.TryGetValue(id, out var article))
                articles[id] = article = new TrueArticle(Texts(element, "h1").Single(), ByClass(element, "kicker").SingleOrDefault(), [.. ByClass(element, "subtitle")], [.. Texts(element, "h2")], []);
            foreach (var paragraph in element.Descendants().Where(child => child.Name.LocalName == "p" && child.Attribute("class") is null))
            {
                if (paragraph.Attribute("data-cut") is not null) article.Paragraphs[^1] += paragraph.Value;
                else article.Paragraphs.Add(paragraph.Value);
            }
        }

        return [.. articles.Values];
    }

    /// <summary>Holds a reading to the truth, part by part; blanks do not count.</summary>
    public static void AssertRebuilt(IEnumerable<TrueArticle> truth, PageReading reading)
    {
        var expected = truth.OrderBy(article => Plain(article.Title), StringComparer.Ordinal).ToList();
        var read = reading.Articles.OrderBy(article => Plain(article.Title?.Text), StringComparer.Ordinal).ToList();
        Assert.Equal(expected.Select(article => Plain(article.Title)), read.Select(article => Plain(article.Title?.Text)));
        foreach (var (wanted, article) in expected.Zip(read))
        {
            Assert.Equal(Plain(wanted.Kicker), Plain(article.Kicker?.Text));
            Assert.Equal(wanted.Subtitles.Select(Plain), article.Subtitles.Select(subtitle => Plain(subtitle.Text)));
            Assert.Equal(wanted.Headings.Select(Plain), article.Sections.Select(section => section.Heading).OfType<Passage>().Select(heading => Plain(heading.Text)));
            // A byline in the dateline moves to the head of its article.
            var bylineInDateline = article.Dateline is not null && article.Byline is { } byline ? Plain(byline.Text) : "";
            Assert.Equal(wanted.Paragraphs.Select((text, i) => i == 0 && bylineInDateline.Length > 0 ? Plain(text).Replace(bylineInDateline, "") : Plain(text)), article.Paragraphs.Select(paragraph => Plain(paragraph.Text)));
        }
    }

    /// <summary>A text without its blanks; none is an empty one.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Texts(XElement article, string name) => article.Descendants().Where(child => child.Name.LocalName == name).Select(child => child.Value);

    private static IEnumerable<string> ByClass(XElement article, string name) => article.Descendants().Where(child => child.Attribute("class")?.Value == name).Select(child => child.Value);
}
