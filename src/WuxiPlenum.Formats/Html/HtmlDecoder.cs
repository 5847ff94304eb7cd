using System.Text;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Html;

/// <summary>
/// Decodes the bytes of an HTML file: by its byte-order mark, as UTF-8 where they are, by the charset that it declares, and else as
/// <see cref="SourceDecoder"/> detects. Saved pages often declare what they no longer are, so valid UTF-8 wins over the declaration.
/// </summary>
internal static partial class HtmlDecoder
{
    // The standard looks for the declaration in the first 1024 bytes; saving programs put their own lines before it.
    private const int Beginning = 4096;

    /// <summary>The text, and the declared charset where the text is in another.</summary>
    public static (SourceDecoding Decoding, string? Misdeclared) Decode(byte[] bytes)
    {
        var declared = Declared(bytes);
        var detected = SourceDecoder.Decode(bytes);
        if (declared is null) return (detected, null);
        if (detected.Source is { } source && (source.HasByteOrderMark || source.EncodingName is "utf-8" or "utf-16" or "utf-16be" or "utf-32" or "utf-32be"))
            return (detected, System.Text.Ascii.IsValid(bytes) || Same(source.EncodingName, declared) ? null : declared);
        if (Find(declared) is { } encoding && Try(bytes, encoding) is { } text)
            return (new SourceDecoding(new SourceText(text, encoding.WebName.ToLowerInvariant())), null);
        return (detected, detected.Source is null ? null : declared);
    }

    private static string? Declared(byte[] bytes) =>
        Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(Beginning, bytes.Length))) is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;

    private static bool Same(string encoding, string declared) => encoding.Replace("-", "") == declared.Replace("-", "") || (encoding.StartsWith("utf-16", StringComparison.Ordinal) && declared.StartsWith("utf", StringComparison.Ordinal));

    // GB18030 holds all of GBK and GB2312, which pages declare.
    private static Encoding? Find(string name) => name switch
    {
        "gb2312" or "gbk" or "gb18030" or "x-gbk" or "cp936" => CodePage("GB18030"),
        "big5" or "big5-hkscs" => CodePage("big5"),
        _ => CodePage(name),
    };

    private static Encoding? CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? Try(byte[] bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null; // the declaration is wrong; detection has its say
        }
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*(?<name>[\w-]{3,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
