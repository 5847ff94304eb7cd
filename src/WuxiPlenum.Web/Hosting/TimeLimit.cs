using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Providers.Sqlite;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// How long an answer may take until it begins. Then what is asked of the database is cancelled, and the answer is 504. What has begun may take
/// its time: how slowly a client may read is limited by Kestrel.
/// </summary>
internal static class TimeLimit
{
    public static WebApplicationBuilder AddTimeLimit(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitOptions>>((options, limits) => options.DefaultPolicy =
            new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(limits.Value.RequestSeconds), TimeoutStatusCode = StatusCodes.Status504GatewayTimeout });
        // Npgsql listens to the same token by itself.
        builder.Services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(new InterruptedReading()));
        return builder;
    }

    public static void UseTimeLimit(this IApplicationBuilder app)
    {
        app.UseRequestTimeouts();
        app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
                return Task.CompletedTask;
            });
            try
            {
                await next(context);
            }
            catch (SearchTookTooLongException) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
            }
            catch (Exception exception) when (exception is not OperationCanceledException && context.RequestAborted.IsCancellationRequested)
            {
                // As databases say it, each in its own way.
                throw new OperationCanceledException("The request was cancelled.", exception, context.RequestAborted);
            }
        });
    }
}
