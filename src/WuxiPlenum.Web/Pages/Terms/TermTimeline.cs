namespace WuxiPlenum.Web.Pages.Terms;

/// <summary>How often a term is used over time: by day, where those are many by month, and by year where those are many too.</summary>
public static class TermTimeline
{
    private const int MostBars = 36;

    /// <summary>The counts in the order of time, undated ones last. Each begins on a day, and its unit says how much it covers.</summary>
    public static IReadOnlyList<TermCount> Of(IEnumerable<(DateOnly? Date, int Uses)> byDay)
    {
        var days = byDay.ToList();
        foreach (var unit in new[] { TimeUnit.Day, TimeUnit.Month })
        {
            if (By(days, unit) is { Count: <= MostBars } few)
                return few;
        }

        return [.. By(days, TimeUnit.Year).TakeLast(MostBars)];
    }

    private static List<TermCount> By(List<(DateOnly? Date, int Uses)> days, TimeUnit unit) => [.. days
        .GroupBy(day => day.Date is not { } date ? (DateOnly?)null : unit switch
        {
            TimeUnit.Day => date,
            TimeUnit.Month => new DateOnly(date.Year, date.Month, 1),
            _ => new DateOnly(date.Year, 1, 1),
        })
        .OrderBy(group => group.Key is null).ThenBy(group => group.Key)
        .Select(group => new TermCount(group.Key, unit, group.Sum(day => day.Uses)))];
}

/// <param name="Begin">The first day; null for what has no date.</param>
public sealed record TermCount(DateOnly? Begin, TimeUnit Unit, int Uses);

public enum TimeUnit
{
    Day,
    Month,
    Year,
}
