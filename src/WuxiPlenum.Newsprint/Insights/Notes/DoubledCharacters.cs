using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Notes;

/// <summary>
/// Finds characters that stand twice where they stand once: 的的, 一一批. A character that doubles in ordinary words, or that ends one
/// word and begins the next (参与|与会), is none of them.
/// </summary>
internal static class DoubledCharacters
{
    private const string NotBeforeOne = "十百零第统周逐五六";

    public static IEnumerable<TextNote> In(CoverageParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var at = 1; at < text.Length; at++)
        {
            var c = text[at];
            if (c != text[at - 1] || !Characters.IsHan(c) || char.IsSurrogate(c)) continue;
            var (before, after) = (at > 1 ? text[at - 2] : '\0', at + 1 < text.Length ? text[at + 1] : '\0');
            // Three in a row are somebody's way of writing.
            if (before == c || after == c) continue;
            var rule = c == '一' ? OneTooMany(text, at, before) : NoteLexicon.Particles.Contains(c) && IsBoundToNeither(before, c, after) ? "doubled-particle" : null;
            if (rule is null) continue;
            yield return new TextNote(new Words(paragraph.Number, at - 1, at + 1), c.ToString(), new Evidence(rule, paragraph.Joins.Contains(at) ? 0.55 : 0.8));
        }
    }

    // 一一 counts what follows one by one (一一对应, 一一批驳), but not before a measure; 十一一批 is eleven and one.
    private static string? OneTooMany(string text, int at, char before)
    {
        var measure = NoteLexicon.Measures.LongestAt(text, at + 1);
        var (last, next) = (at + measure, at + measure + 1);
        var isMeasure = measure > 0 && (next >= text.Length || CommonPairs.Bond(text[last], text[next]) < 3);
        return isMeasure && !NotBeforeOne.Contains(before) ? "doubled-one" : null;
    }

    // 目的|的 and 的|的确, 参与|与会, 以及|及时. Nearly anything stands before 的 now and then.
    private static bool IsBoundToNeither(char before, char c, char after)
    {
        var bound = c == '的' ? 3 : 1;
        return CommonPairs.Bond(before, c) < bound && CommonPairs.Bond(c, after) < bound && !(c == '的' && after is '士' or '哥');
    }
}
