using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Hosting;

/// <summary>A database server may go away in the middle of a request. Requests only read, so such a one is answered once more from the beginning, by then from another server.</summary>
public static class SecondTry
{
    public static WebApplication UseSecondTry(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception exception) when (MayTryAgain(context, exception))
            {
                app.Logger.TryingAgain(context.Request.Path, exception.GetBaseException().Message);
                await TryAgainAsync(context, next);
            }
        });
        return app;
    }

    /// <summary>Nothing of the answer is there: whatever writes one says first of which type it is.</summary>
    private static bool MayTryAgain(HttpContext context, Exception exception) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted && context.Response.ContentType is null
        && context.RequestServices.GetRequiredService<PlenumContext>().IsOutOfReach(exception);

    private static async Task TryAgainAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
