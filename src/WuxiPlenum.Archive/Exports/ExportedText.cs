using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Exports;

/// <summary>What the forms of an article say alike. They are Chinese, as the articles are, whatever the language of the interface.</summary>
public static class ExportedText
{
    public const string Untitled = "（无标题）", Undated = "日期不详", Inferred = "推断";

    /// <summary>Without the byte-order mark that <see cref="Encoding.UTF8"/> writes.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A passage on one line, in characters that XML 1.0 can hold: others, which no print has, become U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029) clean.Append(' ');
            else if (Rune.IsControl(rune) || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))) clean.Append('\uFFFD');
            else clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>A slug as the name of a file, without extension: cut, with a mark of its own at the end, where a file system knows no name as long (255 bytes).</summary>
    public static string FileName(string slug)
    {
        const int LongestInBytes = 200, KeptCharacters = 60;
        return Encoding.UTF8.GetByteCount(slug) <= LongestInBytes ? slug : $"{Clean(slug[..KeptCharacters])}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)))[..8]}";
    }

    /// <summary>The title, or that there is none.</summary>
    public static string TitleOrNone(this Article article) => article.Title is null ? Untitled : Clean(article.Title);

    /// <summary>Those who wrote it, as printed: <c>本报记者</c> may be one of them.</summary>
    public static IEnumerable<string> AuthorNames(this Article article) =>
        article.Authors?.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Clean) ?? [];

    /// <summary>Where it was printed: <c>无锡日报 2023-12-28（推断） 第2版</c>; what is not known is left out.</summary>
    public static string PrintedIn(this Article article)
    {
        var date = article.Edition.Date is { } day ? article.Edition.IsDateInferred() ? $"{day.Iso()}（{Inferred}）" : day.Iso() : Undated;
        string?[] parts = [Clean(article.Edition.Newspaper), date, article.Page is { } page ? $"第{Clean(page)}版" : null];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Whether its date was inferred, which no form of an article must hide.</summary>
    public static bool IsDateInferred(this Editions.Edition edition) => edition.DateEvidence == DateEvidence.Inferred;

    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A name as JSON Lines have it: <c>plenumReport</c>.</summary>
    public static string Camel(this Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
