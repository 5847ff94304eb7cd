using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>
/// Names whose surname no list has: only between an office and what a name is followed by, and only of characters that no common word has together.
/// </summary>
internal static class RareSurnames
{
    private const double Weight = -1;
    private const double LeastLeft = 3;
    private const double LeastRight = 1.5;
    private const int LongestName = 4;

    // 党委书记雒晓斌。: between an office and a mark, with a given name that is hardly anything else.
    private static bool IsEnclosed(string text, int start, int end) =>
        end - start == 3 && (end == text.Length || RuleText.EndsClause(text[end]) || text[end] == '、') && NameWords.IsGiven(text[start + 1]) && NameWords.IsGiven(text[start + 2]) && CommonPairs.Bond(text[start], text[start + 1]) == 0;

    public static IEnumerable<NameSpot> In(RuleParagraph paragraph, int start, double left, bool hasPost)
    {
        var text = paragraph.Text;
        if (!hasPost || left < LeastLeft || text[start] is '兼' or '老' or '小' or '大' or '阿' || OfficeWords.Posts.LengthBefore(text, start + 1) > 0 || NameWords.Before.LengthAt(text, start) > 0 || NameWords.Follows.LengthAt(text, start) > 0 || SpeechWords.Verbs.LengthAt(text, start) > 0 || OfficeWords.Openers.LengthAt(text, start) > 0) yield break;
        for (var end = start + 2; end <= start + LongestName && end <= text.Length; end++)
        {
            if (NameWords.IsNever(text[end - 1]) || text[end - 1] is '兼' or '地' || NameWords.IsUnlikely(text[end - 1]) || CommonPairs.Bond(text[end - 2], text[end - 1]) > 0) yield break;
            var name = text[start..end];
            if (NameWords.NotNames.LengthAt(text, start) > 0 || OfficeWords.IsPerson(name)) yield break;
            if (NameContext.Right(paragraph, end) is var right && (right >= LeastRight || IsEnclosed(text, start, end))) yield return new NameSpot(paragraph.Number, start, end, name, left, right, Weight, hasPost);
        }
    }
}
