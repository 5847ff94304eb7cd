using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The set phrases of meeting documents: 全会强调, 会议指出, 列席会议. A paragraph that begins so hardly belongs to another kind of article.</summary>
internal static partial class MeetingPhrase
{
    // 列席了会议。
    private const int LongestEnd = 6;

    /// <summary>Whether a folded paragraph begins, or closes, as those of a resolution or a meeting report do.</summary>
    public static bool InText(string folded) =>
        (folded[0] is '全' or '会' or '會' or '大' || folded.AsSpan(Math.Max(0, folded.Length - LongestEnd)).Contains('席')) && Text().IsMatch(folded);

    /// <summary>Whether a folded headline line is that of a meeting's document.</summary>
    public static bool InHeadline(string folded) => Headline().IsMatch(folded);

    [GeneratedRegex("^(?:全会|会议|大会|全會|會議)(?:认为|指出|强调|要求|号召|审议|充分|提出|决定|听取|通过|認為|強調|號召|審議)|(?:出席|列席)(?:了)?(?:会议|會議|全会)。?$")]
    private static partial Regex Text();

    [GeneratedRegex("全会|全會|全体会议|全體會議|决议|決議|公报|公報|委员会|大会|代表大会|会议")]
    private static partial Regex Headline();
}
