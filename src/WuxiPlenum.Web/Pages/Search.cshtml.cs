using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages;

public class SearchModel(ArticleSearch search, PlenumContext archive) : PageModel
{
    private const int LastPage = 1000;

    public SearchAddress Asked { get; private set; } = new("", null, 1);
    public Topic? Topic { get; private set; }

    /// <summary>Why there are no results to show; null when there are.</summary>
    public SearchRefusal? Refusal { get; private set; }

    /// <summary>Null as long as nothing was asked for.</summary>
    public SearchResults? Results { get; private set; }

    /// <summary>Topics to go on with when there is nothing to list.</summary>
    public IReadOnlyList<TopicChip> Suggestions { get; private set; } = [];

    public int PageCount => Results is null ? 0 : (Results.ArticleCount + SearchRequest.UsualPageSize - 1) / SearchRequest.UsualPageSize;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery] string? q, [FromQuery] string? topic, [FromQuery(Name = "page")] string? page, CancellationToken cancellation)
    {
        var query = (q ?? "").Trim();
        if (query.Length > SearchQuery.MaxLength)
            return Refuse(SearchRefusal.QueryTooLong);
        Asked = new SearchAddress(query, null, 1);
        Topic = TopicCatalog.Default.Find(topic);
        if (!string.IsNullOrEmpty(topic) && Topic is null)
            return Refuse(SearchRefusal.UnknownTopic);
        Asked = Asked with { Topic = Topic?.Slug };
        var number = 1;
        if (!string.IsNullOrEmpty(page) && !(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= LastPage))
            return Refuse(SearchRefusal.BadPage);

        Asked = Asked with { Page = number };
        if (!Asked.IsEmpty)
            Results = await search.SearchAsync(new SearchRequest(query, new SearchFilter(Topic?.Slug), Page: number), cancellation);
        if (Results is not { ArticleCount: > 0 })
            Suggestions = await TopicChip.CountAsync(archive, cancellation);
        else if (number > PageCount)
            return Refuse(SearchRefusal.NoSuchPage, StatusCodes.Status404NotFound);
        return Page();
    }

    private PageResult Refuse(SearchRefusal refusal, int status = StatusCodes.Status400BadRequest)
    {
        (Refusal, Results, Suggestions) = (refusal, null, TopicChip.All());
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>What is wrong with a search address.</summary>
public enum SearchRefusal
{
    QueryTooLong,
    UnknownTopic,
    BadPage,
    NoSuchPage,
}
