using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/topics</c>: the themes, and the articles on one.</summary>
internal static class TopicsApi
{
    private const string Tag = "Topics";

    public static ApiRoutes MapTopics(this ApiRoutes routes) => routes
        .GetAndForm("/topics", ListAsync, new("listTopics", Tag, "List topics", "All topics, also those that hold nothing yet, in a fixed order.", ApiParameters.Limit, ApiParameters.Cursor))
        .GetAndForm("/topics/{topic}", OneAsync, new("getTopic", Tag, "Get a topic", "A topic with its articles, the latest edition first, and the sections of each that are on it.", ApiParameters.Limit, ApiParameters.Cursor));

    private static async Task<Results<ApiAnswer<ListAnswer<TopicSummary>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation)
    {
        var page = PositionPage.Read(request.Input, "topics");
        if (request.Refusal is { } refusal)
            return refusal;
        var counted = (await TopicChip.CountAsync(archive, memory, cancellation)).ToDictionary(chip => chip.Topic.Slug, chip => chip.Articles ?? 0);
        var topics = TopicCatalog.Default.Topics;
        return request.List<TopicSummary>(
            topics.Length, [.. topics.Skip(page.Start).Take(page.Limit).Select(topic => TopicSummary.Of(topic, counted.GetValueOrDefault(topic.Slug), request.Links))], page.Next(topics.Length));
    }

    private static async Task<Results<ApiAnswer<TopicAnswer>, ProblemHttpResult>> OneAsync(string topic, ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var page = request.Input.Page(ArticlesApi.InPageOrder);
        if (request.Refusal is { } refusal)
            return refusal;
        if (TopicCatalog.Default.Find(topic) is not { } known)
            return request.Problem(StatusCodes.Status404NotFound);
        var articles = archive.Articles.AsNoTracking().Current().Where(article => article.Topics.Any(filed => filed.Topic == known.Slug));
        var rows = await page.Of(articles).AsRows().ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var sections = (await archive.Sections.AsNoTracking()
            .Where(section => section.Topic == known.Slug && ids.Contains(section.ArticleId))
            .OrderBy(section => section.Ordinal)
            .Select(section => new { section.ArticleId, Section = new TopicSectionAnswer(section.Ordinal, section.Heading, section.TopicConfidence, section.TopicWords, section.Paragraphs.OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Number).ToList()) })
            .ToListAsync(cancellation)).ToLookup(section => section.ArticleId, section => section.Section);
        var next = request.Next(await page.NextAsync(articles, cancellation));
        return new ApiAnswer<TopicAnswer>(
            new TopicAnswer(
                TopicSummary.Of(known, await articles.CountAsync(cancellation), request.Links),
                rows.ConvertAll(row => new TopicArticleAnswer(row.Summary(request.Links), [.. sections[row.Id]])),
                next),
            next);
    }
}
