using System.Xml;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Exports;

/// <summary>
/// An article as XML after the Guidelines of the Text Encoding Initiative, TEI P5: where it was printed stands in its header, and its
/// paragraphs have the numbers and names (<c>p5</c>) that they have on its page.
/// </summary>
public static class ArticleTei
{
    private const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <param name="article">With its text.</param>
    /// <param name="address">Where it can be read; null when that is not known.</param>
    public static void Write(Article article, Stream stream, string? address)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = ExportedText.Utf8, Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("TEI", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        WriteHeader(article, xml, address);
        WriteText(article, xml);
        xml.WriteEndElement();
    }

    private static void WriteHeader(Article article, XmlWriter xml, string? address)
    {
        xml.WriteStartElement("teiHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        WriteWhoWroteWhat(article, xml);
        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt");
        xml.WriteElementString("publisher", "全会读本 WuxiPlenum");
        Write(xml, "idno", ExportedText.Clean(article.Slug), ("type", "slug"));
        if (address is not null)
            Write(xml, "ptr", "", ("target", address));
        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc");
        xml.WriteStartElement("bibl");
        WriteWhoWroteWhat(article, xml);
        if (article.Edition.Newspaper.Length > 0)
            Write(xml, "title", ExportedText.Clean(article.Edition.Newspaper), ("level", "j"));
        if (article.Edition.Date is { } date)
            Write(xml, "date", date.Iso(), ("when", date.Iso()), ("cert", article.Edition.IsDateInferred() ? Certainty(article.Edition.DateConfidence) : null));
        if (article.Page is { } page)
            Write(xml, "biblScope", ExportedText.Clean(page), ("unit", "page"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteProfile(article, xml);
        xml.WriteEndElement();
    }

    private static void WriteWhoWroteWhat(Article article, XmlWriter xml)
    {
        Write(xml, "title", article.TitleOrNone(), ("level", "a"));
        foreach (var author in article.AuthorNames())
            xml.WriteElementString("author", author);
    }

    private static void WriteProfile(Article article, XmlWriter xml)
    {
        xml.WriteStartElement("profileDesc");
        xml.WriteStartElement("langUsage");
        Write(xml, "language", "中文", ("ident", "zh-CN"));
        xml.WriteEndElement();
        var topics = TopicCatalog.Default.Topics.Where(topic => article.Topics.Any(own => own.Topic == topic.Slug)).ToList();
        if (topics.Count > 0)
        {
            xml.WriteStartElement("textClass");
            xml.WriteStartElement("keywords");
            topics.ForEach(topic => Write(xml, "term", topic.Name.Zh, ("key", topic.Slug)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteText(Article article, XmlWriter xml)
    {
        xml.WriteStartElement("text");
        xml.WriteAttributeString("type", article.Genre.Camel());
        xml.WriteStartElement("body");
        if (article.Kicker is { } kicker)
            Write(xml, "head", ExportedText.Clean(kicker), ("type", "kicker"));
        if (article.Title is not null)
            Write(xml, "head", article.TitleOrNone(), ("type", "main"));
        foreach (var subtitle in article.Subtitles)
            Write(xml, "head", ExportedText.Clean(subtitle), ("type", "sub"));
        if (article.Byline is { } byline)
            xml.WriteElementString("byline", ExportedText.Clean(byline));
        foreach (var (index, section) in article.Sections.Index())
        {
            // What stands before the first heading stands in no section.
            var isHeaded = index > 0 || section.Heading is not null;
            if (isHeaded)
                xml.WriteStartElement("div");
            if (section.Heading is { } heading)
                xml.WriteElementString("head", ExportedText.Clean(heading));
            section.Paragraphs.ForEach(paragraph => WriteParagraph(paragraph, paragraph.Number == 1 ? article.Dateline : null, xml));
            if (isHeaded)
                xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A dateline (本报讯) is part of the paragraph that it opens.
    private static void WriteParagraph(Paragraph paragraph, string? dateline, XmlWriter xml)
    {
        xml.WriteStartElement("p");
        xml.WriteAttributeString("xml", "id", null, $"p{paragraph.Number}");
        xml.WriteAttributeString("n", $"{paragraph.Number}");
        var text = ExportedText.Clean(paragraph.Text);
        if (dateline is { Length: > 0 } && text.StartsWith(dateline, StringComparison.Ordinal))
        {
            xml.WriteString(""); // text follows: no indentation
            Write(xml, "seg", dateline, ("type", "dateline"));
            text = text[dateline.Length..];
        }

        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>In TEI's words.</summary>
    /// <param name="confidence">0 to 1.</param>
    private static string Certainty(double confidence) => confidence switch { >= 0.85 => "high", >= 0.6 => "medium", _ => "low" };

    private static void Write(XmlWriter xml, string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes)
            if (value is not null)
                xml.WriteAttributeString(name, value);
        if (text.Length > 0)
            xml.WriteString(text);
        xml.WriteEndElement();
    }
}
