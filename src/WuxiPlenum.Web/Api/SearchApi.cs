using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api;

/// <summary><c>GET /api/v1/search</c>: what the search page shows, for programs.</summary>
public static class SearchApi
{
    private const string PageSize = "pageSize";

    public static WebApplication MapSearchApi(this WebApplication app)
    {
        app.MapGet("/api/v1/search", SearchAsync);
        return app;
    }

    private static async Task<Results<JsonHttpResult<SearchAnswer>, ProblemHttpResult>> SearchAsync(
        HttpRequest request, ArticleSearch search, IStringLocalizer<Wording> wording, CancellationToken cancellation)
    {
        var input = SearchInput.Read(request.Query);
        var size = request.Query[PageSize].ToString() is { Length: > 0 } given ? SearchInput.Number(given, SearchRequest.MaxPageSize) : SearchRequest.UsualPageSize;
        if (input.Refusal is null && size is null)
            input = input with { Refusal = SearchRefusal.BadPageSize, Parameter = PageSize };
        if (input.Refusal is { } refusal)
            return Problem(refusal, input.Parameter!, wording);
        var asked = input.Asked;
        var results = await search.SearchAsync(new SearchRequest(asked.Query, asked.Filter, asked.Order, asked.Page, size!.Value), cancellation);
        return TypedResults.Json(SearchAnswer.Of(results, asked, size.Value, request.PathBase, wording), SearchAnswer.Json);
    }

    internal static ProblemHttpResult Problem(SearchRefusal refusal, string parameter, IStringLocalizer<Wording> wording)
    {
        var limit = refusal switch { SearchRefusal.QueryTooLong => SearchQuery.MaxLength, SearchRefusal.BadPageSize => SearchRequest.MaxPageSize, _ => SearchInput.LastPage };
        return TypedResults.Problem(
            title: wording[$"Search.{refusal}"], detail: wording[$"Search.{refusal}Text", limit], statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?> { ["parameter"] = parameter });
    }
}
