using System.Xml;

namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>What the XHTML documents of a book have in common.</summary>
internal static class Xhtml
{
    public const string Namespace = "http://www.w3.org/1999/xhtml";
    public const string EpubNamespace = "http://www.idpf.org/2007/ops";

    /// <summary>Up to the open body.</summary>
    public static void Begin(XmlWriter xml, string title)
    {
        xml.WriteDocType("html", null, null, null);
        xml.WriteStartElement("html", Namespace);
        xml.WriteAttributeString("xmlns", "epub", null, EpubNamespace);
        xml.WriteAttributeString("lang", "zh-CN");
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        xml.WriteStartElement("head");
        xml.WriteElementString("title", title);
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", "stylesheet");
        xml.WriteAttributeString("type", "text/css");
        xml.WriteAttributeString("href", "style.css");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("body");
    }

    public static void End(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>An element with a text; nothing when there is none.</summary>
    public static void Write(XmlWriter xml, string element, string? text, (string Name, string Value)? attribute = null)
    {
        if (text is null)
            return;
        xml.WriteStartElement(element);
        if (attribute is { } given)
            xml.WriteAttributeString(given.Name, given.Value);
        xml.WriteString(ExportedText.Clean(text));
        xml.WriteEndElement();
    }
}
