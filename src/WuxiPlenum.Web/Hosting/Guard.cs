using Microsoft.AspNetCore.Diagnostics;

namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// What a request must pass before a page or the API answers it, in order: the site's name, the rate, the limits, the time. It stands
/// behind what shows errors, so that every refusal is a page, or problem details.
/// </summary>
public static class Guard
{
    public static WebApplicationBuilder AddGuard(this WebApplicationBuilder builder) => builder.AddProxies().AddSiteNames().AddLimits().AddRates().AddTimeLimit();

    public static WebApplication UseGuard(this WebApplication app)
    {
        app.UseWhen(IsAsked, guarded =>
        {
            guarded.UseHostFiltering();
            guarded.UseRates();
            guarded.Use(Limits.CheckAsync);
            guarded.UseTimeLimit();
        });
        app.Use((context, next) =>
        {
            if (!IsAsked(context) && !HttpMethods.IsHead(context.Request.Method))
                context.Request.Method = HttpMethods.Get; // whatever was refused, the page that says so is read
            return next(context);
        });
        return app;
    }

    /// <summary>The page that stands in for an answer passes: it was not asked for, and what is refused would be refused again.</summary>
    private static bool IsAsked(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;
}
