using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>
/// Brings a file to the present schema, each migration whole or not at all. EF commits half of a migration that makes a table anew before it drops the
/// old one, since foreign keys can only be switched off between two transactions; and it marks the database as locked in a table, where the mark stays
/// when the program is killed, so that every later start waits for ever. Here foreign keys are off before the first transaction, and the caller has seen to its turn.
/// </summary>
internal static class SqliteMigrations
{
    /// <exception cref="SqliteException">The file cannot be read or written; what a migration had done by then is taken back.</exception>
    public static async Task RunAsync(SqliteContext context, CancellationToken cancellation)
    {
        var migrator = context.GetService<IMigrator>();
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            await RunAsync(context, "PRAGMA page_size = 16384", cancellation); // of a new file: rows of text and the lists of the index are longer than the 4096 that SQLite takes; nothing, when the file is there
            await RunAsync(context, "PRAGMA journal_mode = WAL", cancellation); // nothing, when the file has it
            await RunAsync(context, "PRAGMA foreign_keys = OFF", cancellation); // the same in a migration's own words does nothing in a transaction
            var applied = await context.MigrationsAsync(cancellation);
            var from = Migration.InitialDatabase;
            foreach (var migration in context.Database.GetMigrations())
            {
                if (!applied.Contains(migration))
                {
                    await using var transaction = await context.BeginWriteAsync(cancellation);
                    await RunAsync(context, migrator.GenerateScript(from, migration, MigrationsSqlGenerationOptions.NoTransactions), cancellation);
                    await transaction.CommitAsync(cancellation);
                }

                from = migration;
            }
        }
        finally
        {
            await RunAsync(context, "PRAGMA foreign_keys = ON", CancellationToken.None);
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task RunAsync(SqliteContext context, string sql, CancellationToken cancellation)
    {
        await using var command = context.Command(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
