namespace WuxiPlenum.Web.Hosting;

/// <summary>What every answer says about itself: nothing is loaded from elsewhere, nothing runs inline, nobody frames it.</summary>
public static class SecurityHeaders
{
    /// <summary>As far as a page may say it itself: who may frame it, only a server can say.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    private const string Policy = PagePolicy + "; frame-ancestors 'none'";

    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                // A page carries the reader's own settings: no shared cache may keep it,
                // but the reader's browser may, so that going back is instant.
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                {
                    headers.CacheControl = "private, no-cache";
                    headers.Remove("Pragma");
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }
}
