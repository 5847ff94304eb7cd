using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Pages.Figures;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/figures</c>: every quantity, normalised.</summary>
internal static class FiguresApi
{
    // As FigureQueries.ByUnit has them.
    private static readonly Keyset<ArticleFigure> s_byUnit = new Keyset<ArticleFigure>("figures")
        .By(figure => figure.Unit == "" ? 1 : 0)
        .By(figure => figure.Unit)
        .By(figure => figure.Counted == null ? 1 : 0)
        .By(figure => figure.Counted ?? "")
        .By(figure => figure.Article.Edition.Date ?? DateOnly.MinValue, descending: true)
        .By(figure => figure.ArticleId)
        .By(figure => figure.Ordinal);

    public static ApiRoutes MapFigures(this ApiRoutes routes) => routes
        .GetAndForm("/figures", ListAsync, new("listFigures", "Figures", "List figures", "Every quantity of the coverage, normalised, by its unit and what it counts, so that what can be compared comes together.",
            ApiParameters.Counted, ApiParameters.Topic, ApiParameters.Status, ApiParameters.Unit, ApiParameters.Limit, ApiParameters.Cursor));

    private static async Task<Results<ApiAnswer<ListAnswer<FigureAnswer>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var page = request.Input.Page(s_byUnit);
        var filter = FigureFilter.Read(request.Input);
        if (request.Refusal is { } refusal)
            return refusal;
        var figures = archive.Figures(filter);
        var rows = await page.Of(figures).AsRows(archive).ToListAsync(cancellation);
        return request.List(await archive.CountFiguresAsync(filter, cancellation), rows.ConvertAll(row => FigureAnswer.Of(row, request.Links)), await page.NextAsync(figures, cancellation));
    }
}
