using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace WuxiPlenum.Web.Hosting;

/// <summary>How much a request may send.</summary>
public static class Limits
{
    /// <summary>Room for a query of 10,000 Chinese characters, so that a page can answer it with an explanation.</summary>
    private const int RequestLine = 128 * 1024;

    /// <summary>The only request with a body is the form of the reading preferences.</summary>
    private const int Body = 64 * 1024;

    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestLineSize = RequestLine;
            options.Limits.MaxRequestBodySize = Body;
        });
        // What is kept is sent by the thread that has read the request: handing it to another takes longer than the answer.
        builder.Services.Configure<SocketTransportOptions>(options => options.UnsafePreferInlineScheduling = true);
        return builder;
    }
}
