using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Sharing;

/// <summary><c>/s/{code}</c> leads to the article.</summary>
public static class ShortLinkRoutes
{
    public static WebApplication MapShortLinks(this WebApplication app)
    {
        app.MapGet("/s/{code}", async (string code, HttpContext context, PlenumContext archive) =>
            await FindAsync(archive, code.ToLowerInvariant(), context.RequestAborted) is { } slug
                ? Results.Redirect($"{context.Request.PathBase}/articles/{Uri.EscapeDataString(slug)}{context.Request.QueryString}")
                : Results.NotFound());
        return app;
    }

    // Also of articles that were replaced or taken back: their address says what became of them.
    private static async Task<string?> FindAsync(PlenumContext archive, string code, CancellationToken cancellation)
    {
        if (ShortLink.SlugStart(code) is not { } start)
            return null;
        var slugs = archive.Articles.Select(article => article.Slug).Union(archive.WithdrawnAddresses.Select(address => address.Slug));
        var candidates = start.Length > 0 ? slugs.Where(slug => slug.StartsWith(start)) : slugs.Where(slug => !slug.StartsWith("19") && !slug.StartsWith("20"));
        await foreach (var slug in candidates.AsAsyncEnumerable().WithCancellation(cancellation))
            if (ShortLink.Code(slug) == code)
                return slug;
        return null;
    }
}
