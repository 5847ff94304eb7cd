namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>Who may read the API, and what addresses it reads.</summary>
internal static class ApiAccess
{
    /// <summary>The longest address that is read, path and query as sent, in characters.</summary>
    private const int LongestAddress = 100_000;

    private const string Exposed = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After";

    /// <summary>A script of any site may read what everybody may read (CORS); no cookie is asked for. It is told to all, since a cache keeps one answer for all.</summary>
    public static Task OpenToAllAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            (headers.AccessControlAllowOrigin, headers.AccessControlExposeHeaders) = ("*", Exposed);
            return Task.CompletedTask;
        });
        if (!HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        var preflight = context.Response;
        (preflight.Headers.AccessControlAllowMethods, preflight.Headers.AccessControlAllowHeaders, preflight.Headers.AccessControlMaxAge) = ("GET", "*", "86400");
        preflight.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Whether an address is short enough and has no U+0000, which no text of the archive has and a database may not take; else the status of the answer says it.</summary>
    public static bool IsReadable(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Path.Value!.Length + request.QueryString.Value?.Length > LongestAddress)
            response.StatusCode = StatusCodes.Status414UriTooLong;
        else if (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
            response.StatusCode = StatusCodes.Status400BadRequest;
        return response.StatusCode == StatusCodes.Status200OK;
    }
}
