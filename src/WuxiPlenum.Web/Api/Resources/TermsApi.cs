using Microsoft.AspNetCore.Http.HttpResults;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Terms;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/terms</c>: set phrases, and the uses of one.</summary>
internal static class TermsApi
{
    private const string Tag = "Terms";

    // As TermQueries.LatestFirst has them.
    private static readonly Keyset<ArticleTerm> s_latestFirst = new Keyset<ArticleTerm>("uses")
        .By(use => use.Article.Edition.Date == null ? 1 : 0)
        .By(use => use.Article.Edition.Date ?? DateOnly.MinValue, descending: true)
        .By(use => use.Article.DocumentId)
        .By(use => use.Article.Ordinal)
        .By(use => use.ArticleId)
        .By(use => use.Ordinal);

    public static ApiRoutes MapTerms(this ApiRoutes routes) => routes
        .GetAndForm("/terms", ListAsync, new("listTerms", Tag, "List terms", "The set phrases of the archive, or of one day, the most frequent first.", ApiParameters.EditionDate, ApiParameters.Limit, ApiParameters.Cursor))
        .GetAndForm("/terms/{term}", OneAsync, new("getTerm", Tag, "Get a term", "A set phrase: how often it is used over time, how it is explained, and all its uses with their context.", ApiParameters.Limit, ApiParameters.Cursor));

    private static async Task<Results<ApiAnswer<ListAnswer<TermSummary>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation)
    {
        var page = PositionPage.Read(request.Input, "terms");
        var day = request.Input.Edition();
        if (request.Refusal is { } refusal)
            return refusal;
        var list = day is null ? await TermList.LoadAsync(archive, memory, cancellation) : await TermList.LoadAsync(archive, memory, day.Date, cancellation);
        var shown = await ListedTerm.LoadAsync(archive, list, list.Terms.Skip(page.Start).Take(page.Limit), cancellation);
        return request.List(list.Terms.Count, shown.ConvertAll(term => TermSummary.Of(term, request.Links)), page.Next(list.Terms.Count));
    }

    private static async Task<Results<ApiAnswer<TermAnswer>, ProblemHttpResult>> OneAsync(string term, ApiRequest request, PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation)
    {
        var page = request.Input.Page(s_latestFirst);
        if (request.Refusal is { } refusal)
            return refusal;
        var all = await TermList.LoadAsync(archive, memory, cancellation);
        var key = term.Length > TermModel.Longest ? "" : FoldedText.Fold(term);
        if (all.Terms.FirstOrDefault(counted => counted.Term == key) is not { } counted)
            return request.Problem(StatusCodes.Status404NotFound);
        var uses = TermList.Uses(archive).Where(use => use.Term == key);
        var listed = (await ListedTerm.LoadAsync(archive, all, [counted], cancellation))[0];
        var examples = await page.Of(uses).ExamplesAsync(cancellation);
        var next = request.Next(await page.NextAsync(uses, cancellation));
        return new ApiAnswer<TermAnswer>(
            new TermAnswer(
                TermSummary.Of(listed, request.Links),
                Glosses.Here.Find(key)?.Text,
                (await archive.UsesByEditionAsync(key, cancellation)).Timeline(),
                [.. all.Around(key).Select(other => other.Term)],
                examples.ConvertAll(example => Use(example, request.Links)),
                next),
            next);
    }

    private static TermUseAnswer Use(TermExample use, ApiLinks links)
    {
        var context = use.Context;
        return new TermUseAnswer(
            links.Article(use.Slug, use.Headline.Text, use.Date), use.Genre, use.Paragraph, use.Start, use.End, context.Before, context.Keyword, context.After, use.Explained, use.Rule, use.Confidence);
    }
}
