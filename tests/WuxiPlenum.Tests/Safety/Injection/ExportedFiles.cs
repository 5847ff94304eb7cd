using WuxiPlenum.Cli;
using WuxiPlenum.Web.Publishing;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>What the command line and the static site make of an archive full of injected strings, read file by file.</summary>
internal static class ExportedFiles
{
    private static readonly Dictionary<string, string> s_types = new()
    {
        [".atom"] = "application/atom+xml",
        [".bib"] = "application/x-bibtex",
        [".csv"] = "text/csv",
        [".epub"] = "application/epub+zip",
        [".html"] = "text/html",
        [".ics"] = "text/calendar",
        [".json"] = "application/json",
        [".md"] = "text/markdown",
        [".ris"] = "application/x-research-info-systems",
        [".webmanifest"] = "application/manifest+json",
        [".xml"] = "application/xml",
        [".zip"] = "application/zip",
    };

    /// <summary>By <c>export</c> in every format.</summary>
    public static async Task<IReadOnlyList<Answered>> ExportAsync(RunningPortal portal, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(portal.Folder, "exports")).FullName;
        foreach (var format in ExportFormat.All)
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            var path = Path.Combine(folder, format.NeedsOutput ? format.Name : $"articles.{format.Name}");
            if (await CommandLine.RunAsync(["export", "--format", format.Name, "--output", path, "--database", portal.DatabasePath], output, error, cancellation) != CommandLine.Done)
                throw new InvalidOperationException($"{format.Name}: {error}");
        }

        return [.. Files(folder).Select(file => new Answered("(all)", "export", file, Read(folder, file)))];
    }

    /// <summary>By <c>export --format site</c>.</summary>
    public static async Task<IReadOnlyList<Answered>> PublishAsync(RunningPortal portal, CancellationToken cancellation)
    {
        var folder = Path.Combine(portal.Folder, "site");
        await SiteExport.WriteAsync(new SiteExportRequest(folder, SiteExport.UsualAddress, RunningPortal.Database(portal.Folder)), cancellation: cancellation);
        return [.. Files(folder).Select(file => new Answered("(all)", "static site", file, Read(folder, file)))];
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));

    private static string? Read(string folder, string file)
    {
        var (path, type) = (Path.Combine(folder, file), Path.GetExtension(file));
        if (type == ".jsonl")
            return File.ReadLines(path).Select(line => AnswerCheck.Complaint(file, "application/json", System.Text.Encoding.UTF8.GetBytes(line))).FirstOrDefault(complaint => complaint is not null);
        var body = File.ReadAllBytes(path);
        return type == ".html" ? HtmlCheck.OfSite(System.Text.Encoding.UTF8.GetString(body), address => IsIn(folder, path, address))
            : s_types.TryGetValue(type, out var mediaType) ? AnswerCheck.Complaint(file, mediaType, body)
            : null; // pictures, fonts, the scripts and styles of the portal, and texts
    }

    /// <summary>Whether a page of the site names another file of it: by the way to it, or, as the page for what is missing must, from the root.</summary>
    private static bool IsIn(string folder, string page, string address) =>
        !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith('\\')
        && Path.GetFullPath(Uri.UnescapeDataString(address.Split('?', '#')[0]).TrimStart('/'), address.StartsWith('/') ? folder : Path.GetDirectoryName(page)!) is var path
        && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && (File.Exists(path) || File.Exists(Path.Combine(path, "index.html")));
}
