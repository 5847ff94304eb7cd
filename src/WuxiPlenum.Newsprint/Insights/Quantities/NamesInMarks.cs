using System.Buffers;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Names in marks: what stands in 《》, and what is short and no sentence in “”. A quantity that somebody says in quotation marks is one.</summary>
internal static class NamesInMarks
{
    private const int LongestTitle = 80;
    private const int LongestName = 16;

    private static readonly SearchValues<char> s_inner = SearchValues.Create(",。;:!?");

    /// <summary>Where they stand, marks included, from left to right.</summary>
    public static IEnumerable<(int Start, int End)> In(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var (closing, longest) = folded[at] switch { '《' => ('》', LongestTitle), '〈' => ('〉', LongestTitle), '“' => ('”', LongestName), '‘' => ('’', LongestName), '「' => ('」', LongestName), '『' => ('』', LongestName), '"' => ('"', LongestName), _ => ('\0', 0) };
            if (longest == 0) continue;
            var length = folded.AsSpan(at + 1, Math.Min(longest + 1, folded.Length - at - 1)).IndexOf(closing);
            if (length <= 0 || (longest == LongestName && !IsName(folded, at, at + 1 + length))) continue;
            yield return (at, at + length + 2);
            at += length + 1;
        }
    }

    // Said words come after a verb of saying or a colon, or are a sentence.
    private static bool IsName(string folded, int open, int close)
    {
        if (folded.AsSpan(open + 1, close - open - 1).IndexOfAny(s_inner) >= 0) return false;
        return open == 0 || folded[open - 1] is not (':' or '说' or '道' or '称');
    }
}
