using WuxiPlenum.Newsprint.Insights.Pledges;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>The times of a paragraph that lie ahead of the edition, so that what stands behind them is to come: 寒假前, 年内; and 今年 while the year is new.</summary>
internal static class DeadlineWords
{
    private const int LastNewMonth = 3;

    /// <summary>Where they begin, in order.</summary>
    public static IEnumerable<int> Ahead(string folded, DateOnly edition)
    {
        foreach (var deadline in DeadlineFinder.In(folded, edition))
        {
            // 截至2月底, where the month is past.
            if (deadline.Start > 0 && folded[deadline.Start - 1] is '至' or '止' or >= '0' and <= '9') continue;
            // “十四五”期间 may be over by half.
            if (folded[deadline.End - 1] is '间' or '期') continue;
            if (deadline.IsWholeYear ? IsNewYear(folded, deadline, edition) : deadline.Until is { } until ? until > edition : folded[deadline.End - 1] is '前' or '起') yield return deadline.Start;
        }
    }

    // 今年1月, 今年第一 tell of what has been also in January.
    private static bool IsNewYear(string folded, PrintedDeadline deadline, DateOnly edition) =>
        edition.Month <= LastNewMonth && folded[deadline.End - 1] != '前' && deadline.Until?.Year == edition.Year && deadline.End < folded.Length && !char.IsAsciiDigit(folded[deadline.End]) && folded[deadline.End] is not ('一' or '前' or '上' or '第' or '首' or '初' or '元' or '春' or '开');
}
