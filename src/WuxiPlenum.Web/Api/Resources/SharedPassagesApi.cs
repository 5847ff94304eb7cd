using Microsoft.AspNetCore.Http.HttpResults;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/articles/{slug}/shared</c> and <c>/compare/{a}/{b}</c>: what articles have in common.</summary>
internal static class SharedPassagesApi
{
    private const string Tag = "Shared passages";

    public static ApiRoutes MapSharedPassages(this ApiRoutes routes) => routes
        .Get("/articles/{slug}/shared", SharedAsync, new("getShared", Tag, "Get what an article shares with others", "The passages that an article shares, word for word or nearly, with others of its day and of other days.") { IsOfArticle = true })
        .Get("/compare/{a}/{b}", CompareAsync, new("compareArticles", Tag, "Compare two articles", "The passages that two articles share, word for word or nearly.") { IsOfArticle = true });

    /// <summary>A document, named.</summary>
    public static ArticleLink Article(this ApiLinks links, CoverageDocument document) => links.Article(document.Slug, document.Headline.Text, document.Date);

    private static Task<Results<ApiAnswer<SharedAnswer>, RedirectHttpResult, ProblemHttpResult>> SharedAsync(
        string slug, ApiRequest request, PlenumContext archive, SharedDocuments shared, CancellationToken cancellation) =>
        request.OfArticleAsync(archive, slug, async id =>
        {
            if (await archive.CoverageAsync(archive.Articles.Where(article => article.Id == id), cancellation) is not [var document])
                return null; // longer than anything that is compared while somebody waits
            var list = await shared.OfAsync(document, cancellation);
            IReadOnlyList<SharedWithAnswer> With(IReadOnlyList<SharedWith> others) => [.. others.Select(other => new SharedWithAnswer(
                request.Links.Article(other.Other), other.Passages.ShareOfFirst, other.Passages.ShareOfSecond, SharedPassageAnswer.Of(document, other.Other, other.Passages.Passages)))];
            return request.Answer(new SharedAnswer(request.Links.Article(document), With(list.InEdition), With(list.Elsewhere)));
        }, cancellation);

    private static async Task<Results<ApiAnswer<ComparisonAnswer>, RedirectHttpResult, ProblemHttpResult>> CompareAsync(
        string a, string b, ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var (first, second) = (await archive.LookUpAsync(a, cancellation), await archive.LookUpAsync(b, cancellation));
        if (first.MovedTo is not null || second.MovedTo is not null)
            return TypedResults.Redirect(request.Links.Data($"/compare/{Uri.EscapeDataString(first.MovedTo ?? a)}/{Uri.EscapeDataString(second.MovedTo ?? b)}"), permanent: true, preserveMethod: true);
        if (first.State == AddressState.Gone || second.State == AddressState.Gone)
            return request.Problem(StatusCodes.Status410Gone);
        if (first.ArticleId is not { } one || second.ArticleId is not { } other || one == other)
            return request.Problem(StatusCodes.Status404NotFound);
        var documents = (await archive.CoverageAsync(archive.Articles.Where(article => article.Id == one || article.Id == other), cancellation)).ToDictionary(document => document.Id);
        if (documents.Count < 2)
            return request.Problem(StatusCodes.Status404NotFound);
        var shared = SharedText.Compare(documents[one].Coverage, documents[other].Coverage);
        return request.Answer(new ComparisonAnswer(
            request.Links.Article(documents[one]), request.Links.Article(documents[other]), shared.ShareOfFirst, shared.ShareOfSecond,
            SharedPassageAnswer.Of(documents[one], documents[other], shared.Passages)));
    }
}
