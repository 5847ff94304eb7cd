using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search.Suggest;

namespace WuxiPlenum.Web.Hosting;

/// <summary>Loads what search keeps in memory once the site is up, so that the first reader need not wait for it.</summary>
public static class SearchWarmUp
{
    public static WebApplicationBuilder AddSearchWarmUp(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<Worker>();
        return builder;
    }

    private sealed class Worker(IServiceScopeFactory scopes, ILogger<Worker> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield(); // the site does not wait for it
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<SearchSuggestions>().SuggestAsync("", 1, stoppingToken);
            }
            catch (Exception exception) when (scope.ServiceProvider.GetRequiredService<PlenumContext>().Explain(exception) is { } unavailable)
            {
                log.NotWarm(unavailable.Message); // the first search does it
            }
        }
    }
}
