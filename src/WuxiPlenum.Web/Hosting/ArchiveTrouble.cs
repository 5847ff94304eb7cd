using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Hosting;

/// <summary>When the database fails a request, a page or problem details say so (503), and the log what to do about it. Other requests go on.</summary>
public static class ArchiveTrouble
{
    /// <summary>In seconds: a lock or a restart is over by then.</summary>
    private const string RetryAfter = "30";

    public static WebApplication UseArchiveTrouble(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception exception) when (!context.Response.HasStarted && DatabaseFault.Explain(context.RequestServices, exception) is { } unavailable)
            {
                app.Logger.ArchiveFailed(context.Request.Path, unavailable.Message);
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = RetryAfter;
            }
        });
        return app;
    }
}
