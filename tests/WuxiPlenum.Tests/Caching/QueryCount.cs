using System.Collections.Concurrent;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Caching;

/// <summary>Counts the queries that a portal sends to its database, by the context that sends them: a request has one.</summary>
internal sealed class QueryCount : IDisposable
{
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<string>> _queries = [];
    private readonly QueryListener _listener;

    public QueryCount(Portal portal) => _listener = QueryListener.Start(portal, (context, query) => _queries.GetOrAdd(context, _ => []).Enqueue(query));

    /// <summary>The queries of each context.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>> ByContext => [.. _queries.Values];

    public void Reset() => _queries.Clear();

    public void Dispose() => _listener.Dispose();
}
