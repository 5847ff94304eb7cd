using System.Diagnostics.Metrics;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Hosting.Overload;

/// <summary>
/// Bounds how much is worked out at the same time: a few requests may wait, those beyond are told at once to come again, so that the others are
/// answered in time. Pages that are kept and files are no work, and served as ever.
/// </summary>
public sealed class BoundedWork(IOptions<OverloadOptions> options, TimeProvider clock, ILogger<BoundedWork> log) : IDisposable
{
    /// <summary>In seconds. What is waiting is done sooner.</summary>
    private const int RetryAfter = 2;

    /// <summary>Between two complaints in the log.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(10);

    private static readonly Counter<long> s_refused = ArchiveMeter.Meter.CreateCounter<long>("plenum.requests.refused", "{request}", "Requests that were refused because too many waited.");

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = options.Value.Concurrent, QueueLimit = options.Value.Waiting });
    private long _complained, _refused;
    private int _handedOver;

    /// <summary>
    /// Hands a request over from the thread that reads what all connections send to one that works, which may take long. Where too many wait for
    /// one already it refuses: otherwise they would wait there, before anybody counts them.
    /// </summary>
    public async Task HandOverAsync(HttpContext context, RequestDelegate next)
    {
        if (Interlocked.Increment(ref _handedOver) > options.Value.Concurrent + options.Value.Waiting && !IsCheap(context))
        {
            Interlocked.Decrement(ref _handedOver);
            await RefuseAsync(context);
            if (IsOfApi(context))
                await ApiProblem.WriteAsync(context); // nothing stands before it here that would
            return;
        }

        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Interlocked.Decrement(ref _handedOver);
        await next(context);
    }

    /// <summary>Answers, as soon as it is the request's turn; or refuses.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (IsNoWork(context.GetEndpoint()))
        {
            await next(context);
            return;
        }

        using var turn = await _limiter.AcquireAsync(1, context.RequestAborted);
        if (turn.IsAcquired)
            await next(context);
        else
            await RefuseAsync(context);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>What pages that are kept need, and whoever asks whether the portal works.</summary>
    private static bool IsCheap(HttpContext context) =>
        Health.IsAsked(context) || Path.GetExtension(context.Request.Path.Value.AsSpan()) is ".css" or ".js" or ".woff2" or ".svg";

    private static bool IsOfApi(HttpContext context)
    {
        SiteLanguage.Of(context.Request.Path, out var path);
        return ApiHosting.IsApi(path);
    }

    /// <summary>Files, and what says itself that it is not to be bounded, such as whether the portal works.</summary>
    private static bool IsNoWork(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null;

    private async Task RefuseAsync(HttpContext context)
    {
        s_refused.Add(1);
        Complain();
        context.Features.Set(new Refused());
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        if (!IsOfApi(context)) // which says it in its own words
            await OverloadPage.WriteAsync(context);
    }

    /// <summary>One line for many: in an overload a line for each would be another load.</summary>
    private void Complain()
    {
        Interlocked.Increment(ref _refused);
        var (now, complained) = (clock.GetTimestamp(), Interlocked.Read(ref _complained));
        if ((complained == 0 || clock.GetElapsedTime(complained, now) > s_silence) && Interlocked.CompareExchange(ref _complained, now, complained) == complained)
            log.Refused(Interlocked.Exchange(ref _refused, 0), options.Value.Concurrent, options.Value.Waiting);
    }
}

/// <summary>Marks a request that was refused, which is not logged by itself.</summary>
internal sealed class Refused;

internal static partial class BoundedWorkLog
{
    [LoggerMessage(LogLevel.Warning, "Too much is asked for at once: {Refused} requests were refused (503) since this was said last; {Concurrent} are answered at the same time, and {Waiting} may wait")]
    public static partial void Refused(this ILogger log, long refused, int concurrent, int waiting);
}
