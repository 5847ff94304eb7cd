using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>A number that opens a task.</summary>
/// <param name="Kind">What lists are made of markers of one kind: 要, 是, （, 第, 其, 、.</param>
internal readonly partial record struct TaskMarker(string Kind, int Ordinal, string Printed, int Start)
{
    /// <summary>The marker with which a paragraph begins; null when it begins with none.</summary>
    public static TaskMarker? Opening(string text) => Opener().Match(text) is { Success: true } match ? Of(match) : null;

    /// <summary>The numbers inside a paragraph that running lists of articles do not know: （一）…；（二）…, and 其一，…其二，….</summary>
    public static IEnumerable<TaskMarker> Bracketed(string text) => Brackets().Matches(text).Select(Of).OfType<TaskMarker>();

    private static TaskMarker? Of(Match match)
    {
        var (printed, number) = (match.Groups["marker"], match.Groups["number"].Value);
        var ordinal = ChineseNumber.Parse(number) ?? (int.TryParse(number, out var digits) ? digits : null);
        return ordinal is not { } value ? null : new TaskMarker(match.Groups["kind"].Value is { Length: > 0 } kind ? kind : "（", value, printed.Value, printed.Index);
    }

    [GeneratedRegex(@"^\s*(?<marker>(?<number>[一二三四五六七八九十]{1,3})(?<kind>要|是|、)|(?<kind>第)(?<number>[一二三四五六七八九十]{1,3})[，、,]|[（(](?<number>[一二三四五六七八九十]{1,3}|[1-9][0-9]?)[）)]|(?<number>[1-9][0-9]?)(?<kind>[、.．])(?![0-9]))")]
    private static partial Regex Opener();

    [GeneratedRegex(@"(?<=^|[。；：，、;:])\s*(?<marker>[（(](?<number>[一二三四五六七八九十]{1,3}|[1-9][0-9]?)[）)]|(?<kind>其)(?<number>[一二三四五六七八九十])[，、,是])")]
    private static partial Regex Brackets();
}
