using System.Linq.Expressions;
using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>An article as a list of articles shows it.</summary>
/// <param name="Opening">Its first paragraph.</param>
public sealed record ArticleCard(
    int Id,
    string Slug,
    string? Title,
    List<int> TitleBreaks,
    string? Kicker,
    List<string> Subtitles,
    string? Authors,
    string? Dateline,
    Genre Genre,
    string? Page,
    int Ordinal,
    string? ContinuedFrom,
    int CharacterCount,
    DateOnly? Date,
    string Opening)
{
    public static Expression<Func<Article, ArticleCard>> Projection { get; } = article => new ArticleCard(
        article.Id,
        article.Slug,
        article.Title,
        article.TitleBreaks,
        article.Kicker,
        article.Subtitles,
        article.Authors,
        article.Dateline,
        article.Genre,
        article.Page,
        article.Ordinal,
        article.ContinuedFrom,
        article.CharacterCount,
        article.Edition.Date,
        article.Paragraphs.Where(paragraph => paragraph.Number == 1).Select(paragraph => paragraph.Text).FirstOrDefault() ?? "");

    /// <summary>Its opening in about that many characters.</summary>
    public string Excerpt(int length) => Reading.Excerpt.Of(Opening, Dateline, ContinuedFrom is not null, length);
}
