using System.Globalization;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>The days before feasts and terms by which newspapers reckon: 春节前, “五一”前, 秋季开学前.</summary>
internal static class Festivals
{
    private static readonly ChineseLunisolarCalendar s_lunar = new();

    /// <summary>The day before the feast of a year; null when it is not known.</summary>
    public static DateOnly? Eve(string feast, int year)
    {
        if (year is < 1902 or > 2099) return null;
        return Trim(feast) switch
        {
            "春节" => Lunar(year, 1, 1),
            "端午" => Lunar(year, 5, 5),
            "中秋" => Lunar(year, 8, 15),
            "元旦" => new DateOnly(year, 1, 1).AddDays(-1),
            "清明" => new DateOnly(year, 4, 3),
            "五一" => new DateOnly(year, 4, 30),
            "国庆" or "十一" => new DateOnly(year, 9, 30),
            "春季开学" => new DateOnly(year, 2, 28),
            "秋季开学" => new DateOnly(year, 8, 31),
            _ => null,
        };
    }

    /// <summary>The day before the next such feast after an edition.</summary>
    public static DateOnly? NextEve(string feast, DateOnly edition) =>
        Trim(feast) == "开学" ? NextEve(edition.Month is >= 3 and <= 8 ? "秋季开学" : "春季开学", edition)
        : Eve(feast, edition.Year) is { } eve && eve >= edition ? eve : Eve(feast, edition.Year + 1);

    private static string Trim(string feast) => feast.Trim('“', '”', '"').TrimEnd('节') is "春" ? "春节" : feast.Trim('“', '”', '"').TrimEnd('节');

    // A leap month before it moves a month's number by one.
    private static DateOnly Lunar(int year, int month, int day)
    {
        var leap = s_lunar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(s_lunar.ToDateTime(year, number, day, 0, 0, 0, 0)).AddDays(-1);
    }
}
