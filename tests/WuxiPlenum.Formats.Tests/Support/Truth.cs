using System.Xml;
using System.Xml.Linq;

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

    private static IEnumerable<string> Texts(XElement article, string name) => article.Descendants().Where(child => child.Name.LocalName == name).Select(child => child.Value);

    private static IEnumerable<string> ByClass(XElement article, string name) => article.Descendants().Where(child => child.Attribute("class")?.Value == name).Select(child => child.Value);
}
