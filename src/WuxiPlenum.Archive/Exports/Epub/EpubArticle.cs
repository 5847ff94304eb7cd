using System.Xml;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>An article as a chapter: one XHTML document, with the names that sections (<c>s2</c>) and paragraphs (<c>p5</c>) have on its page.</summary>
internal static class EpubArticle
{
    public static string Id(Section section) => $"s{section.Ordinal}";

    public static void Write(Article article, XmlWriter xml)
    {
        Xhtml.Begin(xml, article.TitleOrNone());
        xml.WriteStartElement("article");
        xml.WriteStartElement("header");
        Xhtml.Write(xml, "p", article.Kicker, ("class", "kicker"));
        xml.WriteElementString("h1", article.TitleOrNone());
        article.Subtitles.ForEach(subtitle => Xhtml.Write(xml, "p", subtitle, ("class", "subtitle")));
        Xhtml.Write(xml, "p", article.Byline, ("class", "byline"));
        Xhtml.Write(xml, "p", article.PrintedIn(), ("class", "source"));
        xml.WriteEndElement();
        foreach (var section in article.Sections)
        {
            xml.WriteStartElement("section");
            xml.WriteAttributeString("id", Id(section));
            Xhtml.Write(xml, "h2", section.Heading);
            section.Paragraphs.ForEach(paragraph => Xhtml.Write(xml, "p", paragraph.Text, ("id", $"p{paragraph.Number}")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Xhtml.End(xml);
    }
}
