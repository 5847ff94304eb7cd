using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>As of when a figure holds: the last word or date before it in its sentence that says so.</summary>
internal static partial class AsOfRule
{
    /// <summary>The words of a folded paragraph that say when, in order.</summary>
    public static List<(int Start, int End)> WordsIn(string folded)
    {
        var words = FigureLexicon.Default.AsOf.In(folded, 0, folded.Length).Select(word => (word.Start, End: word.Start + word.Word.Length)).ToList();
        foreach (Match match in Date().Matches(folded)) words.Add((match.Index, match.Index + match.Length));
        return [.. words.OrderBy(word => word.Start).ThenByDescending(word => word.End)];
    }

    /// <summary>The words that hold for a quantity; null when its sentence has none before it.</summary>
    public static (int Start, int End)? Decide(List<(int Start, int End)> words, int sentence, int before)
    {
        var found = default((int Start, int End)?);
        for (var at = LastBefore(words, before); at >= 0 && words[at].Start >= sentence; at--)
        {
            if (words[at].End > before) continue;
            // 截至2023年底 begins before 2023年底 and holds it.
            if (found is { } held && words[at].End < held.End) break;
            found = words[at];
        }

        return found;
    }

    private static int LastBefore(List<(int Start, int End)> words, int place)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < place) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    [GeneratedRegex(@"截[至止][^,。;:]{2,12}?(?=,|共|全|,|我|已)|(?:20\d{2}年)(?:\d{1,2}月(?:\d{1,2}日|底|末)?|底|末|年底|上半年|下半年|度)?|(?:今年)?(?:前|1[至到-])(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?月|今年\d{1,2}月(?:底|份)?|[“""]十[二三四五]五[”""](?:期间|以来|末)")]
    private static partial Regex Date();
}
