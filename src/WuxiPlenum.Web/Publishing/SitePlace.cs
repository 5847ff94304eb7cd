using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Where a static site has what the portal shows at an address: a page is the <c>index.html</c> of a folder of its own, anything else a file of its name.</summary>
internal sealed class SitePlace
{
    /// <summary>What file systems allow, in bytes.</summary>
    private const int LongestName = 255;

    private const string Page = "index.html";

    private static readonly HashSet<string> s_fileTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ".atom", ".bib", ".css", ".csv", ".epub", ".html", ".ico", ".ics", ".js", ".json", ".md", ".png", ".ris", ".rss", ".svg", ".tei", ".txt", ".webmanifest", ".woff2", ".xml", ".xsl", ".zip",
    };

    private readonly string[] _names;

    private SitePlace(string[] names, bool isPage) => (_names, IsPage) = (names, isPage);

    /// <summary>Whether a page is expected there.</summary>
    public bool IsPage { get; }

    /// <summary>The path of its file below the folder of the site.</summary>
    public string File => Path.Combine(IsPage ? [.. _names, Page] : _names);

    /// <summary>Its address below that of the site, as it stands in links: <c>topics/innovation/</c>.</summary>
    public string Address => string.Join('/', _names.Select(Uri.EscapeDataString)) + (IsPage && _names.Length > 0 ? "/" : "");

    /// <summary>How many folders deep it stands.</summary>
    public int Depth => IsPage ? _names.Length : _names.Length - 1;

    /// <param name="path">Below that of the site, escaped: <c>/topics/innovation</c>.</param>
    /// <param name="query">Each query gives a place of its own: <c>?topic=innovation&amp;page=2</c> the folder <c>topic-innovation-page-2</c>.</param>
    public static SitePlace Of(string path, string query)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var isPage = names.Count == 0 || !s_fileTypes.Contains(Path.GetExtension(names[^1]));
        var asked = string.Join('-', QueryHelpers.ParseQuery(query).Select(part => $"{part.Key}-{part.Value}"));
        if (asked.Length > 0 && isPage)
            names.Add(asked);
        else if (asked.Length > 0)
            names[^1] = $"{Path.GetFileNameWithoutExtension(names[^1])}-{asked}{Path.GetExtension(names[^1])}";
        return new SitePlace([.. names.Select((name, i) => Name(name, isPage || i + 1 < names.Count ? "" : Path.GetExtension(name)))], isPage);
    }

    /// <summary>A name that every file system takes: one that is too long, or has signs that mean something in paths, is shortened and ends in a sum over it.</summary>
    private static string Name(string name, string extension)
    {
        var safe = string.Concat(name.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c) ? '_' : c));
        if (safe == name && Encoding.UTF8.GetByteCount(name) <= LongestName && name.Trim('.').Length > 0)
            return name;
        var sum = "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..10] + extension;
        var stem = safe[..^extension.Length].EnumerateRunes().Select(rune => rune.ToString()).ToList();
        while (stem.Sum(Encoding.UTF8.GetByteCount) + sum.Length > LongestName)
            stem.RemoveAt(stem.Count - 1);
        return string.Concat(stem) + sum;
    }
}
