using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Api.Resources;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.People;
using WuxiPlenum.Web.Pages.Terms;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Feeds;

/// <summary>The feeds of articles: all of them, those on a topic, with a term, that name a person, and that a search finds.</summary>
public static class FeedRoutes
{
    public static WebApplication MapFeeds(this WebApplication app)
    {
        foreach (var (feed, page) in new[] { (PageForms.Front, "/"), ("/editions", "/editions") })
            app.MapFeed(feed, (request, _) => request.AnswerAsync(request.Wording["Feed.All"], request.Wording["Site.Description"], page, articles => articles));
        app.MapFeed("/topics/{slug}", TopicAsync);
        app.MapFeed("/terms/{slug}", TermAsync);
        app.MapFeed("/people/{slug}", PersonAsync);
        app.MapFeed("/search", (request, _) => SearchAsync(request));
        return app;
    }

    private static Task<IResult> TopicAsync(FeedRequest request, string slug) => TopicCatalog.Default.Find(slug) is not { } topic ? Task.FromResult(Results.NotFound()) :
        request.AnswerAsync(topic.Name.Here(), topic.Description.Here(), $"/topics/{topic.Slug}", articles => articles.Where(article => article.Topics.Any(filed => filed.Topic == topic.Slug)));

    private static async Task<IResult> TermAsync(FeedRequest request, string slug)
    {
        var term = slug.Length > ListInput.Longest ? "" : FoldedText.Fold(slug);
        if (!await request.Archive.TermForms.AnyAsync(form => form.Term == term, request.Context.RequestAborted))
            return Results.NotFound();
        return await request.AnswerAsync(term, request.Wording["Feed.Term", term], $"/terms/{Uri.EscapeDataString(term)}",
            articles => articles.Where(article => TermList.Uses(request.Archive).Where(use => use.Term == term).Select(use => use.ArticleId).Contains(article.Id)));
    }

    private static async Task<IResult> PersonAsync(FeedRequest request, string slug)
    {
        if (await request.Archive.FindPersonAsync(slug, request.Context.RequestAborted) is not { Person: { } person })
            return Results.NotFound();
        var named = person.Named.Select(each => each.ArticleId).Distinct().Take(ArticleFeed.Most).ToList();
        return await request.AnswerAsync(person.Name, request.Wording["Feed.Person", person.Name], person.Path(), articles => articles.Where(article => named.Contains(article.Id)));
    }

    private static async Task<IResult> SearchAsync(FeedRequest request)
    {
        var input = SearchInput.Read(request.Context.Request.Query);
        if (input.Refusal is { } refusal)
            return SearchApi.Problem(refusal, input.Parameter!, request.Wording);
        var asked = input.Asked with { Order = SearchOrder.Newest, Page = 1 };
        var search = request.Context.RequestServices.GetRequiredService<ArticleSearch>();
        var results = await search.SearchAsync(new SearchRequest(asked.Query, asked.Filter, asked.Order, 1, ArticleFeed.Most), request.Context.RequestAborted);
        var found = results.Hits.Select(hit => hit.Slug).ToList();
        return await request.AnswerAsync(
            asked.Query.Length > 0 ? asked.Query : request.Wording["Nav.Search"], request.Wording.Say(results.Understood), "/search" + (asked with { Order = null }), articles => articles.Where(article => found.Contains(article.Slug)));
    }
}
