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

    /// <summary>The citation after GB/T 7714 for a newspaper article; an inferred date stands in brackets.</summary>
    public string Citation(string untitled)
    {
        var author = Article.Authors is null ? "" : Article.Authors.Replace('、', ',') + ". ";
        var date = Edition.Date is null ? "[日期不详]" : Edition.DateEvidence == Newsprint.Articles.DateEvidence.Inferred ? $"[{Edition.Date.Address()}]" : Edition.Date.Address();
        var page = Article.Page is null ? "" : $"({Article.Page})";
        var paper = Edition.Newspaper.Length > 0 ? Edition.Newspaper + ", " : "";
        return $"{author}{Headline.OnOneLine(untitled)}[N]. {paper}{date}{page}.";
    }
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
