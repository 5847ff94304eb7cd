using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// What the archive held of the files that are to be imported when the import began, so that a file which has not changed is
/// passed over without being rebuilt. Whatever is not found here is decided when it is stored.
/// </summary>
internal sealed class KnownFiles
{
    private readonly ILookup<string, KnownDocument> _byOrigin;
    private readonly ILookup<string, KnownDocument> _byName;

    private KnownFiles(IEnumerable<KnownDocument> byOrigin, IEnumerable<KnownDocument> byName) =>
        (_byOrigin, _byName) = (byOrigin.ToLookup(document => document.Origin), byName.ToLookup(document => document.Name));

    public static async Task<KnownFiles> LoadAsync(PlenumContext context, IReadOnlyList<FoundFile> files, CancellationToken cancellation)
    {
        var documents = context.Documents.AsNoTracking();
        var byOrigin = await KnownDocumentQueries.ForManyAsync(files.Select(file => file.Path), origins =>
            documents.Where(document => origins.Contains(document.Origin)).AsKnown().ToListAsync(cancellation));
        var known = byOrigin.Select(document => document.Origin).ToHashSet();
        var byName = await KnownDocumentQueries.ForManyAsync(files.Where(file => !known.Contains(file.Path)).SelectMany(file => PathNames.Ends(file.Path)), names =>
            documents.Where(document => document.IsCurrent && names.Contains(document.Name)).AsKnown().ToListAsync(cancellation));
        return new KnownFiles(byOrigin, byName);
    }

    /// <summary>What the command line said of the file at an earlier import.</summary>
    public PageHints OverridesOf(string path) => Latest(path)?.Overrides ?? PageHints.None;

    /// <summary>The version of a document that this file is, unchanged; null when it is not known for certain.</summary>
    /// <param name="fingerprint">Gives the fingerprint under what the command line had said of a document.</param>
    public KnownDocument? FindUnchanged(string path, Func<PageHints, string> fingerprint) =>
        Latest(path) is { } same
            ? same.Fingerprint == fingerprint(same.Overrides) ? same : null
            : PathNames.Ends(path).SelectMany(name => _byName[name]).FirstOrDefault(document => document.Fingerprint == fingerprint(document.Overrides));

    private KnownDocument? Latest(string path) => _byOrigin[path].MaxBy(document => document.Id);
}
