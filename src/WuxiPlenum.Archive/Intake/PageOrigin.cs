using System.Globalization;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Names the pages of a file: the first is called as the file, the others have their number after it, as in <c>edition.pdf#2</c>.
/// So a file that grows from one page to several is still known by its first.
/// </summary>
internal static partial class PageOrigin
{
    /// <param name="number">From 1.</param>
    public static string Of(string file, int number) => number == 1 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}#{number}");

    /// <summary>The file that a page is of.</summary>
    public static string FileOf(string origin) => Number().Replace(origin, "");

    /// <summary>Which page of its file it is, from 1.</summary>
    public static int NumberOf(string origin) =>
        Number().Match(origin) is { Success: true } match && int.TryParse(match.ValueSpan[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    [GeneratedRegex(@"#\d+$")]
    private static partial Regex Number();
}
