using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Tells whether a file is a document that is known already. It is the one that was read from the same path; or else the one
/// whose name the file's path ends with, if the texts are alike: so a file is recognised whether it comes alone, with its folder
/// or from another copy of the folder, and two files that merely have the same name stay apart.
/// </summary>
internal sealed class DocumentFinder(PlenumContext context)
{
    private const double Alike = 0.25;

    /// <summary>The current version of the document, or null when the file is new.</summary>
    public async Task<SourceDocument?> FindAsync(PageFile file, CancellationToken cancellation)
    {
        var current = context.Documents.Where(document => document.IsCurrent);
        if (await current.FirstOrDefaultAsync(document => document.Origin == file.Path, cancellation) is { } same)
            return same;
        var names = Names(file.Path).ToList();
        var candidates = await current.Where(document => names.Contains(document.Name)).ToListAsync(cancellation);
        if (candidates.Count == 0)
            return null;
        var text = new TextSimilarity(file.Source.Text);
        return candidates.OrderByDescending(document => document.Name.Length)
            .FirstOrDefault(document => document.Text == file.Source.Text || new TextSimilarity(document.Text).To(text) >= Alike);
    }

    /// <summary>Another current document with the same content, read under the same hints.</summary>
    public Task<SourceDocument?> FindDuplicateAsync(string fingerprint, CancellationToken cancellation) =>
        context.Documents.FirstOrDefaultAsync(document => document.IsCurrent && document.Fingerprint == fingerprint, cancellation);

    /// <summary>A name that no document has: as given, or with folders of the path before it.</summary>
    public async Task<string> NewNameAsync(FoundFile file, string path, CancellationToken cancellation)
    {
        foreach (var name in Names(path).Where(name => name.Length > file.Name.Length).Prepend(file.Name))
            if (!await context.Documents.AnyAsync(document => document.Name == name, cancellation))
                return name;
        return path;
    }

    /// <summary>The ends of a path, shortest first: c.txt, b/c.txt, a/b/c.txt.</summary>
    private static IEnumerable<string> Names(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count <= parts.Length; count++)
            yield return string.Join('/', parts[^count..]);
    }
}
