using Microsoft.EntityFrameworkCore;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>An article as a list of articles shows it.</summary>
/// <param name="Article">Its own columns, nothing that hangs on it.</param>
/// <param name="Opening">Its first paragraph.</param>
public sealed record ArticleCard(Article Article, DateOnly? Date, string Opening)
{
    /// <summary>Its opening in about that many characters.</summary>
    public string Excerpt(int length) => Reading.Excerpt.Of(Opening, Article.Dateline, Article.ContinuedFrom is not null, length);
}

public static class ArticleCardQuery
{
    public static IQueryable<ArticleCard> AsCards(this IQueryable<Article> articles) => articles.AsNoTracking().Select(article => new ArticleCard(
        article,
        article.Edition.Date,
        article.Paragraphs.Where(paragraph => paragraph.Number == 1).Select(paragraph => paragraph.Text).FirstOrDefault() ?? ""));
}
