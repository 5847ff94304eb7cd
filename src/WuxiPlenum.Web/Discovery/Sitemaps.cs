using System.Globalization;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Tallies;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Discovery;

/// <summary>
/// <c>/sitemap.xml</c>, an index of sitemaps (sitemaps.org, 0.9): the site's own pages, the editions, and the articles in parts by their numbers
/// in the archive, so that a part costs the same however many there are. Every address stands there in both languages.
/// </summary>
public static class Sitemaps
{
    /// <summary>How many ids of articles a part covers: with both languages far from the 50,000 addresses and 50 MB that a sitemap may have.</summary>
    private const int PartSize = ArticleStretch.Length;

    /// <summary>The latest editions; each is also reached from those of its month.</summary>
    private const int MostEditions = 20_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly string[] s_pages = ["/", "/editions", "/topics", "/people", "/pledges", "/figures", "/terms", "/tasks", "/search", "/about", "/accessibility"];

    public static WebApplication MapSitemaps(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", IndexAsync);
        app.MapGet("/sitemaps/pages.xml", (HttpContext context, SiteAddress site) =>
            Pages(context, site, s_pages.Concat(TopicCatalog.Default.Topics.Select(topic => $"/topics/{topic.Slug}")).Select(page => new Listed(page, null))));
        app.MapGet("/sitemaps/editions.xml", EditionsAsync);
        app.MapGet("/sitemaps/articles-{part:int:min(0)}.xml", ArticlesAsync);
        return app;
    }

    private static async Task<IResult> IndexAsync(HttpContext context, PlenumContext archive, SiteAddress site)
    {
        var parts = await archive.ArticleStretches
            .Join(archive.ImportRuns, stretch => stretch.ImportRunId, run => run.Id, (stretch, run) => new { stretch.Number, run.FinishedUtc })
            .GroupBy(stretch => stretch.Number)
            .Select(part => new { Number = part.Key, Stored = part.Max(stretch => stretch.FinishedUtc) })
            .OrderBy(part => part.Number).ToListAsync(context.RequestAborted);
        return Xml("sitemapindex", xml =>
        {
            var whole = new[] { new Listed("/sitemaps/pages.xml", null), new Listed("/sitemaps/editions.xml", parts.Count == 0 ? null : parts.Max(part => part.Stored)) };
            foreach (var map in whole.Concat(parts.Select(part => new Listed(string.Create(CultureInfo.InvariantCulture, $"/sitemaps/articles-{part.Number}.xml"), part.Stored))))
            {
                xml.WriteStartElement("sitemap", Namespace);
                WriteAddress(xml, site.Of(context, map.Path), map.Stored);
                xml.WriteEndElement();
            }
        });
    }

    private static async Task<IResult> EditionsAsync(HttpContext context, PlenumContext archive, SiteAddress site)
    {
        var dates = await archive.EditionArticles
            .Join(archive.Editions, articles => articles.EditionId, edition => edition.Id, (articles, edition) => new { articles.ImportRunId, edition.Date })
            .Join(archive.ImportRuns, articles => articles.ImportRunId, run => run.Id, (articles, run) => new { articles.Date, run.FinishedUtc })
            .GroupBy(stored => stored.Date)
            .Select(day => new { Date = day.Key, Stored = day.Max(stored => stored.FinishedUtc) })
            .OrderByDescending(day => day.Date).Take(MostEditions).ToListAsync(context.RequestAborted);
        return Pages(context, site, dates.Select(day => new Listed($"/editions/{day.Date.Address()}", day.Stored)));
    }

    private static async Task<IResult> ArticlesAsync(int part, HttpContext context, PlenumContext archive, SiteAddress site)
    {
        var (first, end) = ((long)part * PartSize, ((long)part + 1) * PartSize);
        var articles = await archive.Articles.Current().Where(article => article.Id >= first && article.Id < end).OrderBy(article => article.Id)
            .Select(article => new { article.Slug, article.Document.ImportRun.FinishedUtc }).ToListAsync(context.RequestAborted);
        return articles.Count == 0 ? Results.NotFound() : Pages(context, site, articles.Select(article => new Listed($"/articles/{Uri.EscapeDataString(article.Slug)}", article.FinishedUtc)));
    }

    private static IResult Pages(HttpContext context, SiteAddress site, IEnumerable<Listed> pages) => Xml("urlset", xml =>
    {
        SiteLanguage[] languages = [SiteLanguage.Chinese, SiteLanguage.English];
        foreach (var page in pages)
        {
            foreach (var language in languages)
            {
                xml.WriteStartElement("url", Namespace);
                WriteAddress(xml, site.In(context, language, page.Path), page.Stored);
                foreach (var other in languages)
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", other.Tag);
                    xml.WriteAttributeString("href", site.In(context, other, page.Path));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        }
    });

    private static void WriteAddress(XmlWriter xml, string address, DateTime? stored)
    {
        xml.WriteElementString("loc", Namespace, address);
        if (stored is { } time)
            xml.WriteElementString("lastmod", Namespace, time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static IResult Xml(string root, Action<XmlWriter> write)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = ExportedText.Utf8 }))
        {
            xml.WriteStartElement(root, Namespace);
            if (root == "urlset")
                xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            write(xml);
            xml.WriteEndElement();
        }

        return Results.Bytes(memory.ToArray(), "application/xml; charset=utf-8");
    }

    /// <param name="Path">Below the path base and the language.</param>
    /// <param name="Stored">When what stands there last changed, in UTC; null when that is not known.</param>
    private sealed record Listed(string Path, DateTime? Stored);
}
