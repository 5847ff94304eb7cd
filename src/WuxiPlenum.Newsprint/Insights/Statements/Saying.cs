using System.Buffers;
using WuxiPlenum.Newsprint.Insights.Quantities;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Statements;

/// <summary>
/// Sayings, which judge by their form: two short clauses without a number or a time, of which the second takes up a word of the first and sets itself
/// against it (机器会老，手艺不会老), or concedes (再…，也…), or answers (好不好，…).
/// </summary>
internal static class Saying
{
    private const int Shortest = 2;
    private const int Longest = 10;
    private const int MostUneven = 4;

    // What sets the second clause against the first.
    private static readonly SearchValues<char> s_contrast = SearchValues.Create("也更才就不没再");

    /// <summary>Where the saying stands that a sentence is, quotes or tells behind a colon; null when it is none.</summary>
    public static (int Start, int End)? In(RuleParagraph paragraph, int start, int end)
    {
        var text = paragraph.Text;
        if (text.IndexOf('“', start, end - start) is >= 0 and var open && text.IndexOf('”', open, end - open) is >= 0 and var close) (start, end) = (open + 1, close);
        else if (text.LastIndexOf(':', end - 1, end - start) is >= 0 and var colon) start = colon + 1;
        while (end > start && (RuleText.EndsSentence(text[end - 1]) || text[end - 1] is ',' or '”')) end--;
        var comma = text.IndexOf(',', start, end - start);
        if (comma < 0 || text.IndexOf(',', comma + 1, end - comma - 1) >= 0) return null;
        var first = text.AsSpan(start, comma - start);
        var second = text.AsSpan(comma + 1, end - comma - 1);
        if (first.Length is < Shortest or > Longest || second.Length is < Shortest or > Longest || Math.Abs(first.Length - second.Length) > MostUneven) return null;
        foreach (var c in text.AsSpan(start, end - start))
            if (char.IsAsciiDigit(c) || c is '“' or '、' or ';' or ':' or '?' or '了' or '过' or '我' or '你') return null;
        if (FigureLexicon.Default.AsOf.In(text, start, end).Count > 0 || FigureLexicon.Default.StatusWords.In(text, start, end).Exists(word => word.Word.Length > 1)) return null;
        // 材料写得再花，也长不出庄稼; 政策好不好，老百姓心里有杆秤; 接单不难，难的是交货
        var concedes = first.Contains('再') && second[0] is '也' or '都' or '还';
        var asks = first.Length > 2 && first[^2] == '不' && first[^1] == first[^3];
        return concedes || asks || (second.IndexOfAny(first) >= 0 && (second.IndexOfAny(s_contrast) >= 0 || second.Contains("的是", StringComparison.Ordinal) || second.StartsWith("等于", StringComparison.Ordinal))) ? (start, end) : null;
    }
}
