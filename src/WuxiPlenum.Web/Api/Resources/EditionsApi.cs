using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Editions;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/editions</c>: the days, and the articles of one.</summary>
internal static class EditionsApi
{
    private const string Tag = "Editions";
    private const int MostArticles = 500;

    // As EditionQueries.LatestFirst has them.
    private static readonly Keyset<Edition> s_latestFirst = new Keyset<Edition>("editions")
        .By(edition => edition.Date == null ? 1 : 0)
        .By(edition => edition.Date ?? DateOnly.MinValue, descending: true)
        .By(edition => edition.Newspaper);

    public static ApiRoutes MapEditions(this ApiRoutes routes) => routes
        .GetAndForm("/editions", ListAsync, new("listEditions", Tag, "List editions", "The editions, the latest first; what has no date comes last.", ApiParameters.Limit, ApiParameters.Cursor))
        .GetAndForm("/editions/{date}", OneAsync, new("getEdition", Tag, "Get an edition", "The coverage of one day, in page order."));

    private static async Task<Results<ApiAnswer<ListAnswer<EditionSummary>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var page = request.Input.Page(s_latestFirst);
        if (request.Refusal is { } refusal)
            return refusal;
        var editions = archive.Editions.AsNoTracking().Current();
        var rows = await page.Of(editions)
            .Select(edition => new { edition.Date, edition.Newspaper, edition.DateEvidence, edition.DateConfidence, Articles = edition.Articles.Count(article => article.IsCurrent) })
            .ToListAsync(cancellation);
        return request.List(
            await editions.CountAsync(cancellation),
            rows.ConvertAll(row => new EditionSummary(row.Date, row.Newspaper, row.DateEvidence, row.DateConfidence, row.Articles, request.Links.Page(Path(row.Date)), request.Links.Data(Path(row.Date)))),
            await page.NextAsync(editions, cancellation));
    }

    private static async Task<Results<ApiAnswer<EditionAnswer>, ProblemHttpResult>> OneAsync(string date, ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        if (!EditionDates.TryParse(date, out var day))
            return request.Problem(StatusCodes.Status404NotFound);
        var newspapers = await archive.Editions.Current().LatestFirst()
            .Where(edition => edition.Date == day)
            .Select(edition => new NewspaperAnswer(edition.Newspaper, edition.DateEvidence, edition.DateConfidence))
            .ToListAsync(cancellation);
        if (newspapers.Count == 0)
            return request.Problem(StatusCodes.Status404NotFound);
        var articles = await archive.Articles.Current().InPageOrder().Where(article => article.Edition.Date == day).Take(MostArticles).AsRows().ToListAsync(cancellation);
        var neighbours = await EditionNeighbours.OfAsync(archive, day, cancellation);
        var speakers = await EditionSpeaker.OfAsync(archive, day, cancellation);
        return request.Answer(new EditionAnswer(
            day, newspapers, neighbours.Earlier, neighbours.Later, articles.ConvertAll(article => article.Summary(request.Links)),
            [.. speakers.Select(speaker => new SpeakerAnswer(speaker.Name, speaker.Office))], request.Links.Page(Path(day))));
    }

    private static string Path(DateOnly? date) => $"/editions/{date.Address()}";
}
