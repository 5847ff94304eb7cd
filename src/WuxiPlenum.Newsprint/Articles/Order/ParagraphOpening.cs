using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Words with which newspaper paragraphs begin and sentences hardly go on.</summary>
internal static partial class ParagraphOpening
{
    public static bool Fits(string folded) => Pattern().IsMatch(folded);

    /// <summary>Whether the words are those of a lead: when, and on what occasion.</summary>
    public static bool IsLead(string folded) => Lead().IsMatch(folded.AsSpan(0, Math.Min(60, folded.Length)));

    /// <summary>Whether it opens with what someone says, or with whom it is from: 据交通局介绍. A lead hardly does.</summary>
    public static bool IsSpeech(string folded) => folded[0] is '“' or '"' or '据';

    /// <summary>Whether it takes up what was said before: who or what was named, a time that was told, a speech, a question.</summary>
    public static bool RefersBack(string folded) => IsSpeech(folded) || IsAnswer(folded) || BackReference().IsMatch(folded);

    /// <summary>Whether someone is quoted in the paragraph: …，他说，….</summary>
    public static bool QuotesSpeaker(string folded) => Speaker().IsMatch(folded);

    /// <summary>Whether it opens a letter to the editor.</summary>
    public static bool IsLetter(string folded) => folded.StartsWith("编辑同志", StringComparison.Ordinal) || folded.StartsWith("編輯同志", StringComparison.Ordinal);

    public static bool IsAnswer(string folded) => folded.StartsWith("答:", StringComparison.Ordinal);

    [GeneratedRegex("^(?:[他她它这那這]|从[那此]|從[那此]|于是|後來|后来|起初|随后|隨後|之后|此后|不过|不過|可是|但|而|也|还|還|又|为此|因此|当时|當時|当年|原来|同样|另|其|除了|过去|過去|以前)")]
    private static partial Regex BackReference();

    [GeneratedRegex("[说說][,:。]")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"昨[天日]|今[天日]|近日|日前|清晨|凌晨|记者|今年|新的一年|这一年|一年来|岁末|明年|\d{4}年|\d{1,2}月\d{1,2}日|当.{2,12}[时还]|走[访进近]|采访|跟[随着]|来到|探访|全会|大会")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?:本报|[\p{IsCJKUnifiedIdeographs}]{2,4}讯\s|(?:全会|会议|大会|通知|意见|公报|报告)(?:认为|指出|强调|要求|号召|审议|充分|提出|由|按照|还|决定|表决|选举|听取|认為|號召|強調|充分肯定)|编辑同志|編輯同志|编后|编者按|问:|答:|据(?:悉|了解|介绍)|日前|近日|昨天|昨日|今年以来|目前|此外|与此同时|随后|最后|首先|其次|现场|多年来|近年来|[“""](?=[^”""]{6,}))")]
    private static partial Regex Pattern();
}
