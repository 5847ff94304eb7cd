using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search.Suggest;

namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// What the first reader need not wait for, once the site is up: an archive that has been served before is looked after for new
/// seeds and insights of earlier rules, and what search keeps in memory is loaded, so that the first search finds it there.
/// </summary>
public static class AfterStart
{
    /// <summary>The first pages have the processors for themselves: whoever starts the portal looks at it.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    public static WebApplicationBuilder AddAfterStart(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LaterIntake>();
        builder.Services.AddHostedService<Worker>();
        return builder;
    }

    private sealed class Worker(IServiceScopeFactory scopes, LaterIntake intake, ILogger<Worker> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            if (intake.Work is null)
                intake.End();
            await Task.Delay(s_pause, stoppingToken);
            try
            {
                if (intake.Work is { } work)
                    await work(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested) // readers go on; the next start tries again
            {
                log.NotTakenIn(exception.Message, exception is ArchiveUnavailableException ? null : exception);
            }
            finally
            {
                intake.End();
            }

            await WarmUpAsync(stoppingToken);
        }

        private async Task WarmUpAsync(CancellationToken stopping)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<SearchSuggestions>().SuggestAsync("", 1, stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested) // whatever it is, pages that need no search are there, and the first search meets it again
            {
                log.NotWarm(scope.ServiceProvider.GetRequiredService<PlenumContext>().Explain(exception)?.Message ?? exception.Message);
            }
        }
    }
}

/// <summary>What is to be taken in when the site is up; nothing when that was done before.</summary>
internal sealed class LaterIntake
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Func<CancellationToken, Task>? Work { get; set; }

    /// <summary>Completes when nothing more is going to be taken in.</summary>
    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();
}
