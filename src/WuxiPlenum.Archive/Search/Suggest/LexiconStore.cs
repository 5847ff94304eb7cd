using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>Keeps the lexicon, made anew in the background when the archive has changed, at most once a minute: nobody waits for it but the first.</summary>
internal sealed class LexiconStore(IServiceScopeFactory scopes, FactsStore facts, TimeProvider clock)
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Task<Lexicon>? _current, _next;
    private DateTimeOffset _made;

    public Task<Lexicon> GetAsync(int change, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_next is { IsCompleted: true })
                (_current, _next) = (_next.IsCompletedSuccessfully ? _next : _current, null);
            if (_next is null && (_current is null || (_current.Result.LastChange != change && clock.GetUtcNow() - _made >= s_rest)))
                (_next, _made) = (Task.Run(MakeAsync, CancellationToken.None), clock.GetUtcNow());
            return (_current ?? _next!).WaitAsync(cancellation);
        }
    }

    private async Task<Lexicon> MakeAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlenumContext>();
        await using var snapshot = await context.BeginReadAsync(default);
        return await Lexicon.LoadAsync(context, await facts.CurrentAsync(context, default), default);
    }
}
