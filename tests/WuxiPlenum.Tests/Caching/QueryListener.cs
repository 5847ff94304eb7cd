using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Caching;

/// <summary>Hears of every query that a portal is about to send to its database.</summary>
/// <param name="heard">Told the context, of which a request has one, and the SQL. The query waits for it.</param>
internal sealed class QueryListener(Portal portal, Action<Guid, string> heard) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private string _place = "";

    public static QueryListener Start(Portal portal, Action<Guid, string> heard)
    {
        var listener = new QueryListener(portal, heard);
        listener.Start();
        return listener;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Context: PlenumContext context } data && context.Place == _place)
            heard(context.ContextId.InstanceId, data.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }

    private void Start()
    {
        using var scope = portal.Services.CreateScope();
        _place = scope.ServiceProvider.GetRequiredService<PlenumContext>().Place;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }
}
