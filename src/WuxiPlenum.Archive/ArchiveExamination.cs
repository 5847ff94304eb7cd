using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive;

/// <summary>Looks at a database and changes nothing.</summary>
public sealed class ArchiveExamination(PlenumContext context)
{
    /// <inheritdoc cref="PlenumContext.Place"/>
    public string Place => context.Place;

    public bool IsServer => context.Database.IsNpgsql();

    /// <summary>What state the database is in; null when there is none yet.</summary>
    /// <exception cref="ArchiveUnavailableException">It cannot be opened.</exception>
    public async Task<ArchiveCondition?> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            if (!IsServer && !context.IsThere)
                return null;
            var (missing, later) = await SchemaVersion.CompareAsync(context, cancellation);
            if (missing.Count + later > 0)
                return new ArchiveCondition(missing.Count, later, IsIndexCurrent: true, HasCurrentInsights: true, 0, null);
            return new ArchiveCondition(
                0,
                0,
                await context.IndexVersionAsync(cancellation) == Tokenizer.Version,
                !await context.Articles.AnyAsync(article => article.InsightVersion < InsightReader.Version || article.InsightVersion > InsightReader.Version, cancellation),
                await context.IndexedArticles.CountAsync(article => article.Places != null, cancellation),
                await context.ImportRuns.MaxAsync(run => (DateTime?)run.FinishedUtc, cancellation));
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>What a PostgreSQL server says of itself.</summary>
    /// <exception cref="ArchiveUnavailableException">It does not answer.</exception>
    public async Task<ServerCondition> AskServerAsync(CancellationToken cancellation)
    {
        try
        {
            return await context.Database.SqlQuery<ServerCondition>($"""
                SELECT current_setting('server_version') AS "Version", current_setting('server_encoding') AS "Encoding",
                  current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on' AS "IsSafe",
                  current_setting('max_connections')::int AS "MostConnections", pg_is_in_recovery() AS "IsReplica", now() AT TIME ZONE 'UTC' AS "Utc",
                  COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS "IsEncrypted",
                  inet_server_addr() IS NULL OR host(inet_server_addr()) IN ('127.0.0.1', '::1') AS "IsLocal"
                """).SingleAsync(cancellation);
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
    }
}

/// <summary>The state of a database.</summary>
/// <param name="MissingMigrations">How many steps its schema is behind the program.</param>
/// <param name="LaterMigrations">How many steps it has that the program does not know.</param>
/// <param name="IsIndexCurrent">Whether the search index is of the present kind.</param>
/// <param name="HasCurrentInsights">Whether all insights are of the present rules.</param>
/// <param name="LastImportUtc">When the last import ended; null when there was none.</param>
public sealed record ArchiveCondition(int MissingMigrations, int LaterMigrations, bool IsIndexCurrent, bool HasCurrentInsights, int Articles, DateTime? LastImportUtc);

/// <summary>Settings of a PostgreSQL server.</summary>
/// <param name="IsSafe">Whether what is committed outlasts a loss of power.</param>
/// <param name="IsLocal">Whether it is on this machine.</param>
public sealed record ServerCondition(string Version, string Encoding, bool IsSafe, int MostConnections, bool IsReplica, DateTime Utc, bool IsEncrypted, bool IsLocal);
