using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search.Portable;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Writes the whole portal as static files, which any web server can host: it is started, read from link to link, and kept.</summary>
public static class SiteExport
{
    /// <summary>What complete addresses begin with when nobody says where the site is going to be.</summary>
    public static Uri UsualAddress { get; } = new("http://localhost:8000/");

    /// <summary>Writes the site; a stop or a failure leaves the folder as it was.</summary>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    /// <exception cref="ArchiveUnavailableException">The database cannot be opened or written.</exception>
    public static async Task<SiteExportReport> WriteAsync(SiteExportRequest request, IProgress<SiteExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var site = new Uri(request.Address.AbsoluteUri.TrimEnd('/') + "/");
        using var folder = new OutputFolder(request.Folder);
        await using var portal = await LocalPortal.StartAsync(request.Settings, site, cancellation);
        var below = new Uri(portal.Client.BaseAddress!, site.AbsolutePath);
        portal.Client.BaseAddress = below;
        var articles = await WriteIndexAsync(portal, folder, cancellation);
        var crawl = new SiteCrawl(portal.Client, new SiteLinks(below, site), folder, progress);
        string[] languages = ["", SiteLanguage.English.Prefix.Value![1..] + "/"];
        await crawl.CopyAsync(
            [
                .. languages.SelectMany(language => new[] { language, language + "search", language + "search/wording.json" }),
                .. languages.SelectMany(language => articles.Select(article => $"{language}search/hit/{article}.html")),
            ],
            cancellation);
        foreach (var language in languages)
            await crawl.CopyMissingPageAsync(language, cancellation);
        folder.Complete();
        return new SiteExportReport(crawl.Pages, folder.Written.Files, folder.Written.Bytes, crawl.LeftOut, crawl.Broken);
    }

    private static async Task<IReadOnlyList<int>> WriteIndexAsync(LocalPortal portal, OutputFolder folder, CancellationToken cancellation)
    {
        var path = folder.PathOf(Path.Combine("search", "index"));
        await using var scope = portal.Services.CreateAsyncScope();
        var articles = await scope.ServiceProvider.GetRequiredService<PortableIndex>().WriteAsync(path, cancellation);
        foreach (var file in new DirectoryInfo(path).EnumerateFiles())
            folder.Count(file.Length);
        return articles;
    }
}

/// <param name="Folder">Where the site is written: a folder that is not there, is empty, or holds a former export.</param>
/// <param name="Address">Where it is going to be: complete addresses begin so, in short links, citations, feeds and previews. All others are relative.</param>
/// <param name="Settings">Of the portal: which database.</param>
public sealed record SiteExportRequest(string Folder, Uri Address, IReadOnlyDictionary<string, string?> Settings);

/// <summary>How far the export is, in addresses; the total grows as links are found.</summary>
/// <param name="Current">What was written last.</param>
public readonly record struct SiteExportProgress(int Done, int Total, string Current);

/// <param name="LeftOut">How many addresses that the portal's pages link to are not there: combined filters, and what a server must compute.</param>
/// <param name="Broken">What links lead to and the portal did not give, with its answer; none when the portal is sound.</param>
public sealed record SiteExportReport(int Pages, int Files, long Bytes, int LeftOut, IReadOnlyList<string> Broken);
