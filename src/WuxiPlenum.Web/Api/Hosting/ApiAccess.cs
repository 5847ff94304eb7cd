namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>Who may read the API.</summary>
internal static class ApiAccess
{
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
}
