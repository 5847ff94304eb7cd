using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Archive.Search.Suggest;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api;

/// <summary><c>GET /api/v1/suggest</c>: what one may search for, while one types.</summary>
public static class SuggestApi
{
    private const int Count = 10;

    public static WebApplication MapSuggestApi(this WebApplication app)
    {
        app.MapGet("/api/v1/suggest", SuggestAsync);
        return app;
    }

    private static async Task<Results<JsonHttpResult<SuggestAnswer>, ProblemHttpResult>> SuggestAsync(
        HttpRequest request, SearchSuggestions suggestions, IStringLocalizer<Wording> wording, CancellationToken cancellation)
    {
        var typed = request.Query[SearchInput.Query].ToString();
        if (typed.Length > SearchQuery.MaxLength)
            return SearchApi.Problem(SearchRefusal.QueryTooLong, SearchInput.Query, wording);
        var found = await suggestions.SuggestAsync(typed, Count, cancellation);
        return TypedResults.Json(new SuggestAnswer(typed, [.. found.Select(suggestion => Answer(suggestion, request.PathBase, wording))]), SearchAnswer.Json);
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

/// <param name="Query">As typed.</param>
public sealed record SuggestAnswer(string Query, IReadOnlyList<SuggestAnswerItem> Suggestions);

/// <param name="Kind">topic, person, term or headline.</param>
/// <param name="Label">The kind in the language of the interface.</param>
/// <param name="Url">Where it leads: the topic, the article, or the search for it.</param>
public sealed record SuggestAnswerItem(string Text, string Kind, string Label, string Url);
