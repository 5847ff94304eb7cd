using AngleSharp.Dom;

namespace WuxiPlenum.Formats.Html;

/// <summary>What the names, classes and attributes of elements say: which are left out, which hold an article, which part of it they are.</summary>
internal static class HtmlMarks
{
    private static readonly HashSet<string> s_blocks =
    [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> s_leftOut =
    [
        "audio", "button", "canvas", "datalist", "dialog", "embed", "form", "frame", "frameset", "head", "iframe", "input", "map", "menu", "nav", "noframes", "noscript", "object",
        "option", "script", "select", "style", "svg", "template", "textarea", "video",
    ];

    private static readonly HashSet<string> s_leftOutWords =
    [
        "ad", "ads", "adv", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "cookie", "copyright", "crumb", "crumbs", "login",
        "menu", "modal", "nav", "navbar", "navigation", "newsletter", "pager", "pagination", "paging", "pinglun", "popup", "prevnext", "promo", "qrcode", "recommend", "recommended",
        "related", "search", "share", "sharebar", "sharing", "sidebar", "social", "sponsor", "subscribe", "toolbar", "tuijian",
    ];

    private static readonly string[] s_containers = ["ozoom", "article", "articlecontent", "articlebody", "articletext", "contenttext", "entrycontent", "postcontent", "trseditor", "richmediacontent", "foundercontent"];

    // The end of a class's or element's name decides, the longer ends first.
    private static readonly (string End, PieceHint Hint)[] s_hints =
    [
        ("subtitle", PieceHint.Subtitle), ("subhead", PieceHint.Subtitle), ("futi", PieceHint.Subtitle), ("deck", PieceHint.Subtitle),
        ("introtitle", PieceHint.Kicker), ("pretitle", PieceHint.Kicker), ("kicker", PieceHint.Kicker), ("eyebrow", PieceHint.Kicker), ("yinti", PieceHint.Kicker), ("jianti", PieceHint.Kicker),
        ("title", PieceHint.Title), ("headline", PieceHint.Title), ("zhuti", PieceHint.Title), ("font01", PieceHint.Title), ("font02", PieceHint.HeadlineLine),
        ("byline", PieceHint.Byline), ("author", PieceHint.Byline), ("authors", PieceHint.Byline), ("reporter", PieceHint.Byline), ("zuozhe", PieceHint.Byline),
        ("pubtime", PieceHint.Meta), ("date", PieceHint.Meta), ("time", PieceHint.Meta), ("source", PieceHint.Meta), ("meta", PieceHint.Meta), ("masthead", PieceHint.Meta), ("edition", PieceHint.Meta), ("folio", PieceHint.Meta), ("banci", PieceHint.Meta), ("riqi", PieceHint.Meta),
        ("figcaption", PieceHint.Caption), ("caption", PieceHint.Caption), ("tushuo", PieceHint.Caption), ("picdesc", PieceHint.Caption), ("imgdesc", PieceHint.Caption), ("credit", PieceHint.Caption),
        ("pullquote", PieceHint.PullQuote),
    ];

    public static bool IsBlock(IElement element) => s_blocks.Contains(element.LocalName) || element.LocalName.Contains('-', StringComparison.Ordinal);

    public static int Level(IElement element) => element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    /// <summary>Whether an element is navigation, advertising, a form, a script, or hidden.</summary>
    /// <param name="inArticle">Inside an article a footer and an aside belong to it.</param>
    public static bool IsLeftOut(IElement element, bool inArticle)
    {
        if (element.LocalName is "html" or "body" or "main" or "article") return false;
        if (s_leftOut.Contains(element.LocalName) || (element.LocalName is "footer" or "aside" && !inArticle)) return true;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "search" or "contentinfo") return true;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        return Names(element).SelectMany(Words).Any(s_leftOutWords.Contains);
    }

    /// <summary>Whether an element may be an article or the text of one.</summary>
    public static bool IsContainer(IElement element) =>
        element.LocalName is "article" or "founder-content" || element.GetAttribute("role") == "article" ||
        element.GetAttribute("itemtype")?.Contains("Article", StringComparison.Ordinal) == true ||
        Names(element).Any(name => s_containers.Contains(Plain(name)));

    public static PieceHint Hint(IElement element)
    {
        if (element.LocalName is "figcaption") return PieceHint.Caption;
        if (element.LocalName is "aside") return PieceHint.PullQuote;
        if (element.LocalName is "time") return PieceHint.Meta;
        foreach (var name in Names(element).Append(element.LocalName).Select(Plain))
        {
            foreach (var (end, hint) in s_hints)
            {
                if (name.EndsWith(end, StringComparison.Ordinal)) return hint;
            }
        }

        return PieceHint.None;
    }

    private static IEnumerable<string> Names(IElement element)
    {
        if (!string.IsNullOrEmpty(element.Id)) yield return element.Id;
        if (element.ClassName is not { Length: > 0 } classes) yield break;
        foreach (var name in classes.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)) yield return name;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    // shareBar, share-bar and share_bar are the same two words.
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]) || (char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!ends) continue;
            var word = name[start..i].Trim('-', '_', ':', '.').ToLowerInvariant();
            if (word.Length > 0) yield return word;
            start = i;
        }
    }
}
