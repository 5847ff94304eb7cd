namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// The number of each request, Kestrel's own, which stands in every line of the log that has to do with the request: in the header
/// <c>X-Request-Id</c>, on error pages and in the problem details of the API. One that a client sends is not taken over: it could be
/// anything, or that of another. Whoever follows a request through several systems sends a <c>traceparent</c> (W3C Trace Context),
/// which ASP.NET Core reads and checks, and whose trace the log has too.
/// </summary>
public static class RequestId
{
    public const string Header = "X-Request-Id";

    public static WebApplication UseRequestId(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // When it starts: an error page clears the headers that are there before.
            context.Response.OnStarting(static state =>
            {
                var context = (HttpContext)state;
                context.Response.Headers[Header] = context.TraceIdentifier;
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
        return app;
    }
}
