using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Hosting;

/// <summary><c>/manifest.webmanifest</c>: what a phone needs to put the portal on its home screen, in the language of the page that names it.</summary>
public static class WebManifest
{
    private const string Paper = "#fcfbf8";

    public static WebApplication MapWebManifest(this WebApplication app)
    {
        app.MapGet("/manifest.webmanifest", (HttpContext context, IStringLocalizer<Wording> wording) => Results.Json(new
        {
            name = wording["Site.FrontTitle"].Value,
            short_name = wording["Site.Name"].Value,
            description = wording["Site.Description"].Value,
            lang = SiteLanguage.Current.Tag,
            id = $"{context.SiteRoot()}/",
            scope = $"{context.SiteRoot()}/",
            start_url = $"{context.Request.PathBase}/",
            display = "standalone",
            background_color = Paper,
            theme_color = Paper,
            icons = new[]
            {
                new { src = context.SiteRoot() + "/icon.svg", sizes = "any", type = "image/svg+xml", purpose = "any" },
                new { src = context.SiteRoot() + "/icon-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
                new { src = context.SiteRoot() + "/icon-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
            },
        }, contentType: "application/manifest+json"));
        return app;
    }
}
