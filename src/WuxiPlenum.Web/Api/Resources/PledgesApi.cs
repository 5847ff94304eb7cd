using Microsoft.AspNetCore.Http.HttpResults;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Pages.Pledges;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/pledges</c>: who says what will be done, and by when.</summary>
internal static class PledgesApi
{
    // As PledgeQueries.LatestFirst has them.
    private static readonly Keyset<ArticlePledge> s_latestFirst = new Keyset<ArticlePledge>("pledges")
        .By(pledge => pledge.Article.Day, descending: true)
        .By(pledge => pledge.ArticleId)
        .By(pledge => pledge.Ordinal);

    public static ApiRoutes MapPledges(this ApiRoutes routes) => routes
        .GetAndForm("/pledges", ListAsync, new("listPledges", "Pledges", "List pledges", "Who says what will be done, how much and by when, in the exact words, the latest edition first.",
            ApiParameters.Topic, ApiParameters.Organisation, ApiParameters.Deadline, ApiParameters.Limit, ApiParameters.Cursor));

    private static async Task<Results<ApiAnswer<ListAnswer<PledgeAnswer>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, TimeProvider clock, CancellationToken cancellation)
    {
        var page = request.Input.Page(s_latestFirst);
        var filter = PledgeFilter.Read(request.Input);
        if (request.Refusal is { } refusal)
            return refusal;
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var pledges = archive.Pledges(filter, today).Where(pledge => pledge.Article.Day >= Edition.Undated && pledge.Article.Day <= int.MaxValue); // along the index, as ArticleQueries.InPageOrder
        var rows = await page.Of(pledges).RowsAsync(archive, cancellation);
        var named = rows.Where(row => row is { PersonId: not null, Name: not null }).DistinctBy(row => row.PersonId).ToDictionary(row => row.PersonId!.Value, row => row.Name!);
        var people = await archive.PeopleOfRowsAsync(named, cancellation);
        return request.List<PledgeAnswer>(
            await archive.CountPledgesAsync(filter, today, cancellation),
            [.. rows.Select(row => PledgeAnswer.Of(row, row.PersonId is { } person ? people.GetValueOrDefault(person)?.Id : null, request.Links))],
            await page.NextAsync(pledges, cancellation));
    }
}
