using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Settings;

namespace WuxiPlenum.Web.Hosting.Telemetry;

/// <summary>
/// Metrics for Prometheus at an address of their own, so that readers cannot ask for them, and traces that are sent to an OpenTelemetry
/// collector. Neither is there unless its address is set; then nothing of the libraries is loaded.
/// </summary>
public static class Telemetry
{
    private const string MetricsPath = "/metrics", TracesPath = "/v1/traces", Service = "wuxiplenum";

    private static readonly string[] s_meters =
        [ArchiveMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql"];

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var given = builder.Configuration.GetSection(TelemetryOptions.Section);
        builder.Services.AddSettings<TelemetryOptions>(builder.Configuration, TelemetryOptions.Section)
            .Validate(options => IsEmptyOrRead(options.MetricsAddress), $"Telemetry:MetricsAddress is \"{given["MetricsAddress"]}\". It must be an address to listen at, such as http://127.0.0.1:9464.")
            .Validate(options => IsEmptyOrRead(options.TracesAddress), $"Telemetry:TracesAddress is \"{given["TracesAddress"]}\". It must be the address of a collector, such as http://127.0.0.1:4318.");
        if (TelemetryOptions.Read(given["MetricsAddress"]) is { } metrics)
            AddMetrics(builder, metrics);
        if (TelemetryOptions.Read(given["TracesAddress"]) is { } traces)
            AddTraces(builder, traces);
        return builder;
    }

    /// <summary>Answers what comes in at the address of the metrics: there is nothing but those there.</summary>
    public static WebApplication UseTelemetry(this WebApplication app)
    {
        if (TelemetryOptions.Read(app.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.MetricsAddress)}"]) is { } metrics)
            UseMetrics(app, metrics.Port);
        return app;
    }

    private static void AddMetrics(WebApplicationBuilder builder, Uri address)
    {
        builder.ListenAlsoAt(address);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(s_meters).AddPrometheusExporter());
    }

    private static void AddTraces(WebApplicationBuilder builder, Uri address)
    {
        Environment.SetEnvironmentVariable("OTEL_SERVICE_NAME", Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") ?? Service);
        builder.Services.AddOpenTelemetry().WithTracing(traces => traces
            .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !Health.IsAsked(context))
            .AddSource("Npgsql")
            .AddOtlpExporter(otlp => (otlp.Endpoint, otlp.Protocol) = (new Uri(address, TracesPath), OtlpExportProtocol.HttpProtobuf)));
    }

    // The port is that of the socket: no header changes it.
    private static void UseMetrics(WebApplication app, int port) => app.MapWhen(context => context.Connection.LocalPort == port, metrics =>
    {
        metrics.UseOpenTelemetryPrometheusScrapingEndpoint(MetricsPath);
        metrics.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    });

    private static bool IsEmptyOrRead(string address) => address.Length == 0 || TelemetryOptions.Read(address) is not null;
}
