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
    private readonly ILookup<string, int> _laterPages;

    private KnownFiles(IEnumerable<KnownDocument> byOrigin, IEnumerable<KnownDocument> byName, IEnumerable<string> laterPages)
    {
        (_byOrigin, _byName) = (byOrigin.ToLookup(document => document.Origin), byName.ToLookup(document => document.Name));
        _laterPages = laterPages.ToLookup(PageOrigin.FileOf, PageOrigin.NumberOf);
    }

    public static async Task<KnownFiles> LoadAsync(PlenumContext context, IReadOnlyList<FoundFile> files, CancellationToken cancellation)
    {
        var documents = context.Documents.AsNoTracking();
        var byOrigin = await KnownDocumentQueries.ForManyAsync(files.Select(file => file.Path), origins =>
            documents.Where(document => origins.Contains(document.Origin)).AsKnown().ToListAsync(cancellation));
        var known = byOrigin.Select(document => document.Origin).ToHashSet();
        var byName = await KnownDocumentQueries.ForManyAsync(files.Where(file => !known.Contains(file.Path)).SelectMany(file => PathNames.Ends(file.Path)), names =>
            documents.Where(document => document.IsCurrent && names.Contains(document.Name)).AsKnown().ToListAsync(cancellation));
        var laterPages = new List<string>();
        foreach (var (from, to) in files.Where(file => FileKinds.HasPages(file.Path) && known.Contains(file.Path)).Select(file => (file.Path + '#', file.Path + '$')))
        {
            laterPages.AddRange(await documents.Where(document => document.Origin.CompareTo(from) > 0 && document.Origin.CompareTo(to) < 0)
                .Where(document => document.IsCurrent && document.Articles.Any()).Select(document => document.Origin).ToListAsync(cancellation));
        }

        return new KnownFiles(byOrigin, byName, laterPages);
    }

    /// <summary>The numbers of the pages after the first that the archive shows of a file.</summary>
    public IEnumerable<int> LaterPagesOf(string path) => _laterPages[path];

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
