using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>People of whom only the surname is printed: 王大姐, 孙掌柜, 老施, 小黎.</summary>
internal static class CalledNames
{
    /// <summary>The length of such a name at a place; 0 when none stands there.</summary>
    public static int LengthAt(string text, int at, int end)
    {
        if (at >= end) return 0;
        if (text[at] is '老' or '小')
        {
            var short_ = at + 1 < end ? NameWords.SurnameAt(text, at + 1) : default;
            return short_.Length > 0 && CommonPairs.Bond(text[at], text[at + 1]) < 2 && EndsThere(text, at + 1 + short_.Length, end) ? 1 + short_.Length : 0;
        }

        var surname = NameWords.SurnameAt(text, at).Length;
        if (surname == 0 || at + surname >= end) return 0;
        var title = Math.Max(OfficeWords.After.LengthAt(text, at + surname, end), OfficeWords.Kin.LengthAt(text, at + surname, end));
        return title > 0 ? surname + title : 0;
    }

    // 老师傅, 小吃店: what goes on as a word is no surname.
    private static bool EndsThere(string text, int at, int end) => at >= end || RuleText.EndsClause(text[at]) || CommonPairs.Bond(text[at - 1], text[at]) == 0;
}
