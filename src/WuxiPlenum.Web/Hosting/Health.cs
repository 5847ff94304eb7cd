using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// What a balancer or a supervisor asks. <c>/health/live</c>: the process answers; whoever gets no answer may start it anew.
/// <c>/health/ready</c>, also <c>/healthz</c>: 200 when readers may be sent here, 503 with the reasons when not.
/// </summary>
public static class Health
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<ServingCheck>("serving")
            .AddCheck<ArchiveCheck>("archive", timeout: s_longest);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).DisableRateLimiting();
        foreach (var ready in (string[])["/health/ready", "/healthz"])
            app.MapHealthChecks(ready, new HealthCheckOptions { ResponseWriter = WriteAsync }).DisableRateLimiting(); // asked for in an overload above all
        return app;
    }

    /// <summary>Whether the request asks for the health: such ones are neither logged nor counted nor held up.</summary>
    public static bool IsAsked(HttpContext context) => context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/healthz");

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        reasons = report.Entries.Where(check => check.Value.Status != HealthStatus.Healthy).Select(check => $"{check.Key}: {check.Value.Description}"),
    });

    /// <summary>The start is over, and no stop has begun.</summary>
    private sealed class ServingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The portal is stopping.")
            : lifetime.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The portal is starting."));
    }

    private sealed class ArchiveCheck(PlenumContext archive) : IHealthCheck
    {
        /// <summary>The answer is public, so what exactly is wrong stands in the log alone, where the health service writes it.</summary>
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await archive.TryReadingAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("The archive cannot be read; the log says why.", archive.Explain(exception) ?? exception);
            }
        }
    }
}
