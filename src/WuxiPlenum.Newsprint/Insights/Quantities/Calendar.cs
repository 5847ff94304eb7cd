using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Dates, years, months, days and clock times, which say when and not how much.</summary>
internal static partial class Calendar
{
    /// <summary>The patterns, for folded text.</summary>
    public static IReadOnlyList<Regex> Patterns { get; } = [Year(), ChineseYear(), Month(), Day(), Colon(), Clock(), ChineseClock(), Weekday(), Era(), Quarter()];

    // 2023年, 2021—2025年, 2023、2024年度; a stretch of time of such a length is told as 历史 or 前.
    [GeneratedRegex(@"(?<![\d.]|\d,)(?:1[6-9]|20|21)\d{2}\s?年?(?:\s?[-—–~至到、]{1,2}\s?(?:(?:1[6-9]|20|21)\d{2}|\d{2})){0,12}\s?(?:年(?!历史|的历史)(?:度|代)?|财年|-\d{1,2}-\d{1,2}|届|版|级)")]
    private static partial Regex Year();

    [GeneratedRegex("[一二][〇○零一二三四五六七八九]{3}(?:[至到—、-]{1,2}[一二][〇○零一二三四五六七八九]{3})?年?|(?<![〇○零一二三四五六七八九十百千])[五六七八九〇零][〇○零一二三四五六七八九]年(?!级|代表)")]
    private static partial Regex ChineseYear();

    [GeneratedRegex(@"(?:(?<!\d)\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s?[、,至到\-—~]{1,2}\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})){0,12}\s?月(?!龄)")]
    private static partial Regex Month();

    // 28日, 13日至14日; 30日内 and 5日游 are how long.
    [GeneratedRegex(@"(?:(?<![\d.])[0-3]?\d|(?<![百千万])[一二三四五六七八九十]{1,3})(?:\s?[、,至到\-—~]{1,2}\s?(?:[0-3]?\d|[一二三四五六七八九十]{1,3})){0,12}\s?日(?!内|之内|以内|均|游|产|处理)")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")]
    private static partial Regex Colon();

    // 21时30分, 8时至10时, 9点半
    [GeneratedRegex(@"(?<![\d.])[0-2]?\d\s?(?:时(?!间|代|期|长|隔|速|尚|段)|点(?!\d|位|对|五倍))(?:\s?[0-5]?\d\s?分(?!之|钟)|半|整|许)?")]
    private static partial Regex Clock();

    // 上午九点, 三点五十分, 十一点半, 十二时; 一点二亿 is a decimal.
    [GeneratedRegex("[零〇一二两三四五六七八九十]{1,3}(?:点(?:[零〇]?[一二三四五六七八九十]{1,3}分(?!之|钟)|钟|半|整|多|许|[一三]刻|(?=[^零〇一二三四五六七八九]|$))|时(?!间|代|期|长|隔|速|尚|段)(?:[零〇]?[一二三四五六七八九十]{1,3}分(?!之|钟))?)")]
    private static partial Regex ChineseClock();

    [GeneratedRegex("(?<![一二两三四五六七八九十几数每半0-9])(?:周|星期|礼拜)[一二三四五六日天](?:(?:[、至到—-]|周|星期){1,3}[一二三四五六日天]){0,6}(?!年|期)")]
    private static partial Regex Weekday();

    // 21世纪, 90年代, 八十年代, 00后
    [GeneratedRegex(@"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:世纪|年代)|(?<![\d.])[0-9]0后|[五六七八九零〇][〇零]后")]
    private static partial Regex Era();

    [GeneratedRegex("(?:[1-4]|[一二三四])(?:[、至到—-](?:[1-4]|[一二三四]))?季度")]
    private static partial Regex Quarter();
}
