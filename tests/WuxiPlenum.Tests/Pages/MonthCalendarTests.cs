using WuxiPlenum.Web.Pages.Editions;

namespace WuxiPlenum.Tests.Pages;

public class MonthCalendarTests
{
    [Theory]
    [InlineData(2023, 12, 4, 5)] // begins on a Friday
    [InlineData(2024, 2, 3, 5)] // a leap year
    [InlineData(2021, 2, 0, 4)] // four whole weeks
    public void Weeks_begin_on_monday_and_have_seven_days(int year, int month, int before, int weeks)
    {
        var calendar = MonthCalendar.Of(new DateOnly(year, month, 1), new Dictionary<DateOnly, int> { [new(year, month, 5)] = 3 });
        Assert.Equal(weeks, calendar.Weeks.Count);
        Assert.All(calendar.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(before, calendar.Weeks[0].Count(day => day is null));
        var days = calendar.Weeks.SelectMany(week => week).OfType<CalendarDay>().ToList();
        Assert.Equal(DateTime.DaysInMonth(year, month), days.Count);
        Assert.Equal(new CalendarDay(new DateOnly(year, month, 5), 3), Assert.Single(days, day => day.Articles > 0));
    }
}
