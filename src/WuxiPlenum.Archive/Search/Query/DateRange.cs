using System.Globalization;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Archive.Search.Query;

/// <summary>Reads a day, a month, a year, or a range of them: 2023, 2023-12, 2023年12月28日, 2023-12..2024-01, 2023..</summary>
public static partial class DateRange
{
    /// <summary>Between the ends of a range. Both patterns mean the same in .NET and in JavaScript.</summary>
    internal const string SeparatorPattern = @"\.\.|至|~|～|—";

    /// <summary>A day, a month or a year: y, m, d.</summary>
    internal const string DatePattern = @"^(?<y>[0-9]{4})(?:年|(?:[-/.年](?<m>[0-9]{1,2})(?:月|[-/.月](?<d>[0-9]{1,2})日?)?))?$";

    /// <summary>The first and the last day, null at an open end; null when the text is no date or the range runs backwards.</summary>
    public static (DateOnly? From, DateOnly? To)? Read(string text)
    {
        if (Separator().Split(text, 2) is not [var first, var last])
            return Period(text) is var (from, to) ? (from, to) : null;
        if (first.Length == 0 && last.Length == 0)
            return null;
        var (begin, end) = (Period(first), Period(last));
        if ((begin is null && first.Length > 0) || (end is null && last.Length > 0) || begin?.First > end?.Last)
            return null;
        return (begin?.First, end?.Last);
    }

    /// <summary>The days of a year, a month, or a day.</summary>
    private static (DateOnly First, DateOnly Last)? Period(string text)
    {
        if (Date().Match(text) is not { Success: true } match)
            return null;
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var hasMonth = match.Groups["m"].Success;
        var hasDay = match.Groups["d"].Success;
        var month = hasMonth ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        var day = hasDay ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var first = new DateOnly(year, month, day);
        return (first, hasDay ? first : hasMonth ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : new DateOnly(year, 12, 31));
    }

    [GeneratedRegex(SeparatorPattern)]
    private static partial Regex Separator();

    [GeneratedRegex(DatePattern)]
    private static partial Regex Date();
}
