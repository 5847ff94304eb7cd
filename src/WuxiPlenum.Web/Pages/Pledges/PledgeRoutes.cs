using System.Text;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary><c>/pledges.ics</c>, <c>.csv</c>: what the ledger shows, for other programs. They take its filters.</summary>
public static class PledgeRoutes
{
    private const int MostInCalendar = 1000;

    public static WebApplication MapPledges(this WebApplication app)
    {
        app.MapGet("/pledges.ics", CalendarAsync);
        app.MapGet("/pledges.csv", Csv);
        return app;
    }

    private static async Task<IResult> CalendarAsync(HttpContext context, PlenumContext archive, TimeProvider clock, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        if (!Reads(context, wording, out var filter, out var refusal))
            return refusal;
        var rows = await archive.Pledges(filter, Today(clock)).Where(pledge => pledge.Until != null)
            .OrderByDescending(pledge => pledge.Until).ThenBy(pledge => pledge.ArticleId).ThenBy(pledge => pledge.Ordinal)
            .Take(MostInCalendar).RowsAsync(archive, context.RequestAborted);
        var calendar = PledgeCalendar.Write(rows, new PledgeAddresses(context, site), wording);
        return Results.File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "pledges.ics");
    }

    private static IResult Csv(HttpContext context, PlenumContext archive, TimeProvider clock, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        if (!Reads(context, wording, out var filter, out var refusal))
            return refusal;
        var rows = archive.Pledges(filter, Today(clock)).LatestFirst().AllRowsAsync(archive, context.RequestAborted);
        return PledgeTable.Answer(rows, new PledgeAddresses(context, site), wording, context.RequestAborted);
    }

    private static bool Reads(HttpContext context, IStringLocalizer<Wording> wording, out PledgeFilter filter, out IResult refusal)
    {
        var input = new ListInput(context.Request.Query);
        filter = PledgeFilter.Read(input);
        refusal = ApiProblem.Of(input, wording) ?? Results.Empty;
        return input.Refused.Count == 0;
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
