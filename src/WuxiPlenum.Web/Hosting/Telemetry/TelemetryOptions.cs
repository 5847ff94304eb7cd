namespace WuxiPlenum.Web.Hosting.Telemetry;

/// <summary>The settings under <c>Telemetry</c>. All of it is off unless it is named here.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Where the portal listens for Prometheus, besides where it serves: http://127.0.0.1:9464. There, and only there, is <c>/metrics</c>.</summary>
    public string MetricsAddress { get; set; } = "";

    /// <summary>The OpenTelemetry collector to which traces go by OTLP over HTTP: http://127.0.0.1:4318.</summary>
    public string TracesAddress { get; set; } = "";

    /// <summary>The address as such; null when it is empty or none.</summary>
    internal static Uri? Read(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read) && (read.Scheme == Uri.UriSchemeHttp || read.Scheme == Uri.UriSchemeHttps) ? read : null;
}
