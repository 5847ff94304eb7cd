using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Discovery;

/// <summary><c>/robots.txt</c>: all may be read; results of searches, without end and found in the articles, are not worth a crawler's time.</summary>
public static class Robots
{
    public static WebApplication MapRobots(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpContext context, SiteAddress site) =>
        {
            var root = context.SiteRoot().ToUriComponent();
            return Results.Text($"""
                User-agent: *
                Disallow: {root}/search?
                Disallow: {root}{SiteLanguage.English.Prefix}/search?
                Disallow: {root}/prefs

                Sitemap: {site.Of(context, "/sitemap.xml")}

                """);
        });
        return app;
    }
}
