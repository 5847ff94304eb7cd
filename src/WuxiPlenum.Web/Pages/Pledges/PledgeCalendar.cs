using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>The deadlines of pledges as a calendar (RFC 5545): a day for each.</summary>
public static class PledgeCalendar
{
    /// <param name="rows">Those with a deadline that is a day.</param>
    public static string Write(IEnumerable<PledgeRow> rows, PledgeAddresses addresses, IStringLocalizer<Wording> wording)
    {
        var calendar = new Calendar { ProductId = "-//WuxiPlenum//Pledges//ZH", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", wording["Site.PageTitle", wording["Nav.Pledges"].Value]);
        calendar.Events.AddRange(rows.Select(row => Event(row, addresses, wording)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(PledgeRow row, PledgeAddresses addresses, IStringLocalizer<Wording> wording) => new()
    {
        Uid = addresses.Id(row),
        DtStamp = new CalDateTime((row.Words.Date ?? row.Until!.Value).ToDateTime(TimeOnly.MinValue), CalDateTime.UtcTzId),
        Start = new CalDateTime(row.Until!.Value),
        Summary = row.Title(wording),
        Description = $"{row.Sentence()}\n{row.DeadlineInWords(wording)}\n{addresses.Paragraph(row)}",
        Url = new Uri(addresses.Paragraph(row)),
        Transparency = TransparencyType.Transparent,
    };
}
