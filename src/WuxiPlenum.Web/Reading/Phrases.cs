using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Web.Reading;

/// <summary>
/// Where a headline may break: at the printed line ends and after punctuation; inside a phrase that is longer than a line of
/// a phone, between two words. Each phrase is kept together as long as it fits on a line, and so is each part of a long one.
/// </summary>
public static class Phrases
{
    private const string Pauses = "，。！？；：、 　";
    private const string Closing = "，。！？；：、”’）》〉】」』";

    private const string Particles = "的地得了着过们之";

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
            yield return (start, i);
            start = i;
        }

        if (start < text.Length)
            yield return (start, text.Length);
    }

    private static bool IsAfterPausedQuote(string text, int end) =>
        end >= 2 && Pauses.Contains(text[end - 2]);

    /// <summary>
    /// The parts of one phrase: it is parted at the place nearest to its middle at which no common word goes on, the later of
    /// two as near, and so are its parts. A phrase that is not long is one part.
    /// </summary>
    public static IEnumerable<(int Start, int End)> Part(string text, int start, int end)
    {
        var width = text[start..end].Sum(c => char.IsAscii(c) ? 0.5 : 1);
        var between = Enumerable.Range(start, end - start).Where(i => i >= start + Shortest && i <= end - Shortest && IsBetweenWords(text, i)).ToList();
        if (width <= Widest || between.Count == 0)
            return [(start, end)];
        var parting = between.OrderBy(i => Math.Abs(2 * i - start - end)).ThenByDescending(i => i).First();
        return Part(text, start, parting).Concat(Part(text, parting, end));
    }

    // Words in quotation marks stay together, and a particle with what it follows.
    private static bool IsBetweenWords(string text, int index) =>
        IsHan(text[index - 1]) && IsHan(text[index]) && !Particles.Contains(text[index]) && CommonPairs.Bond(text[index - 1], text[index]) == 0
        && text.LastIndexOf('“', index) <= text.LastIndexOf('”', index);

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
