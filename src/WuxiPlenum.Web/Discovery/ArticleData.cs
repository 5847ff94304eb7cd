using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Articles;
using WuxiPlenum.Web.Sharing;
using static WuxiPlenum.Web.Discovery.StructuredData;

namespace WuxiPlenum.Web.Discovery;

/// <summary>An article as a NewsArticle of schema.org.</summary>
public static class ArticleData
{
    /// <param name="address">The complete address of its page.</param>
    /// <param name="cites">The documents whose tasks it takes up.</param>
    public static JsonObject Of(ArticleHead head, string address, IEnumerable<(string Title, string Address)> cites, IStringLocalizer<Wording> wording)
    {
        var (article, edition) = (head.Article, head.Edition);
        var day = edition.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var other = string.Join(" ", article.Subtitles.Prepend(article.Kicker).OfType<string>());
        var newspaper = edition.Newspaper.Length > 0 ? edition.Newspaper : null;
        var paper = newspaper is null ? null : Thing("Newspaper", ("name", newspaper));
        return Thing("NewsArticle",
            ("@id", address),
            ("url", address),
            ("mainEntityOfPage", address),
            ("headline", head.Headline.OnOneLine(wording["Article.Untitled"])),
            ("alternativeHeadline", other.Length > 0 ? other : null),
            ("datePublished", day),
            ("disambiguatingDescription", edition.DateEvidence == DateEvidence.Inferred ? wording["Data.DateInferred"].Value : null),
            ("printPage", article.Page),
            ("printEdition", newspaper is null && day is null ? null : string.Join(' ', new[] { newspaper, day }.OfType<string>())),
            ("author", List(article.AuthorNames().Select(name => Thing("Person", ("name", name))))),
            ("articleSection", List(head.Topics.Select(topic => (JsonNode)topic.Name.Here()))),
            ("isPartOf", Thing("PublicationIssue", ("datePublished", day), ("isPartOf", paper))),
            ("citation", List(cites.Select(cited => Thing("NewsArticle", ("name", cited.Title), ("url", cited.Address))))),
            ("publisher", newspaper is null ? null : Thing("NewsMediaOrganization", ("name", newspaper))),
            ("image", address + SharePictureRoutes.Suffix),
            ("inLanguage", SiteLanguage.Chinese.Tag),
            ("isAccessibleForFree", true));
    }
}
