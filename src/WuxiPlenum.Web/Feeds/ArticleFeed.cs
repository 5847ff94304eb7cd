using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Feeds;

/// <summary>Articles as the items of a feed, with their whole text.</summary>
public sealed class ArticleFeed(PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording)
{
    /// <summary>So many articles stand in a feed.</summary>
    public const int Most = 40;

    private const int SummaryLength = 120;

    /// <summary>The items for the first of some articles, in their order. A small fixed number of queries.</summary>
    public async Task<IReadOnlyList<FeedItem>> ItemsAsync(HttpContext context, IQueryable<Article> articles)
    {
        var stored = await articles.Take(Most).Select(article => new { article.Id, article.Document.ImportRun.FinishedUtc }).ToListAsync(context.RequestAborted);
        var ids = stored.ConvertAll(each => each.Id);
        var texts = await archive.Articles.Where(article => ids.Contains(article.Id)).WithText().ToDictionaryAsync(article => article.Id, context.RequestAborted);
        return [.. stored.Where(each => texts.ContainsKey(each.Id)).Select(each => Item(context, texts[each.Id], DateTime.SpecifyKind(each.FinishedUtc, DateTimeKind.Utc)))];
    }

    private FeedItem Item(HttpContext context, Article article, DateTimeOffset stored) => new(
        site.Of(context, $"/s/{ShortLink.Code(article.Slug)}"),
        article.Headline().OnOneLine(wording["Article.Untitled"]),
        site.Here(context, $"/articles/{Uri.EscapeDataString(article.Slug)}"),
        stored,
        article.Edition.Date is { } date ? FeedItem.Morning(date) : null,
        [.. article.AuthorNames()],
        [.. TopicCatalog.Default.Topics.Where(topic => article.Topics.Any(filed => filed.Topic == topic.Slug)).Select(topic => new FeedCategory(topic.Slug, topic.Name.Here()))],
        article.Sections.SelectMany(section => section.Paragraphs).FirstOrDefault() is { } first ? Excerpt.Of(first.Text, article.Dateline, article.ContinuedFrom is not null, SummaryLength) : "",
        FeedHtml.Of(article));
}
