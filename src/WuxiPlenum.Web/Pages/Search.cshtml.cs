using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Suggest;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Pages;

public class SearchModel(ArticleSearch search, SearchSuggestions suggestions, PlenumContext archive, ArchiveMemory memory) : PageModel
{
    private const int TermCount = 40;

    public SearchAddress Asked { get; private set; } = SearchAddress.Nothing;
    public Topic? Topic => TopicCatalog.Default.Find(Asked.Filter.Topic);

    /// <summary>Why there are no results to show; null when there are.</summary>
    public SearchRefusal? Refusal { get; private set; }

    /// <summary>Null as long as nothing was asked for.</summary>
    public SearchResults? Results { get; private set; }

    /// <summary>Topics to go on with when there is nothing to list.</summary>
    public IReadOnlyList<TopicChip> Suggestions { get; private set; } = [];

    /// <summary>Queries near to one that finds nothing.</summary>
    public NearQueries Near { get; private set; } = NearQueries.None;

    /// <summary>Terms of the archive, for the box where there is no script, and to go on with.</summary>
    public IReadOnlyList<Suggestion> Terms { get; private set; } = [];

    public int PageCount => Results is null ? 0 : (Results.ArticleCount + SearchRequest.UsualPageSize - 1) / SearchRequest.UsualPageSize;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var input = SearchInput.Read(Request.Query);
        Asked = input.Asked;
        if (input.Refusal is { } refusal)
            return Refuse(refusal);
        try
        {
            if (!Asked.IsEmpty)
                Results = await search.SearchAsync(new SearchRequest(Asked.Query, Asked.Filter, Asked.Order, Asked.Page), cancellation);
        }
        catch (SearchTookTooLongException)
        {
            return Refuse(SearchRefusal.TookTooLong, StatusCodes.Status504GatewayTimeout);
        }

        Terms = await suggestions.SuggestAsync("", TermCount, cancellation);
        if (Results is { ArticleCount: 0 } && Asked.Query.Length > 0)
            Near = await suggestions.NearAsync(Asked.Query, cancellation);
        if (Results is not { ArticleCount: > 0 })
            Suggestions = await TopicChip.CountAsync(archive, memory, cancellation);
        else if (Asked.Page > PageCount)
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
