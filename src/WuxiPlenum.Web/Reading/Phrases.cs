using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Web.Reading;

/// <summary>
/// Where a headline may break: at the printed line ends, after punctuation, and, where a phrase is longer than a line of a
/// phone, between two words. Each phrase is kept together as long as it fits on a line.
/// </summary>
public static class Phrases
{
    private const string Pauses = "，。！？；：、 　";
    private const string Closing = "，。！？；：、”’）》〉】」』";

    /// <summary>A phrase wider than that, in full-width characters, is parted: a phone shows ten in its largest headline.</summary>
    private const double Widest = 10;

    /// <summary>No piece of a parted phrase has fewer characters.</summary>
    private const int Shortest = 3;

    /// <summary>The phrases of <paramref name="text"/> as half-open ranges, in order, without a gap.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text, IReadOnlyCollection<int> breaks)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var isAfterPause = (Pauses.Contains(text[i - 1]) || Closing.Contains(text[i - 1]) && IsAfterPausedQuote(text, i))
                && !Closing.Contains(text[i]) && text[i] is not (' ' or '　');
            if (!isAfterPause && !breaks.Contains(i))
                continue;
            foreach (var piece in Part(text, start, i))
                yield return piece;
            start = i;
        }

        foreach (var piece in Part(text, start, text.Length))
            yield return piece;
    }

    private static bool IsAfterPausedQuote(string text, int end) =>
        end >= 2 && Pauses.Contains(text[end - 2]);

    // Parted at the place nearest to the middle at which no common word goes on; the later of two as near.
    private static IEnumerable<(int Start, int End)> Part(string text, int start, int end)
    {
        if (start == end)
            return [];
        var width = text[start..end].Sum(c => char.IsAscii(c) ? 0.5 : 1);
        var between = Enumerable.Range(start, end - start).Where(i => i >= start + Shortest && i <= end - Shortest && IsBetweenWords(text, i)).ToList();
        if (width <= Widest || between.Count == 0)
            return [(start, end)];
        var parting = between.OrderBy(i => Math.Abs(2 * i - start - end)).ThenByDescending(i => i).First();
        return Part(text, start, parting).Concat(Part(text, parting, end));
    }

    // Words in quotation marks stay together.
    private static bool IsBetweenWords(string text, int index) =>
        IsHan(text[index - 1]) && IsHan(text[index]) && CommonPairs.Bond(text[index - 1], text[index]) == 0
        && text.LastIndexOf('“', index) <= text.LastIndexOf('”', index);

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
