using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace WuxiPlenum.Web.Hosting;

/// <summary>The proxies that are believed when they say for whom they ask, and under which scheme and name.</summary>
public static class Proxies
{
    public const string Setting = "Proxies";

    /// <summary>A proxy on the same machine; nobody else has these addresses.</summary>
    private const string Default = "127.0.0.0/8, ::1";

    public static WebApplicationBuilder AddProxies(this WebApplicationBuilder builder)
    {
        var names = (builder.Configuration[Setting] ?? Default).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = names.Select(Network).OfType<System.Net.IPNetwork>().ToList();
        builder.Services.AddOptions<ForwardedHeadersOptions>()
            .Validate(_ => known.Count == names.Length, $"{Setting} is \"{builder.Configuration[Setting]}\". It must name addresses or networks, such as 10.0.0.5, 10.1.0.0/16.")
            .ValidateOnStart();
        // After all others: ASPNETCORE_FORWARDEDHEADERS_ENABLED would believe everybody.
        builder.Services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = known.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = null; // as far back as one named proxy asks for another
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            known.ForEach(options.KnownIPNetworks.Add);
        });
        return builder;
    }

    /// <summary>Takes what a named proxy says in <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c>.</summary>
    public static WebApplication UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        return app;
    }

    private static System.Net.IPNetwork? Network(string name) =>
        System.Net.IPNetwork.TryParse(name, out var network) ? network
        : IPAddress.TryParse(name, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;
}
