using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>What a server can say of its own tables: constraints that do not hold, and, where the extension amcheck is installed, damaged indexes.</summary>
internal static class ServerCheck
{
    private const string Savepoint = "index_check";

    public static async Task<List<string>> RunAsync(PostgresContext context, CancellationToken cancellation)
    {
        var troubles = await context.Database.SqlQuery<string>(
            $"""SELECT conrelid::regclass || ': ' || conname AS "Value" FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace""").ToListAsync(cancellation);
        if (!await context.Database.SqlQuery<bool>($"""SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'amcheck') AS "Value" """).SingleAsync(cancellation))
            return troubles;
        var indexes = await context.Database.SqlQuery<string>($"""
            SELECT i.indexrelid::regclass::text AS "Value" FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
            WHERE m.amname = 'btree' AND c.relnamespace = current_schema()::regnamespace AND i.indisvalid
            """).ToListAsync(cancellation);
        var transaction = context.Database.CurrentTransaction!;
        foreach (var index in indexes)
        {
            await transaction.CreateSavepointAsync(Savepoint, cancellation);
            try
            {
                await context.Database.ExecuteSqlAsync($"SELECT bt_index_check({index}::regclass, true)", cancellation);
                await transaction.ReleaseSavepointAsync(Savepoint, cancellation);
            }
            catch (PostgresException damage) when (damage.SqlState is PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.DataCorrupted)
            {
                await transaction.RollbackToSavepointAsync(Savepoint, cancellation);
                troubles.Add(damage.MessageText);
            }
        }

        return troubles;
    }
}
