namespace WuxiPlenum.Web.Pages.Editions;

/// <summary>A month as a sheet of weeks that begin on Monday, with what each day has to read.</summary>
/// <param name="Weeks">Seven days each; null for those of the neighbouring months.</param>
public sealed record MonthCalendar(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks)
{
    private const int DaysInWeek = 7;

    /// <param name="first">Its first day.</param>
    /// <param name="articles">How many articles a day has; days without any are absent.</param>
    public static MonthCalendar Of(DateOnly first, IReadOnlyDictionary<DateOnly, int> articles)
    {
        var before = ((int)first.DayOfWeek + DaysInWeek - 1) % DaysInWeek;
        var days = Enumerable.Repeat<CalendarDay?>(null, before).Concat(Enumerable
            .Range(0, DateTime.DaysInMonth(first.Year, first.Month))
            .Select(day => first.AddDays(day))
            .Select(day => new CalendarDay(day, articles.GetValueOrDefault(day))));
        return new MonthCalendar(first, [.. days.Chunk(DaysInWeek).Select(week => (IReadOnlyList<CalendarDay?>)[.. week, .. Enumerable.Repeat<CalendarDay?>(null, DaysInWeek - week.Length)])]);
    }
}

/// <param name="Articles">0 when there is no edition of that day.</param>
public sealed record CalendarDay(DateOnly Date, int Articles);
