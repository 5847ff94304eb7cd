using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>The editions, the latest first.</summary>
public static class EditionTable
{
    private static readonly string[] s_columns = ["Date", "Inferred", "Newspaper", "Articles", "Address"];

    public static IResult Answer(HttpContext context, PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var editions = archive.Editions.Current().LatestFirst()
            .Select(edition => new { edition.Date, edition.DateEvidence, edition.Newspaper, Articles = edition.Articles.Count(article => article.IsCurrent) });
        return ListTable.Of(
            "editions",
            s_columns,
            editions.AsAsyncEnumerable(),
            (csv, edition) =>
            {
                csv.WriteField(edition.Date, []);
                csv.WriteField(wording.YesNo(edition.Date is null ? null : edition.DateEvidence == DateEvidence.Inferred));
                csv.WriteField(edition.Newspaper);
                csv.WriteField(edition.Articles, []);
                csv.WriteField(site.Here(context, $"/editions/{edition.Date.Address()}"));
            },
            wording,
            context.RequestAborted);
    }
}
