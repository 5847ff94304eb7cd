using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Offices as they stand before or behind a name, in rule form.</summary>
/// <param name="Paragraph">The paragraph that has it.</param>
internal readonly record struct OfficePlace(RuleParagraph Paragraph, int Start, int End, string? Organisation);

/// <summary>
/// Reads the offices in front of a name: backwards from it, a post to each 、, 兼 or blank, as long as what stands there ends with a post; the
/// first one begins behind the last word on which no office goes on (了, 采访, 昨天).
/// </summary>
internal static class OfficeParser
{
    private const int LongestOffice = 40;
    private const int MostOffices = 12;
    private const int LongestApposition = 20;

    /// <summary>The offices that end where a name begins; in the order of the text.</summary>
    public static List<OfficePlace> Before(RuleParagraph paragraph, int name, bool[] names)
    {
        var text = paragraph.Text;
        var offices = new List<OfficePlace>();
        var end = SkipBlank(text, name);
        var edge = paragraph.ClauseStart(end);
        // 有个哑巴石匠叫蔡根生
        if (end > edge && text[end - 1] == '叫' && PostBefore(text, end - 1, edge) > 0) end--;
        while (end > edge && offices.Count < MostOffices && !names[end - 1] && PostBefore(text, end, edge) is > 0 and var post)
        {
            var start = Start(text, edge, end - post, names, out var goesOn);
            offices.Insert(0, new OfficePlace(paragraph, start, end, null));
            if (!goesOn) break;
            end = SkipBlank(text, start - 1);
        }

        return WithOrganisations(offices);
    }

    /// <summary>The post that stands directly behind a name: 习近平总书记. Only what is an office in itself.</summary>
    public static OfficePlace? Behind(RuleParagraph paragraph, int end)
    {
        var length = OfficeWords.After.LengthAt(paragraph.Text, end);
        return length > 0 && OfficeWords.Posts.Contains(paragraph.Text.AsSpan(end, length)) ? new OfficePlace(paragraph, end, end + length, null) : null;
    }

    /// <summary>The office that a clause of its own gives behind a name: 郝晨曦，农大草业专业学生，….</summary>
    public static OfficePlace? Apposed(RuleParagraph paragraph, int name, bool[] names)
    {
        var text = paragraph.Text;
        if (name + 1 >= text.Length || text[name] != ',') return null;
        var (start, end) = (name + 1, paragraph.ClauseEnd(name + 1));
        if (end >= text.Length || text[end] != ',' || end - start > LongestApposition || PostBefore(text, end, start) is not (> 0 and var post)) return null;
        return Start(text, start, end - post, names, out var goesOn) == start && !goesOn ? new OfficePlace(paragraph, start, end, Organisation(text[start..end])) : null;
    }

    private static int SkipBlank(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }

    /// <summary>The length of the post or calling that ends at a place; kin and collective words are none, though they end like one.</summary>
    public static int PostBefore(string text, int end, int start)
    {
        var post = Math.Max(OfficeWords.Posts.LengthBefore(text, end, start), OfficeWords.Callings.LengthBefore(text, end, start));
        if (post == 0 && end - start > 2 && OfficeWords.CallingSuffixes.LengthBefore(text, end, start) > 0) post = 1;
        return post >= OfficeWords.Kin.LengthBefore(text, end, start) && OfficeWords.Reporters.LengthBefore(text, end, start) < Math.Max(post, 1) ? post : 0;
    }

    /// <summary>Where the words begin that go with a post at a place, and whether another office may stand before them.</summary>
    public static int Start(string text, int edge, int post, bool[] names, out bool goesOn)
    {
        goesOn = false;
        var least = Math.Max(edge, post - LongestOffice);
        var start = post;
        while (start > least)
        {
            if (names[start - 1]) return AfterOpeners(text, start, post, true);
            if (text[start - 1] is '、' or '兼' || char.IsWhiteSpace(text[start - 1]))
            {
                goesOn = true;
                return start;
            }

            if (OfficeWords.Cutters.LengthBefore(text, start, least) > 0 || IsDate(text, start) || IsCutMid(text, start, least)) return AfterOpeners(text, start, post, false);
            if (text[start - 1] is '和' or '与' or '及' && PostBefore(text, start - 1, edge) > 0) return start;
            start--;
        }

        return AfterOpeners(text, start, post, false);
    }

    // 仪式由市委常委…主持, but 自由 and 由于.
    private static bool IsCutMid(string text, int end, int edge) => end - 1 > edge && OfficeWords.CutMid.LengthBefore(text, end, end - 1) > 0 && CommonPairs.Bond(text[end - 2], text[end - 1]) == 0 && CommonPairs.Bond(text[end - 1], text[end]) <= 1;

    // 12月27日市长: the day is over.
    private static bool IsDate(string text, int end) => end > 1 && text[end - 1] is '日' or '月' or '年' or '时' or '分' && char.IsAsciiDigit(text[end - 2]);

    // 和市长, but 和平区区长: behind a name it is a word of its own, elsewhere only where it does not go with what follows.
    private static int AfterOpeners(string text, int start, int post, bool isBehindName)
    {
        while (start < post && OfficeWords.Openers.LengthAt(text, start, post) is > 0 and var opener && (isBehindName || opener > 1 || CommonPairs.Bond(text[start], text[start + 1]) == 0) && !IsDuty(text, start, opener)) start += opener;
        return start;
    }

    // 当班调度长: here 当 is no verb.
    private static bool IsDuty(string text, int start, int opener) => opener == 1 && start + 1 < text.Length && text[start] == '当' && text[start + 1] is '班' or '值' or '家';

    private static List<OfficePlace> WithOrganisations(List<OfficePlace> offices)
    {
        string? before = null;
        for (var i = 0; i < offices.Count; i++)
        {
            var office = offices[i];
            var own = Organisation(office.Paragraph.Text[office.Start..office.End]);
            offices[i] = office with { Organisation = own ?? before };
            before = offices[i].Organisation;
        }

        return offices;
    }

    /// <summary>The organisation in an office: without the post, its grade, and the branch whose post it is (党组, 管委会); null when nothing is left.</summary>
    public static string? Organisation(string title)
    {
        var end = title.Length - Math.Max(OfficeWords.Posts.LengthBefore(title, title.Length), OfficeWords.Callings.LengthBefore(title, title.Length));
        while (end > 0 && OfficeWords.Grades.LengthBefore(title, end) is > 0 and var grade) end -= grade;
        while (end > 0 && OfficeWords.Branches.LengthBefore(title, end) is > 0 and var branch) end -= branch;
        return end < 2 ? null : title[..end];
    }
}
