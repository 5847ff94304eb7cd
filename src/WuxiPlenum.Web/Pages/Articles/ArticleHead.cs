using System.Linq.Expressions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Reading;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>All that is said of an article around its text.</summary>
public sealed record ArticleHead(
    int Id,
    int EditionId,
    string Slug,
    string? Title,
    List<int> TitleBreaks,
    string? Kicker,
    List<string> Subtitles,
    string? Authors,
    Genre Genre,
    string? Page,
    string? ContinuedFrom,
    string? ContinuedTo,
    int CharacterCount,
    int ParagraphCount,
    string Newspaper,
    DateOnly? Date,
    DateEvidence? DateEvidence,
    double DateConfidence,
    string DocumentName,
    int DocumentVersion,
    string Encoding,
    List<string> TopicSlugs)
{
    public static Expression<Func<Article, ArticleHead>> Projection { get; } = article => new ArticleHead(
        article.Id,
        article.EditionId,
        article.Slug,
        article.Title,
        article.TitleBreaks,
        article.Kicker,
        article.Subtitles,
        article.Authors,
        article.Genre,
        article.Page,
        article.ContinuedFrom,
        article.ContinuedTo,
        article.CharacterCount,
        article.ParagraphCount,
        article.Edition.Newspaper,
        article.Edition.Date,
        article.Edition.DateEvidence,
        article.Edition.DateConfidence,
        article.Document.Name,
        article.Document.Version,
        article.Document.Encoding,
        article.Topics.Select(topic => topic.Topic).ToList());

    /// <summary>Its topics, in the catalog's order.</summary>
    public IEnumerable<Topic> Topics => TopicCatalog.Default.Topics.Where(topic => TopicSlugs.Contains(topic.Slug));

    /// <summary>The citation after GB/T 7714 for a newspaper article; an inferred date stands in brackets.</summary>
    public string Citation(string untitled)
    {
        var author = Authors is null ? "" : Authors.Replace('、', ',') + ". ";
        var date = Date is null ? "[日期不详]" : DateEvidence == Newsprint.Articles.DateEvidence.Inferred ? $"[{Date.Address()}]" : Date.Address();
        var page = Page is null ? "" : $"({Page})";
        var paper = Newspaper.Length > 0 ? Newspaper + ", " : "";
        return $"{author}{Title ?? untitled}[N]. {paper}{date}{page}.";
    }
}
