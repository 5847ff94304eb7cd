using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using WuxiPlenum.Archive.Providers.Postgres.Postings;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>The archive in a PostgreSQL database, its search index (<see cref="PostingList"/>) included.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : PlenumContext(options)
{
    /// <summary>All who write to an archive take turns by this lock; the number means nothing.</summary>
    internal const long WriteLock = 0x506C656E756D;

    /// <inheritdoc/>
    public override string Place => new NpgsqlConnectionStringBuilder(Database.GetConnectionString()) is var servers
        ? $"{string.Join(',', servers.Host!.Split(',').Select(host => host.Contains(':') ? host : $"{host}:{servers.Port}"))}/{servers.Database}"
        : "";

    internal NpgsqlConnection Connection => (NpgsqlConnection)Database.GetDbConnection();

    /// <inheritdoc/>
    private protected override async Task<IAsyncDisposable> OpenSnapshotAsync(CancellationToken cancellation) =>
        await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", cancellation);
            return transaction;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await transaction.DisposeAsync();
            throw PostgresTrouble.Explain(busy, Place, await WriterAsync(cancellation))!;
        }
    }

    /// <summary>The program that writes now, and since when; empty when it has just finished.</summary>
    private async Task<string> WriterAsync(CancellationToken cancellation)
    {
        var writers = await Database.SqlQuery<string>(
            $"""
            SELECT COALESCE(NULLIF(application_name, ''), usename) || to_char(xact_start AT TIME ZONE 'UTC', ', HH24:MI:SS "UTC"') AS "Value" FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND (classid::bigint << 32 | objid::bigint) = {WriteLock}
            """).ToListAsync(cancellation);
        return writers is [{ Length: > 0 } writer, ..] ? $" ({writer})" : "";
    }

    /// <inheritdoc/>
    public override async Task IndexAsync(IEnumerable<IndexEntry> entries, CancellationToken cancellation) =>
        await new PostingsWriter(this).WriteAsync(entries, cancellation);

    /// <inheritdoc/>
    public override async Task UnindexAsync(int articleId, CancellationToken cancellation)
    {
        await IndexedArticles.Where(article => article.ArticleId == articleId).ExecuteDeleteAsync(cancellation);
        await Database.ExecuteSqlAsync($"""INSERT INTO "IndexedArticles" ("ArticleId") VALUES ({articleId})""", cancellation);
    }

    /// <inheritdoc/>
    public override ArchiveUnavailableException? Explain(Exception exception) => PostgresTrouble.Explain(exception, Place);

    /// <inheritdoc/>
    public override bool IsOutOfReach(Exception exception) => PostgresTrouble.IsOutOfReach(exception);

    /// <inheritdoc/>
    internal override void Find(IndexPlan plan, MatchFeed feed, CancellationToken cancellation) =>
        PostingsSearch.Collect(Connection, plan, feed, cancellation);

    /// <inheritdoc/>
    internal override async Task ClearIndexAsync(CancellationToken cancellation)
    {
        await Set<PostingList>().ExecuteDeleteAsync(cancellation);
        await Set<IndexSegment>().ExecuteDeleteAsync(cancellation);
        await FactsBlocks.ExecuteDeleteAsync(cancellation);
        await IndexedArticles.Where(article => article.Places != null).ExecuteDeleteAsync(cancellation); // what is gone is still to be told
    }

    /// <inheritdoc/>
    internal override async Task FinishIndexAsync(CancellationToken cancellation)
    {
        await new SegmentMerge(this).MergeAllAsync(cancellation);
        var version = string.Create(CultureInfo.InvariantCulture, $"""COMMENT ON TABLE "Postings" IS '{Tokenizer.Version}'"""); // takes no parameters
        await Database.ExecuteSqlRawAsync(version, cancellation);
    }

    /// <inheritdoc/>
    internal override Dictionary<int, ulong> SumIndex(CancellationToken cancellation) => PostingsSum.Of(Connection, cancellation);

    /// <inheritdoc/>
    internal override async Task<int> IndexVersionAsync(CancellationToken cancellation) =>
        (await this.ReadAsync<int>("""SELECT COALESCE(obj_description('"Postings"'::regclass, 'pg_class'), '0')::int""", cancellation))[0];

    /// <inheritdoc/>
    internal override async Task<List<string>> MigrationsAsync(CancellationToken cancellation)
    {
        try
        {
            return (await this.ReadAsync<bool>("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", cancellation))[0]
                ? await this.ReadAsync<string>(MigrationsQuery, cancellation)
                : [];
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    internal override Task<List<string>> CheckDatabaseAsync(CancellationToken cancellation) => ServerCheck.RunAsync(this, cancellation);

    /// <inheritdoc/>
    internal override async Task MakeRoomAsync(CancellationToken cancellation)
    {
        var databases = this.GetService<IRelationalDatabaseCreator>();
        if (await databases.ExistsAsync(cancellation))
            return;
        try
        {
            await databases.CreateAsync(cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another program has just made it.
        }
    }

    /// <inheritdoc/>
    internal override Task<IAsyncDisposable> TakeTurnAsync(Action waiting, CancellationToken cancellation) => ServerTurn.TakeAsync(Database.GetConnectionString()!, waiting, cancellation);

    /// <inheritdoc/>
    internal override RowInsert Rows(IEntityType type) => new PostgresRows(Connection, type);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<IndexSegment>(builder => builder.ToTable("IndexSegments"));
        modelBuilder.Entity<PostingList>(builder =>
        {
            builder.ToTable("Postings").HasKey(list => new { list.Token, list.Segment });
            builder.HasIndex(list => list.Segment);
        });

        // Text is compared by its characters alone, as SQLite does it, whatever the language of the server.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string)))
            property.SetCollation("C");
    }
}
