using Serilog;
using Serilog.Settings.Configuration;
using WuxiPlenum.Web.Hosting.Overload;

namespace WuxiPlenum.Web.Hosting;

/// <summary>Structured logging: to the console, and to wherever the <c>Serilog</c> section says, such as a rolling file.</summary>
public static class Logging
{
    // Named, because looking through every assembly for sinks takes time and memory at each start.
    private static readonly ConfigurationReaderOptions s_sinks =
        new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);

    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog((services, logger) => logger
            .ReadFrom.Configuration(builder.Configuration, s_sinks)
            .ReadFrom.Services(services)
            .Enrich.FromLogContext());
        return builder;
    }

    /// <summary>One line per request, that of a question for the health only when it fails, none of those that are refused.</summary>
    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.EnrichDiagnosticContext = (log, context) => log.Set("RequestId", context.TraceIdentifier);
            options.GetLevel = (context, _, exception) =>
                context.Features.Get<Refused>() is not null ? Serilog.Events.LogEventLevel.Verbose
                : exception is not null || context.Response.StatusCode >= 500 ? Serilog.Events.LogEventLevel.Error
                : Health.IsAsked(context) ? Serilog.Events.LogEventLevel.Verbose
                : Serilog.Events.LogEventLevel.Information;
        });
        return app;
    }
}
