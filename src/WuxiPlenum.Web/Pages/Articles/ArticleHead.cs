using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Reading;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>All that is said of an article around its text.</summary>
/// <param name="Article">Its own columns, nothing that hangs on it.</param>
public sealed record ArticleHead(Article Article, Edition Edition, string DocumentName, int DocumentVersion, string Encoding, List<string> TopicSlugs)
{
    public Headline Headline => Article.Headline();

    /// <summary>Its topics, in the catalog's order.</summary>
    public IEnumerable<Topic> Topics => TopicCatalog.Default.Topics.Where(topic => TopicSlugs.Contains(topic.Slug));
}

public static class ArticleHeadQuery
{
    public static Task<ArticleHead> HeadAsync(this IQueryable<Article> articles, int id, CancellationToken cancellation) => articles
        .AsNoTracking()
        .Where(article => article.Id == id)
        .Select(article => new ArticleHead(
            article,
            article.Edition,
            article.Document.Name,
            article.Document.Version,
            article.Document.Encoding,
            article.Topics.Select(topic => topic.Topic).ToList()))
        .SingleAsync(cancellation);
}
