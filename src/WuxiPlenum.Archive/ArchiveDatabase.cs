using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive;

/// <summary>The database as a whole.</summary>
public sealed class ArchiveDatabase(PlenumContext context, SearchIndex index, IOptions<DatabaseOptions> options)
{
    /// <summary>The absolute path of the database file.</summary>
    public string Path => options.Value.Path;

    /// <summary>Creates the database where there is none, and brings it to the present schema; indexes it anew when the index is of an earlier kind.</summary>
    /// <param name="indexing">Told how far that is; a large archive takes minutes.</param>
    /// <returns>The names of the migrations that were applied; empty when it was up to date.</returns>
    /// <exception cref="ArchiveUnavailableException">It cannot be opened or written.</exception>
    public async Task<IReadOnlyList<string>> PrepareAsync(IProgress<IndexProgress>? indexing = null, CancellationToken cancellation = default)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            var pending = (await context.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            if (pending.Count > 0)
                await context.Database.MigrateAsync(cancellation); // a new SQLite file is put into WAL mode here
            await index.EnsureAsync(indexing, cancellation);
            return pending;
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }
}
