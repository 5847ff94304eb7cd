using System.Text.Json.Serialization;
using WuxiPlenum.Archive.Settings;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Api.Resources;
using WuxiPlenum.Web.Caching;
using WuxiPlenum.Web.Forms;

namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>The API, its description, and what holds for all of it: who may read it, and how it says what went wrong.</summary>
public static class ApiHosting
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ApiOptions>(builder.Configuration, ApiOptions.Section);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = SiteJson.Encoder;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = problem =>
            problem.ProblemDetails.Extensions["requestId"] = problem.HttpContext.TraceIdentifier);
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
        app.UseWhen(context => IsApi(context.Request.Path), api =>
        {
            api.Use(ApiAccess.OpenToAllAsync);
            api.UseStatusCodePages(context => ApiProblem.WriteAsync(context.HttpContext));
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ApiProblem.WriteAsync });
            api.UseWhen(context => context.Request.Path.StartsWithSegments("/openapi"), description => description.Use(TagAsync));
        });
        return app;
    }

    /// <summary>The description, which a library writes, has a tag as all answers have. It takes no parameters; the library would read one of its own from the query.</summary>
    private static async Task TagAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.QueryString = QueryString.Empty;
        using var answer = await CapturedAnswer.MakeAsync(context, next);
        if (answer.StatusCode == StatusCodes.Status200OK)
            await TaggedJson.WriteAsync(context, answer.Content.ToArray());
        else
            await answer.SendAsync(context);
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi($"/openapi/{ApiDescription.Name}.json");
        new ApiRoutes(app).MapEditions().MapArticles().MapTopics().MapPeople().MapPledges().MapFigures().MapTerms().MapTasks().MapSharedPassages().MapSearch().MapSuggest();
        return app;
    }
}
