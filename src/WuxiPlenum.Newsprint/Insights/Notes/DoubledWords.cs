using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>
/// Finds words of two doubled characters of which one character is wrong: 实效在在 for 实实在在. The pair that is whole has to be one
/// that is no word by itself, or 大大方面 would be one.
/// </summary>
internal static class DoubledWords
{
    private const int Length = 4;

    public static IEnumerable<TextNote> In(CoverageParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var at = 0; at + Length <= text.Length; at++)
        {
            var (isFirstWhole, isLastWhole) = (text[at] == text[at + 1], text[at + 2] == text[at + 3]);
            if (isFirstWhole == isLastWhole || !Characters.IsHan(text[at]) || !Characters.IsHan(text[at + 3])) continue;
            var pair = isFirstWhole ? at : at + 2;
            if (NoteLexicon.Doubling.Contains(text[pair]) || IsSeam(text, pair)) continue;
            var printed = text.Substring(at, Length);
            if (NoteLexicon.DoubledWords.Contains(printed)) continue;
            int[] places = isFirstWhole ? [2, 3] : [0, 1];
            var words = places.SelectMany(missing => NoteLexicon.DoubledWordsByRest[(missing, printed.Remove(missing, 1))]).Distinct().ToList();
            if (words is not [var word]) continue;
            yield return new TextNote(new Words(paragraph.Number, at, at + Length), word, new Evidence("broken-doubled-word", 0.8));
            at += Length - 1;
        }
    }

    // 健全|全面: one word ends and another begins with the same character.
    private static bool IsSeam(string text, int pair) =>
        pair > 0 && pair + 2 < text.Length && CommonPairs.Bond(text[pair - 1], text[pair]) > 0 && CommonPairs.Bond(text[pair + 1], text[pair + 2]) > 0;
}
