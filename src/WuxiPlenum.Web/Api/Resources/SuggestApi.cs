using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Archive.Search.Suggest;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/suggest</c>: what one may search for, while one types.</summary>
internal static class SuggestApi
{
    private const int Count = 10;

    public static ApiRoutes MapSuggest(this ApiRoutes routes) => routes
        .Get("/suggest", SuggestAsync, new("suggest", "Search", "Suggest what to search for", "Topics, names, terms and headlines that begin with what was typed, at most ten.", ApiParameters.Typed));

    private static async Task<Results<ApiAnswer<SuggestAnswer>, ProblemHttpResult>> SuggestAsync(ApiRequest request, SearchSuggestions suggestions, CancellationToken cancellation)
    {
        var asked = request.Context.Request;
        var typed = asked.Query[SearchInput.Query].ToString();
        if (typed.Length > SearchQuery.MaxLength)
            return SearchApi.Problem(SearchRefusal.QueryTooLong, SearchInput.Query, request.Wording);
        var found = await suggestions.SuggestAsync(typed, Count, cancellation);
        return request.Answer(new SuggestAnswer(typed, [.. found.Select(suggestion => Answer(suggestion, asked.PathBase, request.Wording))]));
    }

    private static SuggestAnswerItem Answer(Suggestion suggestion, PathString root, IStringLocalizer<Wording> wording)
    {
        var address = suggestion.Kind switch
        {
            SuggestionKind.Topic => "/topics/" + suggestion.Slug,
            SuggestionKind.Headline => "/articles/" + Uri.EscapeDataString(suggestion.Slug!),
            _ => "/search" + new SearchAddress(suggestion.Text, Archive.Search.SearchFilter.None),
        };
        return new SuggestAnswerItem(suggestion.Text, suggestion.Kind.ToString().ToLowerInvariant(), wording[$"Suggest.{suggestion.Kind}"], root + address);
    }
}
