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

    /// <summary>Listens at one more address.</summary>
    public static void ListenAlsoAt(this WebApplicationBuilder builder, Uri address)
    {
        var configuration = builder.Configuration;
        if (configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            configuration[$"Kestrel:Endpoints:{address.Port}:Url"] = address.ToString(); // these take the place of all others
            return;
        }

        // As the host reads them; urls takes the place of the ports.
        var urls = configuration["urls"] is { Length: > 0 } given ? given : string.Join(';', Ports("http").Concat(Ports("https")));
        builder.WebHost.UseUrls($"{(urls.Length > 0 ? urls : Default)};{address}");

        IEnumerable<string> Ports(string scheme) =>
            (configuration[$"{scheme}_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"{scheme}://*:{port}");
    }

    /// <summary>Says in the log where the site is, once it is there.</summary>
    public static WebApplication AnnounceAddresses(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.Serving(app.Urls));
        return app;
    }
}
