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

    [GeneratedRegex(@"#\d+$")]
    private static partial Regex Number();
}
