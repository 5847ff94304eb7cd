using System.Collections.Concurrent;
using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Reads the portal from link to link and writes what it finds.</summary>
internal sealed class SiteCrawl(HttpClient client, SiteLinks links, OutputFolder folder, IProgress<SiteExportProgress>? progress)
{
    /// <summary>Nobody need link to them, and not every portal has them.</summary>
    private static readonly string[] s_offered = ["robots.txt", "sitemap.xml"];

    private const string Part = "/search/hit/", SearchPage = "/search", ManifestType = "application/manifest+json";

    private readonly PageCopy _copy = new(links);
    private readonly HashSet<string> _seen = []; // files: two addresses of one page are one
    private readonly ConcurrentDictionary<string, byte> _leftOut = new();
    private readonly ConcurrentBag<string> _broken = [];
    private int _done, _pages;

    public int Pages => _pages;

    /// <summary>Addresses that the portal has and the site has not.</summary>
    public int LeftOut => _leftOut.Count;

    /// <summary>What links lead to and the portal did not give, with its answer.</summary>
    public IReadOnlyList<string> Broken => [.. _broken.Order(StringComparer.Ordinal)];

    /// <summary>Copies all that links lead to from these addresses on, breadth first.</summary>
    /// <param name="starts">Below the address of the site.</param>
    public async Task CopyAsync(IEnumerable<string> starts, CancellationToken cancellation)
    {
        var open = New(starts.Concat(s_offered).Select(start => links.Resolve(client.BaseAddress!, start)!));
        while (open.Count > 0)
        {
            var found = new ConcurrentBag<SiteLink>();
            await Parallel.ForEachAsync(open, cancellation, async (link, stop) =>
            {
                foreach (var next in await CopyAsync(link, stop))
                    found.Add(next);
                progress?.Report(new SiteExportProgress(Interlocked.Increment(ref _done), _seen.Count, link.Path));
            });
            open = New(found);
        }
    }

    /// <summary>Writes what the portal shows where it has nothing.</summary>
    /// <param name="prefix">Of the language: <c>en/</c>.</param>
    public async Task CopyMissingPageAsync(string prefix, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync($"{prefix}404", cancellation);
        var html = await answer.Content.ReadAsStringAsync(cancellation);
        // It stands for any address: the other language of it is that language's front page.
        html = html.Replace("/404\"", "/\"", StringComparison.Ordinal);
        await WriteAsync(Path.Combine(prefix, "404.html"), _copy.Write(html, new Uri(client.BaseAddress!, prefix), null).Html, cancellation);
    }

    private List<SiteLink> New(IEnumerable<SiteLink> found) => [.. found.Where(link => !link.IsLeftOut && _seen.Add(link.Place.File)).OrderBy(link => link.Address, StringComparer.Ordinal)];

    private async Task<IEnumerable<SiteLink>> CopyAsync(SiteLink link, CancellationToken cancellation)
    {
        var address = new Uri(client.BaseAddress!, link.Address);
        using var answer = await client.GetAsync(address, cancellation);
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (answer.Headers.Location is { } moved && links.Resolve(address, moved.OriginalString) is { } target)
        {
            await WriteAsync(link.Place.File, Redirect(links.Write(target, link.Place)), cancellation);
            return [target];
        }

        if (answer.StatusCode != HttpStatusCode.OK || (type == MediaTypeNames.Text.Html) != (link.Place.IsPage || IsPart(link)))
        {
            if (!s_offered.Contains(link.Address))
                _broken.Add($"{link.Address}: {(int)answer.StatusCode} {type}");
            return [];
        }

        if (type == MediaTypeNames.Text.Html)
            return await CopyPageAsync(link, address, await answer.Content.ReadAsStringAsync(cancellation), cancellation);
        if (type == ManifestType)
            return await CopyManifestAsync(link, address, await answer.Content.ReadAsStringAsync(cancellation), cancellation);
        var content = await answer.Content.ReadAsByteArrayAsync(cancellation);
        await folder.WriteAsync(link.Place.File, content, cancellation);
        return FileLinks.In(Encoding.UTF8.GetString(content), type).Select(named => links.Resolve(address, named)).OfType<SiteLink>();
    }

    private async Task<IEnumerable<SiteLink>> CopyPageAsync(SiteLink link, Uri address, string html, CancellationToken cancellation)
    {
        var isPart = IsPart(link);
        var page = isPart ? links.Resolve(address, link.Path.StartsWith("/en/", StringComparison.Ordinal) ? $"{client.BaseAddress}en{SearchPage}" : client.BaseAddress + SearchPage[1..])! : link;
        var (written, found) = _copy.Write(html, address, page.Place, isPart);
        await WriteAsync(link.Place.File, written, cancellation);
        if (!isPart)
            Interlocked.Increment(ref _pages);
        foreach (var left in found.Where(left => left.IsLeftOut))
            _leftOut.TryAdd(left.Address, 0);
        return found;
    }

    private async Task<IEnumerable<SiteLink>> CopyManifestAsync(SiteLink link, Uri address, string text, CancellationToken cancellation)
    {
        var found = new List<SiteLink>();
        await WriteAsync(link.Place.File, FileLinks.Manifest(text, named =>
        {
            found.Add(links.Resolve(address, named)!);
            return links.Write(found[^1], link.Place);
        }), cancellation);
        return found;
    }

    private Task WriteAsync(string file, string text, CancellationToken cancellation) => folder.WriteAsync(file, Encoding.UTF8.GetBytes(text), cancellation);

    /// <summary>Whether a script puts it into the search page.</summary>
    private static bool IsPart(SiteLink link) => link.Path.Contains(Part, StringComparison.Ordinal);

    private static string Redirect(string address)
    {
        var encoded = HtmlEncoder.Default.Encode(address);
        return $"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>→</title><meta http-equiv="refresh" content="0; url={encoded}"></head><body><p><a href="{encoded}">→</a></p></body></html>

            """;
    }
}
