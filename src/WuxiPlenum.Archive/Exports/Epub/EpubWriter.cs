using System.IO.Compression;
using System.Text;
using System.Xml;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Exports.Epub;

/// <summary>Writes the files of a book, one after the other: the container, the chapters, and at the end what lists them.</summary>
internal sealed class EpubWriter : IDisposable
{
    private const string Container =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>
        """;

    private const string Style =
        """
        body { font-family: serif; line-height: 1.8; }
        h1, h2 { font-family: sans-serif; line-height: 1.4; }
        header { margin-bottom: 2em; }
        header p { margin: .3em 0; }
        .source, .byline { font-size: .9em; }
        section > p { text-indent: 2em; margin: 0 0 .6em; }
        """;

    private readonly ZipArchive _zip;
    private readonly List<EpubChapter> _chapters = [];

    /// <param name="stream">One that can be sought in: a reader looks for the first entry's size before its bytes.</param>
    public EpubWriter(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add("mimetype", "application/epub+zip", CompressionLevel.NoCompression);
        Add("META-INF/container.xml", Container);
        Add("EPUB/style.css", Style);
    }

    public void Add(Article article)
    {
        var file = $"article-{_chapters.Count + 1}.xhtml";
        AddXml(file, xml => EpubArticle.Write(article, xml));
        _chapters.Add(new EpubChapter(file, article.TitleOrNone(),
            [.. article.Sections.Where(section => section.Heading is not null).Select(section => (EpubArticle.Id(section), ExportedText.Clean(section.Heading!)))]));
    }

    public void Finish(EpubMetadata metadata)
    {
        AddXml("nav.xhtml", xml => EpubNavigation.Write(metadata.Title, _chapters, xml));
        AddXml("package.opf", xml => EpubPackage.Write(metadata, _chapters, xml));
    }

    public void Dispose() => _zip.Dispose();

    private void AddXml(string file, Action<XmlWriter> write)
    {
        using var entry = _zip.Begin($"EPUB/{file}");
        using var xml = XmlWriter.Create(entry, new XmlWriterSettings { Encoding = ExportedText.Utf8 });
        write(xml);
    }

    private void Add(string name, string content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var entry = _zip.Begin(name, level);
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
