using System.Globalization;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Reckons the last day of a deadline. What counts from the edition (明年, 年内, 未来三年) counts from nothing without its date.</summary>
internal static class DeadlineDate
{
    /// <summary>The last day; null inside when it cannot be known, null for no deadline at all.</summary>
    public static (DateOnly? Until, bool IsInferred)? Of(Match match, DateOnly? date)
    {
        var groups = match.Groups;
        if (groups["plan"].Success) return (Day(2005 + (5 * Count(groups["which"])), 12, 31), false);
        if (groups["year"].Success) return (Within(groups, Year(groups["year"].Value)), false);
        if (groups["span"].Success || groups["months"].Success || groups["days"].Success || groups["term"].Success) return (null, false);
        if (date is not { } edition) return (null, false);
        var until = groups["from"].Success ? Day(edition.Year, Count(groups["month"]), groups["day"].Success ? Count(groups["day"]) : 1)
            : groups["relative"].Success ? Within(groups, edition.Year + (groups["relative"].Value switch { "明年" => 1, "后年" => 2, _ => 0 }))
            : groups["both"].Success ? Day(edition.Year + 1, 12, 31)
            : groups["halfyear"].Success ? EndOfMonth(edition.AddMonths(6).Year, edition.AddMonths(6).Month)
            : groups["fresh"].Success ? FreshYear(edition)
            : groups["years"].Success ? Day(edition.Year + Count(groups["years"]), 12, 31)
            : groups["end"].Success ? (groups["end"].Value == "年前" ? Festivals.NextEve("春节", edition) : Day(edition.Year, 12, 31))
            : groups["thismonth"].Success ? EndOfMonth(edition.Year, edition.Month)
            : groups["nextmonth"].Success ? (edition.Month == 12 ? EndOfMonth(edition.Year + 1, 1) : EndOfMonth(edition.Year, edition.Month + 1))
            : groups["feast"].Success ? Festivals.NextEve(groups["feast"].Value, edition)
            : NotBefore(edition, Within(groups, edition.Year), groups);
        return (until, until is not null);
    }

    // 6月底前 in a paper of December is next year's.
    private static DateOnly? NotBefore(DateOnly edition, DateOnly? until, GroupCollection groups) => until < edition ? Within(groups, edition.Year + 1) : until;

    private static DateOnly? Within(GroupCollection groups, int year)
    {
        if (groups["feast"].Success) return Festivals.Eve(groups["feast"].Value, year);
        if (groups["quarter"].Success) return EndOfMonth(year, 3 * Count(groups["quarter"]));
        if (groups["half"].Value == "上半年" || groups["part"].Value == "上半年") return Day(year, 6, 30);
        if (!groups["month"].Success) return Day(year, 12, 31);
        var month = Count(groups["month"]);
        if (groups["day"].Success) return Day(year, month, Count(groups["day"]));
        // 10月前 ends with September, 10月底前 with October.
        return groups["before"].Success && !groups["edge"].Success ? Day(year, month, 1)?.AddDays(-1) : EndOfMonth(year, month);
    }

    // At the turn of the year only: 新的一年 of a paper of June is none that can be told.
    private static DateOnly? FreshYear(DateOnly edition) => edition.Month >= 11 ? Day(edition.Year + 1, 12, 31) : edition.Month <= 2 ? Day(edition.Year, 12, 31) : null;

    private static DateOnly? EndOfMonth(int year, int month) => month is >= 1 and <= 12 && year is >= 1 and <= 9999 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is > 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Year(string printed) => int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : ChineseNumber.Parse(printed) ?? 0;

    private static int Count(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : ChineseNumber.Parse(group.Value) ?? 0;
}
