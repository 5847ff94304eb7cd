using System.Runtime.CompilerServices;
using CsvHelper;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Api.Resources;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Searching;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>What a search finds, in its order, up to <see cref="Most"/> articles.</summary>
public static class SearchTable
{
    public const int Most = 1000;

    private static readonly string[] s_columns = ["Date", "Newspaper", "Page", "Type", "Article", "Byline", "Paragraphs", "Occurrences", "Passage", "Address"];

    public static IResult Answer(HttpContext context, ArticleSearch search, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var input = SearchInput.Read(context.Request.Query);
        if (input.Refusal is { } refusal)
            return SearchApi.Problem(refusal, input.Parameter!, wording);
        return ListTable.Of(
            "search", s_columns, HitsAsync(search, input.Asked, context.RequestAborted),
            (csv, hit) => Write(csv, hit, site.Here(context, $"/articles/{Uri.EscapeDataString(hit.Slug)}"), wording), wording, context.RequestAborted);
    }

    private static async IAsyncEnumerable<SearchHit> HitsAsync(ArticleSearch search, SearchAddress asked, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var page = 1; page <= Most / SearchRequest.MaxPageSize; page++)
        {
            var results = await search.SearchAsync(new SearchRequest(asked.Query, asked.Filter, asked.Order, page, SearchRequest.MaxPageSize), cancellation);
            foreach (var hit in results.Hits)
                yield return hit;
            if (results.ArticleCount <= page * SearchRequest.MaxPageSize)
                yield break;
        }
    }

    private static void Write(CsvWriter csv, SearchHit hit, string address, IStringLocalizer<Wording> wording)
    {
        csv.WriteField(hit.Date, []);
        csv.WriteField(hit.Newspaper);
        csv.WriteField(hit.Page);
        csv.WriteField(wording.Genre(hit.Genre));
        csv.WriteField(new Headline(hit.Title, hit.TitleBreaks).OnOneLine(wording["Article.Untitled"]));
        csv.WriteField(hit.Authors?.Text);
        csv.WriteField(hit.ParagraphCount, []);
        csv.WriteField(hit.OccurrenceCount, []);
        csv.WriteField(hit.Passages.Count > 0 ? hit.Passages[0].Text : null);
        csv.WriteField(address);
    }
}
