using Npgsql;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>Lets one program at a time do something, by a lock of the database that a connection of its own holds; the server takes it back when that ends.</summary>
internal static class ServerTurn
{
    /// <summary>The number means nothing, but that it is not the one of <see cref="PostgresContext.WriteLock"/>.</summary>
    private const long Lock = PostgresContext.WriteLock + 1;

    /// <param name="waiting">Called once when another program has the turn.</param>
    public static async Task<IAsyncDisposable> TakeAsync(string connectionString, Action waiting, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            if (await RunAsync($"SELECT pg_try_advisory_lock({Lock})") is not true)
            {
                waiting();
                await RunAsync("SET lock_timeout = 0");
                await RunAsync($"SELECT pg_advisory_lock({Lock})");
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        async Task<object?> RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync(cancellation);
        }
    }
}
