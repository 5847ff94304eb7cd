using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/search</c>: what the search page shows, for programs.</summary>
internal static class SearchApi
{
    private const string PageSize = "pageSize";

    public static ApiRoutes MapSearch(this ApiRoutes routes) => routes
        .GetAndForm("/search", SearchAsync, new("search", "Search", "Search", "The articles that hold all the words, with passages, marks and facets. Without a query, all that the filters allow.",
            ApiParameters.Query, ApiParameters.Topic, ApiParameters.Type, ApiParameters.From, ApiParameters.To, ApiParameters.Speaker, ApiParameters.Kind,
            ApiParameters.Byline, ApiParameters.Place, ApiParameters.Sort, ApiParameters.PageNumber, ApiParameters.PageSize));

    private static async Task<Results<ApiAnswer<SearchAnswer>, ProblemHttpResult>> SearchAsync(ApiRequest request, ArticleSearch search, CancellationToken cancellation)
    {
        var query = request.Context.Request.Query;
        var input = SearchInput.Read(query);
        var size = query[PageSize].ToString() is { Length: > 0 } given ? SearchInput.Number(given, SearchRequest.MaxPageSize) : SearchRequest.UsualPageSize;
        if (input.Refusal is null && size is null)
            input = input with { Refusal = SearchRefusal.BadPageSize, Parameter = PageSize };
        if (input.Refusal is { } refusal)
            return Problem(refusal, input.Parameter!, request.Wording);
        var asked = input.Asked;
        var results = await search.SearchAsync(new SearchRequest(asked.Query, asked.Filter, asked.Order, asked.Page, size!.Value), cancellation);
        var next = asked.Page < SearchInput.LastPage && asked.Page * size.Value < results.Total.Articles
            ? request.With(SearchInput.Page, (asked.Page + 1).ToString(CultureInfo.InvariantCulture)) : null;
        return new ApiAnswer<SearchAnswer>(SearchAnswer.Of(results, asked, size.Value, request.Context.Request.PathBase, request.Wording, next), next);
    }

    internal static ProblemHttpResult Problem(SearchRefusal refusal, string parameter, IStringLocalizer<Wording> wording)
    {
        var limit = refusal switch { SearchRefusal.QueryTooLong => SearchQuery.MaxLength, SearchRefusal.BadPageSize => SearchRequest.MaxPageSize, _ => SearchInput.LastPage };
        return ApiProblem.OfParameter(parameter, wording[$"Search.{refusal}"], wording[$"Search.{refusal}Text", limit]);
    }
}
