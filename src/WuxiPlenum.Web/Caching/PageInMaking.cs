using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Caching;

/// <summary>A page that is made to be kept: it tells of one state of the archive, whoever writes meanwhile, and whichever server it is read from.</summary>
internal sealed class PageInMaking
{
    /// <summary>That of which it tells; null for an answer that is no page.</summary>
    public ArchiveState? State { get; set; }
}

internal static class PageInMakingExtensions
{
    /// <summary>Opens the read in which a page is made, kept or not: one connection, one state of the archive. Comes after routing, which says whether it is a page.</summary>
    public static WebApplication UseOneStateForPage(this WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            if (!IsPage(context))
            {
                await next(context);
                return;
            }

            var archive = context.RequestServices.GetRequiredService<PlenumContext>();
            var day = DateOnly.FromDateTime(clock.GetLocalNow().DateTime); // before the page asks: at midnight it is of the day before, and is made again
            await using var read = await BeginReadAsync(archive, context.RequestAborted);
            if (read is not null && context.Features.Get<PageInMaking>() is { } page)
                page.State = new ArchiveState(await archive.StateAsync(context.RequestAborted), day);
            await next(context);
        });
        return app;
    }

    /// <summary>Null when the database cannot be read: a page that needs it will say so, and there are some that do not.</summary>
    private static async Task<IAsyncDisposable?> BeginReadAsync(PlenumContext archive, CancellationToken cancellation)
    {
        try
        {
            return await archive.BeginReadAsync(cancellation);
        }
        catch (Exception exception) when (archive.Explain(exception) is not null)
        {
            return null;
        }
    }

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && context.Features.Get<IExceptionHandlerFeature>() is null && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
}
