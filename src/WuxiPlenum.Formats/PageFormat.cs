using System.Text;
using WuxiPlenum.Formats.Html;
using WuxiPlenum.Formats.Markdown;
using WuxiPlenum.Formats.Pdf;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats;

/// <summary>Reads a document of any known format into pages that <see cref="Newsprint.NewsprintReader"/> rebuilds. Add a format here.</summary>
public static class PageFormat
{
    // So far into a file, its markup must have begun.
    private const int Beginning = 1024;

    /// <summary>The extensions of the files that are read, lower case, with their dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf"];

    /// <summary>Reads a document. Deterministic; a document that cannot be read gives a failure, never an exception.</summary>
    /// <param name="fileName">Its name or path: the extension decides where the content does not.</param>
    public static FormatReading Read(byte[] bytes, string fileName, FormatLimits? limits = null)
    {
        limits ??= FormatLimits.Default;
        return Detect(bytes, fileName) switch
        {
            SourceFormat.Pdf => PdfFormat.Read(bytes, limits),
            SourceFormat.Html => HtmlFormat.Read(bytes, limits),
            SourceFormat.Markdown => Decoded(bytes, SourceFormat.Markdown, MarkdownFormat.Read),
            _ => Decoded(bytes, SourceFormat.PlainText, source => FormatReading.Of(SourceFormat.PlainText, new SourcePage(source, null, PageHints.None), [])),
        };
    }

    /// <summary>Which format a document is in: by its first bytes, else by its extension.</summary>
    public static SourceFormat Detect(ReadOnlySpan<byte> bytes, string fileName)
    {
        var beginning = bytes[..Math.Min(Beginning, bytes.Length)];
        if (beginning.IndexOf("%PDF-"u8) >= 0) return SourceFormat.Pdf;
        // UTF-16 markup is ASCII with zeros between.
        var text = Encoding.Latin1.GetString(beginning).Replace("\0", "").TrimStart('\u00ef', '\u00bb', '\u00bf', '\u00ff', '\u00fe').TrimStart();
        if (HtmlFormat.Begins(text)) return SourceFormat.Html;
        if (FrontMatter.Begins(text)) return SourceFormat.Markdown;
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => SourceFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
            ".pdf" => SourceFormat.Pdf,
            _ => SourceFormat.PlainText,
        };
    }

    private static FormatReading Decoded(byte[] bytes, SourceFormat format, Func<SourceText, FormatReading> read)
    {
        var decoding = SourceDecoder.Decode(bytes);
        return decoding.Source is { } source ? read(source) : FormatReading.Fail(format, KindOf(decoding.Failure), place: decoding.Offset);
    }

    internal static FormatFailureKind KindOf(DecodingFailure failure) => failure switch
    {
        DecodingFailure.Empty => FormatFailureKind.Empty,
        DecodingFailure.Binary => FormatFailureKind.Binary,
        _ => FormatFailureKind.Undecodable,
    };
}
