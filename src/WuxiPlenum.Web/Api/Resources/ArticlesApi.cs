using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Sharing;
using Article = WuxiPlenum.Archive.Articles.Article;
using Paragraph = WuxiPlenum.Archive.Articles.Paragraph;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/articles</c>: those there are, all of one, its paragraphs, and its source.</summary>
internal static class ArticlesApi
{
    private const string Tag = "Articles";

    /// <summary>As ArticleQueries.InPageOrder has them.</summary>
    public static Keyset<Article> InPageOrder { get; } = new Keyset<Article>("articles")
        .By(article => article.Day, descending: true)
        .By(article => article.Edition.Newspaper)
        .By(article => article.Page == null ? int.MaxValue : article.Page.Length)
        .By(article => article.Page ?? "")
        .By(article => article.DocumentId)
        .By(article => article.Ordinal)
        .By(article => article.Id);

    private static readonly Keyset<Paragraph> s_byNumber = new Keyset<Paragraph>("paragraphs").By(paragraph => paragraph.Number);

    public static ApiRoutes MapArticles(this ApiRoutes routes) => routes
        .Get("/articles", ListAsync, new("listArticles", Tag, "List articles", "The articles, the latest edition first and each page by page, under filters.",
            ApiParameters.Topic, ApiParameters.Type, ApiParameters.From, ApiParameters.To, ApiParameters.Limit, ApiParameters.Cursor))
        .GetAndForm("/articles/{slug}", OneAsync, new("getArticle", Tag, "Get an article", "All of an article: its text, its place in the print, how it is cited, and where the rest is told.") { IsOfArticle = true })
        .Get("/articles/{slug}/paragraphs", ParagraphsAsync, new("listParagraphs", Tag, "List the paragraphs of an article", "The paragraphs of an article, in order.", ApiParameters.Limit, ApiParameters.Cursor) { IsOfArticle = true })
        .Get("/articles/{slug}/source", SourceAsync, new("getSource", Tag, "Get the source of an article",
            "The document that an article was rebuilt from, where each part of the article stands in it, what was left out, and what was inferred, with how sure that is. An article that stands on several pages has a document for each.", ApiParameters.Part) { IsOfArticle = true });

    private static async Task<Results<ApiAnswer<ListAnswer<ArticleSummary>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var page = request.Input.Page(InPageOrder);
        var filter = ArticleFilter.Read(request.Input);
        if (request.Refusal is { } refusal)
            return refusal;
        var articles = archive.Articles(filter);
        var rows = await page.Of(articles).AsRows().ToListAsync(cancellation);
        return request.List(await archive.CountArticlesAsync(filter, cancellation), rows.ConvertAll(row => row.Summary(request.Links)), await page.NextAsync(articles, cancellation));
    }

    private static Task<Results<ApiAnswer<ArticleAnswer>, RedirectHttpResult, ProblemHttpResult>> OneAsync(
        string slug, ApiRequest request, PlenumContext archive, SiteAddress site, CancellationToken cancellation) =>
        request.OfArticleAsync(archive, slug, async id => request.Answer(await ArticleReading.LoadAsync(archive, id, request, site, cancellation)), cancellation)!;

    private static Task<Results<ApiAnswer<ListAnswer<ParagraphAnswer>>, RedirectHttpResult, ProblemHttpResult>> ParagraphsAsync(
        string slug, ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var page = request.Input.Page(s_byNumber);
        return request.OfArticleAsync<ListAnswer<ParagraphAnswer>>(archive, slug, async id =>
        {
            var paragraphs = archive.Paragraphs.AsNoTracking().Where(paragraph => paragraph.ArticleId == id);
            var rows = await page.Of(paragraphs).Select(paragraph => new { Paragraph = paragraph, paragraph.Section.Ordinal }).ToListAsync(cancellation);
            return request.List(
                await paragraphs.CountAsync(cancellation), rows.ConvertAll(row => request.Links.Paragraph(slug, row.Ordinal, row.Paragraph)), await page.NextAsync(paragraphs, cancellation));
        }, cancellation);
    }

    private static Task<Results<ApiAnswer<SourceAnswer>, RedirectHttpResult, ProblemHttpResult>> SourceAsync(
        string slug, ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var part = request.Input.Read("part", value => Searching.SearchInput.Number(value, 100));
        return request.OfArticleAsync(archive, slug, async id =>
            await Pages.Articles.ArticleSource.LoadAsync(archive, id, part, cancellation) is { } source ? request.Answer(SourceAnswer.Of(slug, source, request)) : null, cancellation);
    }
}
