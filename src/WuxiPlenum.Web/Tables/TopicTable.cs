using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>The articles on a topic, the latest edition first.</summary>
public static class TopicTable
{
    private static readonly string[] s_columns = ["Date", "Newspaper", "Page", "Type", "Article", "Byline", "Characters", "Address"];

    public static IResult Answer(string slug, HttpContext context, PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        if (TopicCatalog.Default.Find(slug) is not { } topic)
            return Results.NotFound();
        var articles = archive.Articles.Current().InPageOrder()
            .Where(article => article.Topics.Any(filed => filed.Topic == topic.Slug))
            .Select(article => new { article.Edition.Date, article.Edition.Newspaper, article.Page, article.Genre, Headline = new Headline(article.Title, article.TitleBreaks), article.Authors, article.CharacterCount, article.Slug });
        return ListTable.Of(
            $"topic-{topic.Slug}",
            s_columns,
            articles.AsAsyncEnumerable(),
            (csv, article) =>
            {
                csv.WriteField(article.Date, []);
                csv.WriteField(article.Newspaper);
                csv.WriteField(article.Page);
                csv.WriteField(wording.Genre(article.Genre));
                csv.WriteField(article.Headline.OnOneLine(wording["Article.Untitled"]));
                csv.WriteField(article.Authors);
                csv.WriteField(article.CharacterCount, []);
                csv.WriteField(site.Here(context, $"/articles/{Uri.EscapeDataString(article.Slug)}"));
            },
            wording,
            context.RequestAborted);
    }
}
