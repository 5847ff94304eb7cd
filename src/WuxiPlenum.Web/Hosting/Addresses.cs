namespace WuxiPlenum.Web.Hosting;

/// <summary>Where the portal listens when nobody says otherwise.</summary>
public static class Addresses
{
    private const string Default = "http://localhost:5080";

    /// <summary>
    /// Uses the default address unless one is configured. It is not a line in appsettings.json, because that
    /// would win over ASPNETCORE_URLS.
    /// </summary>
    public static WebApplicationBuilder UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        var isConfigured = settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isConfigured)
            builder.WebHost.UseUrls(Default);
        else
            builder.WebHost.UseKestrelHttpsConfiguration(); // the slim host leaves it out; an address may be https
        return builder;
    }

    /// <summary>Says in the log where the site is, once it is there.</summary>
    public static WebApplication AnnounceAddresses(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.Serving(app.Urls));
        return app;
    }
}
