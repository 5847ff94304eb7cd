using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>The archive in one SQLite file, its search index (FTS5) included.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PlenumContext(options)
{
    /// <inheritdoc/>
    public override string Place => SqliteSource.PathOf(((SqliteConnection)Database.GetDbConnection()).DataSource);

    /// <inheritdoc/>
    private protected override async Task<IAsyncDisposable> OpenSnapshotAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)Database.GetDbConnection();
        var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        await Database.UseTransactionAsync(transaction, cancellation);
        return new Snapshot(Database, transaction);
    }

    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(cancellation); // BEGIN IMMEDIATE: a second writer waits here, not half-way.

    /// <inheritdoc/>
    internal override void Find(IndexPlan plan, MatchFeed feed, CancellationToken cancellation) =>
        FtsHits.Collect((SqliteConnection)Database.GetDbConnection(), Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction, plan, feed, cancellation);

    /// <inheritdoc/>
    internal override RowInsert Rows(IEntityType type) => new SqliteRows(Command(), type);

    /// <inheritdoc/>
    public override Task IndexAsync(IEnumerable<IndexEntry> entries, CancellationToken cancellation)
    {
        using var index = new IndexInsert(this);
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            index.Write(entry);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task UnindexAsync(int articleId, CancellationToken cancellation)
    {
        await Database.ExecuteSqlAsync($"DELETE FROM ArticleSearch WHERE rowid = {articleId}", cancellation);
        await Database.ExecuteSqlAsync($"REPLACE INTO IndexedArticles (ArticleId, Places) VALUES ({articleId}, NULL)", cancellation);
    }

    /// <inheritdoc/>
    internal override async Task ClearIndexAsync(CancellationToken cancellation)
    {
        await Database.ExecuteSqlAsync($"INSERT INTO ArticleSearch (ArticleSearch) VALUES ('delete-all')", cancellation);
        await FactsBlocks.ExecuteDeleteAsync(cancellation);
        await IndexedArticles.Where(article => article.Places != null).ExecuteDeleteAsync(cancellation);
    }

    /// <inheritdoc/>
    internal override async Task FinishIndexAsync(CancellationToken cancellation)
    {
        await Database.ExecuteSqlAsync($"INSERT INTO ArticleSearch (ArticleSearch) VALUES ('optimize')", cancellation);
        var version = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Tokenizer.Version}"); // takes no parameters
        await Database.ExecuteSqlRawAsync(version, cancellation);
    }

    /// <inheritdoc/>
    internal override Dictionary<int, ulong> SumIndex(CancellationToken cancellation)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "CREATE VIRTUAL TABLE temp.IndexTokens USING fts5vocab(main, ArticleSearch, instance)";
        command.ExecuteNonQuery();
        try
        {
            command.CommandText = "SELECT doc, col, offset, term FROM temp.IndexTokens";
            var sums = new Dictionary<int, ulong>();
            using var tokens = command.ExecuteReader();
            while (tokens.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                var article = tokens.GetInt32(0);
                sums[article] = sums.GetValueOrDefault(article) + IndexSum.Of(Enum.Parse<IndexField>(tokens.GetString(1)), tokens.GetInt32(2), tokens.GetString(3));
            }

            return sums;
        }
        finally
        {
            command.CommandText = "DROP TABLE temp.IndexTokens";
            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    internal override async Task<int> IndexVersionAsync(CancellationToken cancellation) =>
        (await this.ReadAsync<int>("SELECT user_version FROM pragma_user_version", cancellation))[0];

    /// <inheritdoc/>
    internal override async Task<List<string>> MigrationsAsync(CancellationToken cancellation) =>
        IsThere && await this.ReadAsync<string>("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellation) is [_]
            ? await this.ReadAsync<string>(MigrationsQuery, cancellation)
            : [];

    /// <inheritdoc/>
    internal override Task MigrateAsync(CancellationToken cancellation) => SqliteMigrations.RunAsync(this, cancellation);

    /// <inheritdoc/>
    internal override async Task<List<string>> CheckDatabaseAsync(CancellationToken cancellation)
    {
        var rows = await Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellation);
        return rows is ["ok"] ? [] : rows;
    }

    /// <inheritdoc/>
    internal override bool IsThere => File.Exists(Place);

    /// <inheritdoc/>
    public override ArchiveUnavailableException? Explain(Exception exception) => SqliteTrouble.Explain(exception, Place);

    /// <inheritdoc/>
    internal override Task MakeRoomAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    internal override Task<IAsyncDisposable> TakeTurnAsync(Action waiting, CancellationToken cancellation) => FileTurn.TakeAsync(Place + ".lock", waiting, cancellation);

    /// <summary>A command in the running transaction, where there is one.</summary>
    internal SqliteCommand Command(string sql = "")
    {
        var command = ((SqliteConnection)Database.GetDbConnection()).CreateCommand();
        (command.Transaction, command.CommandText) = ((SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction(), sql);
        return command;
    }

    /// <summary>A transaction that was not begun by EF, which therefore does not end it.</summary>
    private sealed class Snapshot(DatabaseFacade database, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await database.CloseConnectionAsync();
        }
    }
}
