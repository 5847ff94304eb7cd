using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Publishing;

/// <summary>
/// A portal that has this service is read by <see cref="SiteExport"/> alone, to be kept as files: its pages leave out what needs a server, and
/// scripts do the rest.
/// </summary>
internal sealed class StaticCopy;

public static class StaticCopyExtensions
{
    /// <summary>Whether the page will be a file.</summary>
    public static bool IsStaticCopy(this HttpContext context) => context.RequestServices.GetService<StaticCopy>() is not null;

    /// <summary>Where the search box asks what to suggest: the API, or a script that knows.</summary>
    public static string SuggestAddress(this HttpContext context) =>
        context.IsStaticCopy() ? $"{context.SiteRoot()}/static/suggest.js" : $"{context.Request.PathBase}/api/v1/suggest";
}
