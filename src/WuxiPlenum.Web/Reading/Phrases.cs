namespace WuxiPlenum.Web.Reading;

/// <summary>
/// Where a headline may break: at the printed line ends and after punctuation. Each phrase is kept together as
/// long as it fits on a line.
/// </summary>
public static class Phrases
{
    private const string Pauses = "，。！？；：、 　";
    private const string Closing = "，。！？；：、”’）》〉】」』";

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
}
