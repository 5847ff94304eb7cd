using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Links in files that are no pages. Those of style sheets and scripts are relative already.</summary>
internal static partial class FileLinks
{
    /// <summary>What a file names, by its media type; nothing in most.</summary>
    public static IEnumerable<string> In(string text, string? mediaType) => mediaType switch
    {
        "text/css" => InStyles().Matches(text).Select(match => match.Groups[1].Value),
        "text/javascript" => InScripts().Matches(text).Select(match => match.Groups[1].Value),
        "application/xml" or "text/xml" => InSitemaps().Matches(text).Select(match => match.Groups[1].Value),
        _ => [],
    };

    /// <summary>The manifest with addresses that are relative to it, wherever the site is; its id is then where it starts.</summary>
    /// <param name="write">Writes a link.</param>
    public static string Manifest(string text, Func<string, string> write)
    {
        var manifest = JsonNode.Parse(text)!.AsObject();
        manifest.Remove("id");
        foreach (var name in new[] { "scope", "start_url" })
            manifest[name] = write(manifest[name]!.GetValue<string>());
        foreach (var icon in manifest["icons"]!.AsArray())
            icon!["src"] = write(icon["src"]!.GetValue<string>());
        return manifest.ToJsonString();
    }

    [GeneratedRegex(@"url\([""']?([^)""']+)[""']?\)")]
    private static partial Regex InStyles();

    [GeneratedRegex(@"(?:from|import\()\s*'(\./[^']+)'")]
    private static partial Regex InScripts();

    [GeneratedRegex(@"<loc>([^<]+)</loc>")]
    private static partial Regex InSitemaps();
}
