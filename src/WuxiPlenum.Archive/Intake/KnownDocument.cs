using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>What must be known of a stored version of a document to tell whether a file is one of it.</summary>
/// <param name="Stored">The version itself while it is not in the database yet.</param>
internal sealed record KnownDocument(
    int Id,
    string Name,
    int Version,
    bool IsCurrent,
    string Origin,
    string Fingerprint,
    PageHints Overrides,
    SourceDocument? Stored = null)
{
    public static KnownDocument Of(SourceDocument document) => new(
        document.Id, document.Name, document.Version, document.IsCurrent, document.Origin, document.Fingerprint,
        new PageHints(document.OverrideNewspaper, document.OverrideDate, document.OverridePage), document);
}

/// <summary>Queries for <see cref="KnownDocument"/>.</summary>
internal static class KnownDocumentQueries
{
    /// <summary>SQLite takes one parameter per value.</summary>
    private const int ValuesPerQuery = 500;

    public static IQueryable<KnownDocument> AsKnown(this IQueryable<SourceDocument> documents) => documents.Select(document => new KnownDocument(
        document.Id, document.Name, document.Version, document.IsCurrent, document.Origin, document.Fingerprint,
        new PageHints(document.OverrideNewspaper, document.OverrideDate, document.OverridePage), null));

    /// <summary>Runs a query for many values, a few hundred at a time.</summary>
    public static async Task<List<TResult>> ForManyAsync<T, TResult>(IEnumerable<T> values, Func<T[], Task<List<TResult>>> query)
    {
        var all = new List<TResult>();
        foreach (var some in values.Distinct().Chunk(ValuesPerQuery))
            all.AddRange(await query(some));
        return all;
    }
}
