using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// The paragraphs of a decision that list what is to be done: 二、重点任务。建设…; and, where the headline says that the article is one (决定, 意见, 规划),
/// also （一）畅通要素流动。建立… and what stands under a numbered heading, unless that looks back.
/// </summary>
internal static partial class DecidedSections
{
    /// <summary>Whether a paragraph is one of them.</summary>
    public static bool Holds(CoverageArticle article, CoverageParagraph paragraph, string folded) =>
        Numbered().IsMatch(folded) || (article.Title is { } title && Decision().IsMatch(title) && (Bracketed().IsMatch(folded) || (paragraph.Heading is { } heading && NumberedHeading().IsMatch(heading))));

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、[^。,;:]{2,12}。")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\([一二三四五六七八九十]{1,3}\)[^。,;:]{2,16}。")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、(?!.*(?:回顾|成就|成绩|成效|形势|过去|基础|背景))")]
    private static partial Regex NumberedHeading();

    [GeneratedRegex("(?:决定|决议|意见|建议|方案|规划|纲要|措施|要点)》?(?:[（(].{1,20}[）)])?$")]
    private static partial Regex Decision();
}
