using System.Diagnostics;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// Finds the articles that a query asks for. The index alone says which they are and how often each word stands in them; text is
/// read only of the articles that are shown. All in one snapshot of the database.
/// </summary>
public sealed class ArticleSearch
{
    private readonly PlenumContext _context;
    private readonly FactsStore _facts;
    private readonly SearchLimit _limit;

    internal ArticleSearch(PlenumContext context, FactsStore facts, SearchLimit limit) => (_context, _facts, _limit) = (context, facts, limit);

    /// <summary>Searches. Any query whatever is allowed: what is no syntax is text, and what cannot be found is not found.</summary>
    /// <exception cref="SearchTookTooLongException">It took longer than a search may.</exception>
    /// <remarks>A page beyond the last is empty, one below 1 is the first.</remarks>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var snapshot = await _context.BeginReadAsync(cancellation);
        var facts = await _facts.CurrentAsync(_context, cancellation); // where they are read anew, all wait for it, however long
        var results = await _limit.HoldAsync(limited => SearchAsync(request, facts, limited), cancellation);
        ArchiveMeter.Searched(begun);
        return results;
    }

    /// <summary>Keeps in the archive what searches have in memory where much of it is new, so that the next program need not gather it from all articles.</summary>
    /// <exception cref="ArchiveUnavailableException">The archive cannot be written.</exception>
    public async Task KeepFactsAsync(CancellationToken cancellation = default)
    {
        try
        {
            await _facts.KeepAsync(_context, cancellation);
        }
        catch (Exception exception) when (_context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task<SearchResults> SearchAsync(SearchRequest request, ArticleFacts facts, CancellationToken cancellation)
    {
        var selection = Select(SearchQuery.Parse(request.Query), request.Filter, facts, cancellation);
        var query = selection.Query;
        var order = request.Order ?? (query.Wanted.Any() ? SearchOrder.Relevance : SearchOrder.Page);
        var page = selection.Page(order, Math.Max(1, request.Page), Math.Clamp(request.PageSize, 1, SearchRequest.MaxPageSize));
        return new SearchResults(query, order, selection.Totals, await ResultPage.LoadAsync(_context, page, query, cancellation), selection.Facets);
    }

    /// <summary>How a query is read: as typed, and as the newspaper may have printed its words.</summary>
    public async Task<SearchQuery> UnderstandAsync(string text, CancellationToken cancellation = default)
    {
        var query = SearchQuery.Parse(text);
        if (query.Clauses.IsEmpty)
            return query;
        await using var snapshot = await _context.BeginReadAsync(cancellation);
        return (await _facts.CurrentAsync(_context, cancellation)).PrintedForms.AddTo(query);
    }

    /// <summary>All that a query finds, before any of it is loaded, in the running transaction.</summary>
    internal async Task<Selection> SelectAsync(SearchQuery query, SearchFilter filter, CancellationToken cancellation) =>
        Select(query, filter, await _facts.CurrentAsync(_context, cancellation), cancellation);

    private Selection Select(SearchQuery query, SearchFilter filter, ArticleFacts facts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var plan = new IndexPlan(facts.PrintedForms.AddTo(query));
        using var feed = new MatchFeed(plan, facts, Environment.ProcessorCount, cancellation);
        if (plan.Phrases.Length > 0)
            _context.Find(plan, feed, cancellation);
        return new Selection(plan.Query, feed.Finish(), filter, facts);
    }
}
