using System.Text.Json.Serialization;
using Microsoft.AspNetCore.RateLimiting;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Api.Resources;
using WuxiPlenum.Web.Forms;

namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>The API, its description, and what holds for all of it: who may read it, how much, and how it says what went wrong.</summary>
public static class ApiHosting
{
    /// <summary>The longest address that is read, path and query as sent, in characters.</summary>
    private const int LongestAddress = 100_000;

    private const string Exposed = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ApiOptions>()
            .Bind(builder.Configuration.GetSection(ApiOptions.Section))
            .Validate(options => options.RequestsPerMinute is >= 1 and <= 10_000_000, "Api:RequestsPerMinute must be from 1 to 10000000.")
            .ValidateOnStart();
        builder.Services.AddSingleton<ApiRateLimit>();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = SiteJson.Encoder;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        builder.Services.AddOpenApi(ApiDescription.Name, ApiDescription.Configure);
        return builder;
    }

    /// <summary>Everything below <c>/api/</c>, the description, and the <c>.json</c> forms of pages.</summary>
    public static bool IsApi(PathString path) =>
        (path.StartsWithSegments("/api", out var below) && below.Value is { Length: > 1 })
        || path.StartsWithSegments("/openapi")
        || path.Value?.EndsWith(".json", StringComparison.Ordinal) == true;

    public static WebApplication UseApi(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<ApiRateLimit>();
        app.UseWhen(context => IsApi(context.Request.Path), api =>
        {
            api.Use(OpenToAllAsync);
            api.UseStatusCodePages(context => ApiProblem.WriteAsync(context.HttpContext));
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ApiProblem.WriteAsync });
            api.UseRateLimiter(new RateLimiterOptions
            {
                GlobalLimiter = limit.Limiter,
                RejectionStatusCode = StatusCodes.Status429TooManyRequests,
                OnRejected = (refused, _) =>
                {
                    limit.TellRefused(refused.HttpContext, refused.Lease);
                    return ValueTask.CompletedTask;
                },
            });
            api.Use((context, next) =>
            {
                limit.Tell(context);
                return IsReadable(context) ? next(context) : Task.CompletedTask;
            });
        });
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi($"/openapi/{ApiDescription.Name}.json");
        var routes = new ApiRoutes(app);
        routes.MapEditions().MapArticles().MapTopics().MapPeople().MapPledges().MapFigures().MapTerms().MapTasks().MapSharedPassages().MapSearch().MapSuggest();
        return app;
    }

    // A script of any site may read what everybody may read; no cookie is asked for. Told to all, since a cache keeps one answer for them (Fetch, 3.3).
    private static Task OpenToAllAsync(HttpContext context, RequestDelegate next)
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

    // No text of the archive has U+0000, and a database may not take it.
    private static bool IsReadable(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Path.Value!.Length + request.QueryString.Value?.Length > LongestAddress)
            response.StatusCode = StatusCodes.Status414UriTooLong;
        else if (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
            response.StatusCode = StatusCodes.Status400BadRequest;
        return response.StatusCode == StatusCodes.Status200OK;
    }
}
