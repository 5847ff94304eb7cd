using Microsoft.AspNetCore.WebUtilities;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Tells what a link of the portal becomes on the static site.</summary>
/// <param name="portal">The address at which the portal is read, with a slash at its end.</param>
/// <param name="site">The address of the static site, with a slash at its end.</param>
internal sealed class SiteLinks(Uri portal, Uri site)
{
    /// <summary>What needs a server.</summary>
    private static readonly string[] s_served = ["/api/v1", "/health", "/healthz", "/prefs"];

    /// <summary>Parts of a query that choose among the pages of one list and are no filter.</summary>
    private static readonly string[] s_paging = ["page", "part"];

    /// <summary>Free text: of such addresses there is no end.</summary>
    private const string Text = "q";

    /// <summary>Null for an address that is not of this site.</summary>
    /// <param name="page">The address of the page that has the link.</param>
    public SiteLink? Resolve(Uri page, string link)
    {
        if (!Uri.TryCreate(page, link, out var target))
            return null;
        if (Below(portal, target) is { } path)
            return Of(path, target, isComplete: false);
        return Below(site, target) is { } own ? Of(own, target, isComplete: true) : null;
    }

    /// <summary>How the page at a place writes a link to that file.</summary>
    /// <param name="place">Null for a page that is shown in the place of others: its links begin at the site's root.</param>
    public string Write(SiteLink link, SitePlace? place)
    {
        var start = link.IsComplete ? site.AbsoluteUri : place is null ? site.AbsolutePath : string.Concat(Enumerable.Repeat("../", place.Depth));
        var address = start + link.Place.Address;
        return (address.Length > 0 ? address : "./") + link.Rest;
    }

    private static string? Below(Uri root, Uri target) =>
        target.Scheme == root.Scheme && target.Authority == root.Authority && (target.AbsolutePath + "/").StartsWith(root.AbsolutePath, StringComparison.Ordinal)
            ? "/" + target.AbsolutePath[Math.Min(target.AbsolutePath.Length, root.AbsolutePath.Length)..] : null;

    private static SiteLink Of(string path, Uri target, bool isComplete)
    {
        var neutral = path.StartsWith("/en/", StringComparison.Ordinal) ? path[3..] : path;
        var query = QueryHelpers.ParseQuery(target.Query);
        if (neutral == "/search" || (neutral.StartsWith("/articles/", StringComparison.Ordinal) && query.ContainsKey(Text)))
            return new SiteLink(path, "", target.Query + target.Fragment, isComplete, IsLeftOut: false); // a script reads the query
        var isLeftOut = query.ContainsKey(Text) || query.Keys.Except(s_paging).Count() > 1 || s_served.Any(served => neutral.StartsWith(served, StringComparison.Ordinal));
        return new SiteLink(path, target.Query, target.Fragment, isComplete, isLeftOut);
    }
}

/// <summary>A link to something of this site.</summary>
/// <param name="Path">Below the address of the site, escaped.</param>
/// <param name="Query">As asked of the portal.</param>
/// <param name="Rest">What stays behind the address of the file: the fragment, and a query that a script reads.</param>
/// <param name="IsComplete">Whether it is written with the address of the site, for use elsewhere.</param>
/// <param name="IsLeftOut">Whether the static site has nothing there.</param>
internal sealed record SiteLink(string Path, string Query, string Rest, bool IsComplete, bool IsLeftOut)
{
    public SitePlace Place { get; } = SitePlace.Of(Path, Query);

    /// <summary>Of the portal.</summary>
    public string Address => Path.TrimStart('/') + Query;
}
