using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using WuxiPlenum.Archive.Settings;

namespace WuxiPlenum.Web.Hosting;

/// <summary>How much a request may send, and how slowly. What is beyond Kestrel's own limits, or is not HTTP, never comes here: it answers that with a status and closes the connection.</summary>
public static class Limits
{
    /// <summary>The longest address that is read, path and query as sent, in characters.</summary>
    public const int LongestAddress = 100_000;

    /// <summary>More than any page or operation takes, and than a browser sends of a form.</summary>
    public const int MostParameters = 100;

    /// <summary>The only request with a body is the form of the reading preferences; in bytes.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>Where reading preferences are sent to.</summary>
    private const string Form = "/prefs";

    private const int MostFields = 32, LongestField = 8 * 1024;

    /// <summary>In bytes; room for a query of 10,000 Chinese characters, and for more than <see cref="LongestAddress"/>, so that a page can answer it with an explanation.</summary>
    private const int RequestLine = 128 * 1024;

    /// <summary>A reader on a slow network sends a header within it; who sends it byte by byte holds a connection no longer.</summary>
    private static readonly TimeSpan s_headers = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<LimitOptions>(builder.Configuration, LimitOptions.Section);
        // Kestrel's own limits on the headers (100 of them, 32 KiB) and on the rate of data (240 bytes a second after 5 seconds) are left as they are.
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((server, limits) =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = RequestLine;
            server.Limits.MaxRequestBodySize = LargestBody;
            server.Limits.MaxConcurrentConnections = limits.Value.Connections;
            server.Limits.RequestHeadersTimeout = s_headers;
        });
        // What is kept is sent by the thread that has read the request: handing it to another takes longer than the answer.
        builder.Services.Configure<SocketTransportOptions>(options => options.UnsafePreferInlineScheduling = true);
        builder.Services.Configure<FormOptions>(options => (options.ValueCountLimit, options.KeyLengthLimit, options.ValueLengthLimit) = (MostFields, LongestField, LongestField));
        return builder;
    }

    /// <summary>
    /// Refuses what is too long, U+0000, which no text of the archive has and a database may not take, names that are none, and every method
    /// but reading, and sending the one form.
    /// </summary>
    internal static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (Refusal(context.Request) is not { } refusal)
            return next(context);
        context.Response.StatusCode = refusal;
        if (refusal == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = context.Request.Path == Form ? "GET, HEAD, POST" : "GET, HEAD";
        return Task.CompletedTask;
    }

    private static int? Refusal(HttpRequest request)
    {
        var query = request.QueryString.Value ?? "";
        if (request.Path.Value!.Length + query.Length > LongestAddress)
            return StatusCodes.Status414UriTooLong;
        if (query.Contains("%00", StringComparison.Ordinal) || query.AsSpan().Count('&') >= MostParameters)
            return StatusCodes.Status400BadRequest;
        // A name of blanks in a path, which would be bound to a page as if it were not there.
        if (request.RouteValues.Values.Any(value => value is string text && string.IsNullOrWhiteSpace(text)))
            return StatusCodes.Status404NotFound;
        if (request.ContentLength > LargestBody)
            return StatusCodes.Status413PayloadTooLarge;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            request.ContentType = null; // what is sent with it is not looked at
            return null;
        }

        return !HttpMethods.IsPost(request.Method) || request.Path != Form ? StatusCodes.Status405MethodNotAllowed
            : IsForm(request) ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    private static bool IsForm(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
