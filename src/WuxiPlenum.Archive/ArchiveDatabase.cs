using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Providers.Postgres;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive;

/// <summary>The database as a whole.</summary>
public sealed class ArchiveDatabase
{
    private readonly PlenumContext _context;
    private readonly SearchIndex _index;
    private readonly PostgresServers _servers;

    internal ArchiveDatabase(PlenumContext context, SearchIndex index, PostgresServers servers) => (_context, _index, _servers) = (context, index, servers);

    /// <inheritdoc cref="PlenumContext.Place"/>
    public string Place => _context.Place;

    /// <summary>Creates the database where there is none, and brings it to the present schema; indexes it anew when the index is of an earlier kind.</summary>
    /// <param name="indexing">Told how far that is; a large archive takes minutes.</param>
    /// <param name="waiting">Called once when another program is doing it, which is waited for.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArchiveUnavailableException">It cannot be opened or written.</exception>
    public async Task<DatabaseState> PrepareAsync(IProgress<IndexProgress>? indexing = null, Action? waiting = null, CancellationToken cancellation = default)
    {
        try
        {
            await _context.MakeRoomAsync(cancellation);
            if ((await PendingAsync(cancellation)).Count == 0 && await _index.IsPresentAsync(cancellation))
                return DatabaseState.Ready;
            await using var turn = await _context.TakeTurnAsync(waiting ?? (() => { }), cancellation);
            var pending = await PendingAsync(cancellation); // another program may have done it meanwhile
            var isNew = pending.Count == _context.Database.GetMigrations().Count();
            if (pending.Count > 0)
                await _context.MigrateAsync(cancellation); // a new SQLite file is put into WAL mode here
            await _index.EnsureAsync(indexing, cancellation);
            return pending.Count == 0 ? DatabaseState.Ready : isNew ? DatabaseState.Created : DatabaseState.Updated;
        }
        catch (Exception exception) when (_context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Waits until no other program makes this archive ready, and keeps the others waiting until the result is disposed of. Not to be had twice.</summary>
    /// <inheritdoc cref="PrepareAsync" path="/param[@name='waiting']"/>
    /// <inheritdoc cref="PrepareAsync" path="/exception"/>
    public async Task<IAsyncDisposable> TakeTurnAsync(Action waiting, CancellationToken cancellation = default)
    {
        try
        {
            return await _context.TakeTurnAsync(waiting, cancellation);
        }
        catch (Exception exception) when (_context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Whether the archive can be read as it is, wherever it is read from: it is there and answers, and its schema and its index are those of this program.</summary>
    public async Task<bool> IsReadableAsync(CancellationToken cancellation = default)
    {
        try
        {
            return _context.IsThere && (await PendingAsync(cancellation)).Count == 0 && await _index.IsPresentAsync(cancellation);
        }
        catch (Exception exception) when (exception is ArchiveUnavailableException || _context.Explain(exception) is not null)
        {
            return false;
        }
    }

    /// <summary>Says that this program only reads from now on: on PostgreSQL, services that are made after this ask a streaming replica where there is one.</summary>
    public void OnlyRead() => _servers.OnlyRead();

    private Task<List<string>> PendingAsync(CancellationToken cancellation) => SchemaVersion.PendingAsync(_context, cancellation);
}

/// <summary>What became of a database that was made ready.</summary>
public enum DatabaseState
{
    /// <summary>It was up to date.</summary>
    Ready,

    /// <summary>It had an earlier schema.</summary>
    Updated,

    /// <summary>There was none.</summary>
    Created,
}
