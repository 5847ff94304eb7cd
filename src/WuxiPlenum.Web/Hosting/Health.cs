using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Hosting;

/// <summary><c>/healthz</c>: 200 when the archive can be read, 503 when it cannot.</summary>
public static class Health
{
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<ArchiveCheck>("archive");
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz").DisableRateLimiting(); // asked for in an overload above all
        return app;
    }

    private sealed class ArchiveCheck(PlenumContext archive) : IHealthCheck
    {
        /// <summary>A failure becomes "unhealthy" in the health service, which logs it.</summary>
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await archive.Articles.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
