using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Tells whether a file is a document that is known already. It is the one that was read from the same path; or else the one
/// whose name the file's path ends with, if the texts are alike: so a file is recognised whether it comes alone, with its folder
/// or from another copy of the folder, and two files that merely have the same name stay apart.
/// One finder serves one batch of pages: it asks the database once for all of them, and is told what the batch stores.
/// </summary>
internal sealed class DocumentFinder(PlenumContext context)
{
    private const double Alike = 0.25;

    private readonly List<KnownDocument> _known = [];
    private readonly List<(KnownDocument Document, PageKey Page)> _claims = [];

    /// <summary>Asks the database for everything that the pages of the batch may turn out to be.</summary>
    public async Task PrepareAsync(IReadOnlyList<IntakePage> pages, CancellationToken cancellation)
    {
        var documents = context.Documents.AsNoTracking();
        var found = await KnownDocumentQueries.ForManyAsync(pages.Select(page => page.Origin), origins =>
            documents.Where(document => origins.Contains(document.Origin)).AsKnown().ToListAsync(cancellation));
        found.AddRange(await KnownDocumentQueries.ForManyAsync(pages.SelectMany(NamesOf).Concat(found.Select(document => document.Name)), names =>
            documents.Where(document => names.Contains(document.Name)).AsKnown().ToListAsync(cancellation)));
        found.AddRange(await KnownDocumentQueries.ForManyAsync(pages.Select(page => page.Fingerprint), fingerprints =>
            documents.Where(document => document.IsCurrent && fingerprints.Contains(document.Fingerprint)).AsKnown().ToListAsync(cancellation)));
        _known.AddRange(found.DistinctBy(document => document.Id));
        await FindClaimsAsync(pages, cancellation);
    }

    /// <summary>The version of a document that a page is the same as or follows on; null when the page is new.</summary>
    public async Task<KnownDocument?> FindAsync(IntakePage page, CancellationToken cancellation)
    {
        if (_known.Where(document => document.Origin == page.Origin).MaxBy(document => (document.Stored is not null, document.Id, document.Version)) is { } same)
            return same;
        var names = NamesOf(page).ToHashSet();
        TextSimilarity? similarity = null;
        foreach (var candidate in _known.Where(document => document.IsCurrent && names.Contains(document.Name)).OrderByDescending(document => document.Name.Length))
        {
            var text = candidate.Stored?.Text
                ?? await context.Documents.Where(document => document.Id == candidate.Id).Select(document => document.Text).SingleAsync(cancellation);
            if (text == page.Source.Text || (similarity ??= new TextSimilarity(page.Source.Text)).To(new TextSimilarity(text)) >= Alike)
                return candidate;
        }

        return null;
    }

    /// <summary>The version of a document that is shown.</summary>
    public KnownDocument Current(string name) => _known.Single(document => document.Name == name && document.IsCurrent);

    /// <summary>Another current document with the same content, read under the same hints.</summary>
    public KnownDocument? FindDuplicate(IntakePage page)
    {
        var fingerprint = page.Fingerprint;
        return _known.FirstOrDefault(document => document.IsCurrent && document.Fingerprint == fingerprint);
    }

    /// <summary>Another current document that is the same page of the same edition.</summary>
    public KnownDocument? FindSamePage(IntakePage page) => page.IsClaim && PageKey.Of(page.Reading) is { } key
        ? _claims.LastOrDefault(claim => claim.Page == key && claim.Document.IsCurrent && PageOrigin.FileOf(claim.Document.Origin) != PageOrigin.FileOf(page.Origin)).Document
        : null;

    /// <summary>A name that no document has: as given, or with folders of the path before it.</summary>
    public string NewName(IntakePage page) =>
        NamesOf(page).Where(name => name.Length > page.Name.Length).Prepend(page.Name).FirstOrDefault(name => _known.All(document => document.Name != name)) ?? page.Origin;

    /// <summary>Takes note of a version that the batch stores.</summary>
    public void Add(SourceDocument document, IntakePage page)
    {
        _claims.RemoveAll(claim => claim.Document.Name == document.Name);
        for (var i = 0; i < _known.Count; i++)
            if (_known[i].Name == document.Name)
                _known[i] = _known[i] with { IsCurrent = false };
        var known = KnownDocument.Of(document);
        _known.Add(known);
        if (PageKey.Of(page.Reading) is { } key)
            _claims.Add((known, key));
    }

    private static IEnumerable<string> NamesOf(IntakePage page) => PathNames.Ends(page.Origin).Prepend(page.Name);

    private async Task FindClaimsAsync(IReadOnlyList<IntakePage> pages, CancellationToken cancellation)
    {
        var keys = pages.Where(page => page.IsClaim).Select(page => PageKey.Of(page.Reading)).OfType<PageKey>().ToHashSet();
        foreach (var newspaper in keys.GroupBy(key => key.Newspaper))
        {
            var printed = await KnownDocumentQueries.ForManyAsync(newspaper.Select(key => (DateOnly?)key.Date), dates => context.Documents.AsNoTracking()
                .Where(document => document.IsCurrent && document.Page != null && document.Edition.Newspaper == newspaper.Key && dates.Contains(document.Edition.Date))
                .Select(document => new { document.Id, Date = document.Edition.Date!.Value, Page = document.Page! }).ToListAsync(cancellation));
            var claimed = printed.ToDictionary(document => document.Id, document => new PageKey(newspaper.Key, document.Date, document.Page));
            var known = await KnownDocumentQueries.ForManyAsync(claimed.Keys.Where(id => keys.Contains(claimed[id])), ids =>
                context.Documents.AsNoTracking().Where(document => ids.Contains(document.Id)).AsKnown().ToListAsync(cancellation));
            _claims.AddRange(known.Select(document => (document, claimed[document.Id])));
            _known.AddRange(known.Where(document => _known.All(other => other.Id != document.Id)));
        }
    }
}

/// <summary>A page of an edition. An inferred date is too weak a ground to take two files for the same page.</summary>
internal readonly record struct PageKey(string Newspaper, DateOnly Date, string Page)
{
    public static PageKey? Of(PageReading reading) =>
        reading is { Newspaper.Length: > 0, Page.Length: > 0, Date: { Evidence: not DateEvidence.Inferred } date }
            ? new PageKey(reading.Newspaper, date.Date, reading.Page)
            : null;
}
