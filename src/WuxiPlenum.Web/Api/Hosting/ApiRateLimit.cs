using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WuxiPlenum.Web.Api.Hosting;

/// <summary>
/// How many requests an address may make, and the headers that say so: <c>RateLimit-Policy</c> and <c>RateLimit</c> of
/// draft-ietf-httpapi-ratelimit-headers, and <c>Retry-After</c> where there were too many. One for the site.
/// </summary>
public sealed class ApiRateLimit(IOptions<ApiOptions> options) : IDisposable
{
    private const string Policy = "\"api\"";

    /// <summary>Who has IPv6 has so many bytes of an address for itself, and the others are one's network.</summary>
    private const int NetworkBytes = 8;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    public PartitionedRateLimiter<HttpContext> Limiter { get; } = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
        Client(context.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = s_window }));

    /// <summary>Says how many requests are left.</summary>
    public void Tell(HttpContext context)
    {
        context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"{Policy};q={options.Value.RequestsPerMinute};w={s_window.TotalSeconds}");
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"{Policy};r={Limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0}");
    }

    /// <summary>Says when there are more.</summary>
    public void TellRefused(HttpContext context, RateLimitLease lease)
    {
        Tell(context);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : s_window;
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => Limiter.Dispose();

    private static string Client(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.MapToIPv4().ToString(),
    };
}
