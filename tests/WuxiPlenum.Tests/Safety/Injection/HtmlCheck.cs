using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>Reads HTML into a document, and looks for what runs, loads or leads elsewhere.</summary>
internal static partial class HtmlCheck
{
    private static readonly HashSet<string> s_never = new(StringComparer.OrdinalIgnoreCase)
    {
        "iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "math", "foreignObject", "animate", "set", "portal", "marquee", "audio", "video", "image", "template", "xmp", "plaintext", "listing",
    };

    private static readonly string[] s_addresses = ["href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "cite", "background", "data", "ping", "srcdoc"];

    /// <summary>Of a whole page of the portal, whose own scripts are files and JSON-LD.</summary>
    public static string? OfPage(string html) => Complaint(new HtmlParser().ParseDocument(html), hasScripts: true, address => OwnPath().IsMatch(address));

    /// <summary>Of a page of the static site, which names files by the way to them.</summary>
    /// <param name="isOwn">Whether an address leads to a file of the site.</param>
    public static string? OfSite(string html, Func<string, bool> isOwn) => Complaint(new HtmlParser().ParseDocument(html), hasScripts: true, isOwn, hasMeta: true);

    /// <summary>Of HTML that stands in a feed or a book, or that somebody's program makes of Markdown: it has no scripts.</summary>
    public static string? OfFragment(string html) => Complaint(new HtmlParser().ParseDocument(html), hasScripts: false, address => OwnPath().IsMatch(address));

    public static bool IsHandler(string attribute) => attribute.Length > 2 && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    private static string? Complaint(IDocument page, bool hasScripts, Func<string, bool> isOwn, bool hasMeta = false)
    {
        foreach (var element in page.All)
        {
            if (s_never.Contains(element.LocalName))
                return $"an element <{element.LocalName}>";
            if (element.LocalName == "script" && !(hasScripts && IsOwn(element, isOwn)))
                return $"a script: {element.OuterHtml}";
            if (element.LocalName == "meta" && element.HasAttribute("http-equiv") && !(hasMeta && IsOwnMeta(element, isOwn)))
                return $"<meta http-equiv>: {element.OuterHtml}";
            if (element.LocalName == "form" && element.GetAttribute("action") is { } action && !isOwn(action))
                return $"a form that sends elsewhere: {action}";
            if (element.LocalName is "img" or "link" or "source" && hasScripts && Loads(element) is { } loaded && !isOwn(loaded))
                return $"something is loaded from elsewhere: {loaded}";
            foreach (var attribute in element.Attributes)
            {
                if (IsHandler(attribute.Name) || attribute.Name is "style" or "srcdoc" or "formaction")
                    return $"an attribute {attribute.Name}={attribute.Value}";
                if (!AttributeName().IsMatch(attribute.Name))
                    return $"an attribute with the name {attribute.Name}";
                if (s_addresses.Contains(attribute.Name) && Runs().IsMatch(Unseen().Replace(attribute.Value, "")))
                    return $"an address that runs: {attribute.Name}={attribute.Value}";
            }
        }

        return null;
    }

    private static string? Loads(IElement element) =>
        element.LocalName == "link" ? element.GetAttribute("rel") is "stylesheet" or "icon" or "manifest" or "preload" or "modulepreload" ? element.GetAttribute("href") : null : element.GetAttribute("src");

    private static bool IsOwn(IElement script, Func<string, bool> isOwn)
    {
        if (script.GetAttribute("type") == "application/ld+json")
            return IsJson(script.TextContent);
        return script.GetAttribute("src") is { } address && OwnScript().IsMatch(address) && isOwn(address) && script.TextContent.Length == 0;
    }

    /// <summary>What a server would say in headers: the policy, and where a short address leads.</summary>
    private static bool IsOwnMeta(IElement meta, Func<string, bool> isOwn) => meta.GetAttribute("http-equiv") switch
    {
        "Content-Security-Policy" => meta.GetAttribute("content")!.StartsWith("default-src 'none'", StringComparison.Ordinal),
        "refresh" => meta.GetAttribute("content")!.Split("url=") is [_, var address] && isOwn(address),
        _ => false,
    };

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^/(?![/\\])")]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"^(/|(\.\./)*)(static/)?[a-z-]+(\.[a-z0-9]+)?\.js$")]
    private static partial Regex OwnScript();

    [GeneratedRegex("^[a-z][a-z0-9:_-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AttributeName();

    [GeneratedRegex("^(javascript|vbscript|data|file):", RegexOptions.IgnoreCase)]
    private static partial Regex Runs();

    /// <summary>What browsers overlook in an address.</summary>
    [GeneratedRegex(@"[\x00-\x20\u007f]")]
    private static partial Regex Unseen();
}
