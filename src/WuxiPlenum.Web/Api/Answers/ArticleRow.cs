using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Archive.Articles.Article;
using Paragraph = WuxiPlenum.Archive.Articles.Paragraph;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>What the archive is asked for an article of a list.</summary>
internal sealed record ArticleRow(
    int Id, string Slug, string? Title, string? Kicker, List<string> Subtitles, string? Authors, Genre Genre, string Newspaper, DateOnly? Date, string? Page, List<string> Topics, int Characters, int Paragraphs)
{
    public ArticleSummary Summary(ApiLinks links) => new(
        Slug, Title, Kicker, Subtitles, Authors, Genre, Newspaper, Date, Page, Topics, Characters, Paragraphs, links.Page(ApiLinks.Article(Slug)), links.Data(ApiLinks.Article(Slug)));
}

internal static class ArticleRows
{
    public static IQueryable<ArticleRow> AsRows(this IQueryable<Article> articles) => articles.Select(article => new ArticleRow(
        article.Id, article.Slug, article.Title, article.Kicker, article.Subtitles, article.Authors, article.Genre, article.Edition.Newspaper, article.Edition.Date, article.Page,
        article.Topics.OrderBy(topic => topic.Topic).Select(topic => topic.Topic).ToList(), article.CharacterCount, article.ParagraphCount));

    public static ArticleLink Article(this ApiLinks links, string slug, string? title, DateOnly? date) =>
        new(slug, title, date, links.Page(ApiLinks.Article(slug)), links.Data(ApiLinks.Article(slug)));

    public static ParagraphAnswer Paragraph(this ApiLinks links, string slug, int section, Paragraph paragraph) => new(
        paragraph.Number, section, paragraph.Text, [.. paragraph.Items.Select(item => new ListItemAnswer(item.Ordinal, item.Marker, item.Start, item.End))], links.Paragraph(slug, paragraph.Number));
}
