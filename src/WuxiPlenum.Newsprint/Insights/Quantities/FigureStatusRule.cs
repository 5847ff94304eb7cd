using System.Globalization;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// Tells whether a figure is reached or promised: by the last word before it in its sentence that decides (将, 力争, 明年; 已, 去年, 目前).
/// What nothing decides is reported as it is: newspapers tell what has been.
/// </summary>
internal static partial class FigureStatusRule
{
    private const int LongestChange = 10;

    // What stands so far before a number decides nothing about it.
    private const int Farthest = 240;

    /// <summary>The words of a paragraph that decide, in order.</summary>
    public static List<(int Start, StatusWord Kind)> WordsIn(string folded, DateOnly? date)
    {
        var lexicon = FigureLexicon.Default;
        var words = lexicon.StatusWords.In(folded, 0, folded.Length).Select(word => (word.Start, Kind: lexicon.StatusOf(word.Word))).Where(word => word.Kind != StatusWord.None).ToList();
        if (date is not { } edition) return words;
        foreach (Match match in Year().Matches(folded))
        {
            var year = int.Parse(match.ValueSpan[..4], NumberStyles.None, CultureInfo.InvariantCulture);
            if (year != edition.Year) words.Add((match.Index, year > edition.Year ? StatusWord.Future : StatusWord.Past));
        }

        return [.. words.OrderBy(word => word.Start)];
    }

    /// <summary>What the words before a quantity make of it.</summary>
    /// <param name="sentence">Where its sentence begins.</param>
    /// <param name="previous">Where the quantity before it ends.</param>
    /// <param name="isTask">Whether a sentence before has opened a task.</param>
    public static FigureStatus Decide(ReadOnlySpan<char> folded, List<(int Start, StatusWord Kind)> words, int sentence, int previous, bool isTask, Quantity quantity)
    {
        for (var at = LastBefore(words, quantity.Start); at >= 0 && words[at].Start >= Math.Max(sentence, quantity.Start - Farthest); at--)
        {
            switch (words[at].Kind)
            {
                case StatusWord.Future: return FigureStatus.Promised;
                case StatusWord.Past: return FigureStatus.Reached;
                case StatusWord.Open when words[at].Start >= previous && !HasFuture(words, Math.Max(sentence, quantity.Start - Farthest), at): return FigureStatus.Unknown;
                // 由30万台提高到80万台: only the first is what was.
                case StatusWord.Source when words[at].Start >= previous && GoesOn(folded, quantity.End): return FigureStatus.Reached;
            }
        }

        return isTask ? FigureStatus.Promised : FigureStatus.Reached;
    }

    /// <summary>Whether a sentence opens a task (二要建设科创高地。): the sentences behind it say what is to be done for it.</summary>
    public static bool OpensTask(ReadOnlySpan<char> sentence)
    {
        var at = 0;
        while (at < sentence.Length && at < 3 && HanNumber.CanBegin(sentence[at])) at++;
        if (at > 0 && at < sentence.Length && sentence[at] == '是') at++;
        return at < sentence.Length && sentence[at] == '要';
    }

    private static bool GoesOn(ReadOnlySpan<char> folded, int end)
    {
        var behind = folded[end..Math.Min(folded.Length, end + LongestChange)];
        if (behind.IndexOfAny(Clause.Marks) is >= 0 and var mark) behind = behind[..mark];
        return behind.ContainsAny('到', '至');
    }

    private static bool HasFuture(List<(int Start, StatusWord Kind)> words, int sentence, int before)
    {
        while (--before >= 0 && words[before].Start >= sentence)
            if (words[before].Kind is StatusWord.Future or StatusWord.Past) return words[before].Kind == StatusWord.Future;
        return false;
    }

    private static int LastBefore(List<(int Start, StatusWord Kind)> words, int start)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    [GeneratedRegex(@"(?<!\d)20\d{2}年")]
    private static partial Regex Year();
}
