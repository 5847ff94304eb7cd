using Microsoft.AspNetCore.HostFiltering;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Hosting;

/// <summary>The names under which the portal answers: a page that is asked for under another would carry that name in its addresses.</summary>
public static class SiteNames
{
    public const string Setting = "AllowedHosts";

    /// <summary>For who asks on the machine itself, as a health check does.</summary>
    private static readonly string[] s_thisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Those that are named; else that of the site's address; else, where there is none, any.</summary>
    public static WebApplicationBuilder AddSiteNames(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.IncludeFailureMessage = false; // an error page is shown
            if (string.IsNullOrWhiteSpace(builder.Configuration[Setting]) && Uri.TryCreate(builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.Address)}"], UriKind.Absolute, out var site))
                options.AllowedHosts = [site.IdnHost.Contains(':', StringComparison.Ordinal) ? $"[{site.IdnHost}]" : site.IdnHost, .. s_thisMachine];
        });
        // The host would refuse before anything is said about the answer; the guard does it.
        foreach (var filter in builder.Services.Where(service => service.ImplementationType?.Name == "HostFilteringStartupFilter").ToList())
            builder.Services.Remove(filter);
        return builder;
    }
}
