using System.Xml;

namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>The table of contents: the articles, and under each its sections.</summary>
internal static class EpubNavigation
{
    public static void Write(string title, IReadOnlyList<EpubChapter> chapters, XmlWriter xml)
    {
        Xhtml.Begin(xml, title);
        xml.WriteStartElement("nav");
        xml.WriteAttributeString("epub", "type", Xhtml.EpubNamespace, "toc");
        xml.WriteElementString("h1", title);
        xml.WriteStartElement("ol");
        foreach (var chapter in chapters)
        {
            xml.WriteStartElement("li");
            WriteLink(xml, chapter.File, chapter.Title);
            if (chapter.Sections.Count > 0)
            {
                xml.WriteStartElement("ol");
                foreach (var (id, heading) in chapter.Sections)
                {
                    xml.WriteStartElement("li");
                    WriteLink(xml, $"{chapter.File}#{id}", heading);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        Xhtml.End(xml);
    }

    private static void WriteLink(XmlWriter xml, string address, string text)
    {
        xml.WriteStartElement("a");
        xml.WriteAttributeString("href", address);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
