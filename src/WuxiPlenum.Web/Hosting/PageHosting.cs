using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using WuxiPlenum.Archive.Settings;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Feeds;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Hosting;

/// <summary>Razor Pages, their static files, and the pages that stand in for an error.</summary>
public static class PageHosting
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        // Run from build output outside Development, the files of wwwroot are found through this alone.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddLocalization();
        builder.Services.AddRazorPages();
        builder.Services.AddSettings<SiteOptions>(builder.Configuration, SiteOptions.Section)
            .Validate(options => options.IsAddress, $"Site:Address is \"{builder.Configuration["Site:Address"]}\". It must be an address such as https://news.example.");
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton<SharePicture>();
        builder.Services.AddSingleton<ArchiveMemory>();
        builder.Services.AddScoped<SharedDocuments>();
        builder.Services.AddScoped<ArticleFeed>();
        CrossSiteProtection.Replace(builder.Services);
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    public static WebApplication UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting(); // after the language prefix is off the path, and again for an error page
        return app;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
