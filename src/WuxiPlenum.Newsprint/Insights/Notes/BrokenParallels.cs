using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>
/// Finds a figure of speech that one character breaks. 想群众之所想、急群众之所急 begin and end alike; where one of them does not
/// (群人民之所盼 beside 想人民之所想), the first character is probably not what was meant.
/// </summary>
internal static partial class BrokenParallels
{
    public static IEnumerable<TextNote> In(CoverageParagraph paragraph)
    {
        if (!paragraph.Text.Contains("之所", StringComparison.Ordinal)) yield break;
        var parts = Part().Matches(paragraph.Text);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (IsWhole(part) || !(IsModel(parts, i - 1, part) || IsModel(parts, i + 1, part))) continue;
            yield return new TextNote(
                new Words(paragraph.Number, part.Index, part.Index + part.Length),
                part.Groups["last"].Value + part.Value[1..],
                new Evidence("broken-parallel", 0.85));
        }
    }

    private static bool IsModel(MatchCollection parts, int index, Match part) =>
        index >= 0 && index < parts.Count && IsWhole(parts[index]) && parts[index].Groups["whose"].Value == part.Groups["whose"].Value
        && Math.Abs(parts[index].Index - part.Index) <= 2 + Math.Max(parts[index].Length, part.Length);

    private static bool IsWhole(Match part) => part.Groups["first"].Value == part.Groups["last"].Value;

    [GeneratedRegex(@"(?<first>\p{IsCJKUnifiedIdeographs})(?<whose>\p{IsCJKUnifiedIdeographs}{2,4})之所(?<last>\p{IsCJKUnifiedIdeographs})(?=[，、。；！]|$)")]
    private static partial Regex Part();
}
