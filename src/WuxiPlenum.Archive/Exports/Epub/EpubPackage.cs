using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>The package document: the book's metadata, its files, and the order in which they are read.</summary>
internal static class EpubPackage
{
    private const string Namespace = "http://www.idpf.org/2007/opf";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The time of a change that a book without a date has.</summary>
    private static readonly DateOnly s_noDate = new(1980, 1, 1);

    public static void Write(EpubMetadata metadata, IReadOnlyList<EpubChapter> chapters, XmlWriter xml)
    {
        xml.WriteStartElement("package", Namespace);
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", "id");
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        WriteMetadata(metadata, xml);
        xml.WriteStartElement("manifest");
        WriteItem(xml, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
        WriteItem(xml, "style", "style.css", "text/css");
        foreach (var (index, chapter) in chapters.Index())
            WriteItem(xml, $"c{index + 1}", chapter.File, "application/xhtml+xml");
        xml.WriteEndElement();
        xml.WriteStartElement("spine");
        for (var number = 1; number <= chapters.Count; number++)
        {
            xml.WriteStartElement("itemref");
            xml.WriteAttributeString("idref", $"c{number}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMetadata(EpubMetadata metadata, XmlWriter xml)
    {
        xml.WriteStartElement("metadata");
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("identifier", DublinCore);
        xml.WriteAttributeString("id", "id");
        xml.WriteString($"urn:uuid:{Identifier(metadata.Name)}");
        xml.WriteEndElement();
        void Dc(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) xml.WriteElementString(name, DublinCore, value);
        }

        Dc("title", metadata.Title);
        Dc("language", "zh-CN");
        foreach (var creator in metadata.Creators)
            Dc("creator", creator);
        foreach (var newspaper in metadata.Newspapers)
            Dc("publisher", ExportedText.Clean(newspaper));
        Dc("date", metadata.Date?.Iso());
        Dc("source", metadata.Source);
        // The edition's day, and no clock: the same articles are the same book.
        xml.WriteStartElement("meta");
        xml.WriteAttributeString("property", "dcterms:modified");
        xml.WriteString($"{(metadata.Date ?? s_noDate).Iso()}T00:00:00Z");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, string id, string file, string mediaType, string? properties = null)
    {
        xml.WriteStartElement("item");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("href", file);
        xml.WriteAttributeString("media-type", mediaType);
        if (properties is not null)
            xml.WriteAttributeString("properties", properties);
        xml.WriteEndElement();
    }

    /// <summary>A UUID made of a name (RFC 9562, 5.8 and B.2: version 8, of a SHA-256).</summary>
    private static Guid Identifier(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"WuxiPlenum/{name}"));
        hash[6] = (byte)(0x80 | (hash[6] & 0x0F));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3F));
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
