using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>The archive in one SQLite file, its search index (FTS5) included.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PlenumContext(options)
{
    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)Database.GetDbConnection();
        var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancellation))!;
    }

    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(cancellation); // BEGIN IMMEDIATE: a second writer waits here, not half-way.

    /// <inheritdoc/>
    public override IQueryable<int> Matching(IReadOnlyList<SearchTerm> terms)
    {
        var match = FtsExpression.AllOf(terms);
        return Database.SqlQuery<int>($"SELECT rowid AS Value FROM ArticleSearch WHERE ArticleSearch MATCH {match}");
    }

    /// <inheritdoc/>
    public override Task InsertAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellation)
    {
        using var insert = new DocumentInsert(this);
        foreach (var document in documents)
            insert.Write(document);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task IndexAsync(IndexEntry entry, CancellationToken cancellation) =>
        await Database.ExecuteSqlAsync(
            $"INSERT INTO ArticleSearch (rowid, Title, Headings, Body, Byline) VALUES ({entry.ArticleId}, {entry.Title}, {entry.Headings}, {entry.Body}, {entry.Byline})",
            cancellation);

    /// <inheritdoc/>
    public override async Task UnindexAsync(int articleId, CancellationToken cancellation) =>
        await Database.ExecuteSqlAsync($"DELETE FROM ArticleSearch WHERE rowid = {articleId}", cancellation);

    /// <inheritdoc/>
    public override ArchiveUnavailableException? Explain(Exception exception)
    {
        var path = ((SqliteConnection)Database.GetDbConnection()).DataSource;
        return SqliteTrouble.Explain(exception, path);
    }
}
