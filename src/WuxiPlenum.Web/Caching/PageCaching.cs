using System.Diagnostics.Metrics;
using System.Net.Mime;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Settings;

namespace WuxiPlenum.Web.Caching;

/// <summary>
/// Pages are kept as they are sent. What is kept is answered before anything else is done, the log of requests included, which would cost more than the
/// answer: it is counted (<c>plenum.pages.kept</c>), and logged one by one only at the level Debug.
/// </summary>
public static class PageCaching
{
    private static readonly Counter<long> s_kept = ArchiveMeter.Meter.CreateCounter<long>("plenum.pages.kept", "{answer}", "Answers with a page that was kept in memory.");

    public static WebApplicationBuilder AddPageCache(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<CacheOptions>(builder.Configuration, CacheOptions.Section);
        builder.Services.AddSingleton<PageCache>();
        builder.Services.AddSingleton<ArchiveWatch>();
        return builder;
    }

    /// <summary>Comes first: what is kept needs nothing of the rest.</summary>
    public static WebApplication UsePageCache(this WebApplication app)
    {
        var (cache, watch) = (app.Services.GetRequiredService<PageCache>(), app.Services.GetRequiredService<ArchiveWatch>());
        if (cache.IsOn)
            app.Use((context, next) => AnswerAsync(cache, watch, context, next, app.Logger));
        return app;
    }

    private static async Task AnswerAsync(PageCache cache, ArchiveWatch watch, HttpContext context, RequestDelegate next, ILogger log)
    {
        if (PageKey.Of(context.Request) is not { } key)
        {
            await next(context);
            return;
        }

        var state = await watch.CurrentAsync();
        if (cache.Find(key.Text, state) is not { } page)
        {
            await MakeAsync(cache, key, state, context, next);
            return;
        }

        s_kept.Add(1);
        await page.In(ContentCoding.Choose(context.Request.Headers.AcceptEncoding.ToString())).SendAsync(context, key.IsPersonal);
        if (log.IsEnabled(LogLevel.Debug))
            log.Kept(context.Request.Method, context.Request.Path, context.Response.StatusCode);
    }

    private static async Task MakeAsync(PageCache cache, PageKey key, ArchiveState? state, HttpContext context, RequestDelegate next)
    {
        CapturedAnswer? answer = null;
        try
        {
            var (page, isMaker) = await cache.MakeOnceAsync(key.Text, state, async () =>
            {
                var making = new PageInMaking();
                context.Features.Set(making);
                answer = await CapturedAnswer.MakeAsync(context, next);
                return making.State is { } made && IsToBeKept(answer) ? Keep(cache, key, CachedPage.Of(answer, made, cache.Known(key.Text))) : null;
            }, context.RequestAborted);
            if (page is not null)
                await page.In(ContentCoding.Choose(context.Request.Headers.AcceptEncoding.ToString())).SendAsync(context, key.IsPersonal);
            else if (isMaker)
                await answer!.SendAsync(context);
            else
                await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it.
        }
        finally
        {
            answer?.Dispose();
        }
    }

    private static bool IsToBeKept(CapturedAnswer answer) => answer.StatusCode == StatusCodes.Status200OK
        && answer.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true
        && answer.Headers.SetCookie.Count == 0;

    private static CachedPage Keep(PageCache cache, PageKey key, CachedPage page)
    {
        cache.Keep(key.Text, page);
        return page;
    }
}

internal static partial class PageCachingLog
{
    [LoggerMessage(LogLevel.Debug, "{Method} {Path} answered {Status} from memory")]
    public static partial void Kept(this ILogger log, string method, PathString path, int status);
}
