using Microsoft.Extensions.Options;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Api.Hosting;

namespace WuxiPlenum.Web.Hosting;

/// <summary>How many requests one client may make: of the API, whose every answer says how many are left, and of all else, generously.</summary>
internal static class Rates
{
    private const string Api = "api", Pages = "pages";

    /// <summary>The search box asks while a reader types.</summary>
    private const string AskedByPages = ApiLinks.Base + "/suggest";

    public static WebApplicationBuilder AddRates(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeyedSingleton(Api, (services, _) => new RequestRate(Api, services.GetRequiredService<IOptions<ApiOptions>>().Value.RequestsPerMinute, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddKeyedSingleton(Pages, (services, _) => new RequestRate(Pages, services.GetRequiredService<IOptions<LimitOptions>>().Value.RequestsPerMinute, services.GetRequiredService<TimeProvider>()));
        return builder;
    }

    public static void UseRates(this IApplicationBuilder app)
    {
        var (api, pages) = (app.ApplicationServices.GetRequiredKeyedService<RequestRate>(Api), app.ApplicationServices.GetRequiredKeyedService<RequestRate>(Pages));
        app.Use((context, next) =>
        {
            var path = context.Request.Path;
            var isApi = ApiHosting.IsApi(path) && path != AskedByPages;
            var allowance = (isApi ? api : pages).Take(context.Connection.RemoteIpAddress);
            if (isApi || !allowance.IsGranted)
                allowance.Tell(context.Response.Headers);
            if (allowance.IsGranted)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        });
    }
}
