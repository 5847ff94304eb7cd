using System.Globalization;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Sharing;

/// <summary>
/// The short name of an article, to be typed from paper: <c>20231228-k7qdm</c>, its day and five characters made of its
/// slug. Nothing is stored: a slug is handed on from version to version, and so its short name is.
/// </summary>
public static class ShortLink
{
    private const string NoDay = "0";
    private const int DateLength = 10;

    public static string Code(string slug) => $"{DayOf(slug)?.Replace("-", "", StringComparison.Ordinal) ?? NoDay}-{ShortMark.Of(slug)}";

    /// <summary>The code as a name that begins with a letter.</summary>
    public static string Key(string code) => "plenum" + code.Replace("-", "", StringComparison.Ordinal);

    /// <summary>With what the slugs of a code's day begin: empty when they begin with no day, null when it is no code.</summary>
    public static string? SlugStart(string code)
    {
        if (code.Split('-') is not [var day, { Length: ShortMark.Length } mark] || !mark.All(ShortMark.Alphabet.Contains))
            return null;
        if (day == NoDay)
            return "";
        return DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string? DayOf(string slug) =>
        slug.Length >= DateLength && DateOnly.TryParseExact(slug[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? slug[..DateLength] : null;
}
