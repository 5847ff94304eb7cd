using WuxiPlenum.Web.Api.Hosting;

namespace WuxiPlenum.Web.Hosting;

/// <summary>What every answer says about itself: nothing is loaded from elsewhere, nothing runs inline, nobody frames it, and it wants nothing of the device.</summary>
public static class SecurityHeaders
{
    /// <summary>As far as a page may say it itself: who may frame it, only a server can say.</summary>
    public const string PagePolicy =
        "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    private const string Policy = PagePolicy + "; frame-ancestors 'none'";

    /// <summary>All that browsers know of and would otherwise allow; the button that copies a citation needs the clipboard.</summary>
    private const string Permissions =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        + "picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

    /// <summary>Two years, the least that browsers ask for to know it beforehand.</summary>
    private const string OnlyTls = "max-age=63072000; includeSubDomains";

    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                var isForOthers = ApiHosting.IsApi(context.Request.Path) || context.Response.ContentType?.StartsWith("image/", StringComparison.Ordinal) == true;
                Write(headers, isForOthers);
                if (context.Request.IsHttps)
                    headers.StrictTransportSecurity = OnlyTls;
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

    /// <summary>Writes those that are the same over TLS and without.</summary>
    /// <param name="isForOthers">Whether pages of other sites may show it, as they may the API's answers and the pictures.</param>
    internal static void Write(IHeaderDictionary headers, bool isForOthers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isForOthers ? "cross-origin" : "same-origin";
    }
}
