using Npgsql;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>Archives in databases of one server.</summary>
/// <param name="server">Its connection string, of a user who may create databases.</param>
public sealed class PostgresDatabases(string server) : IKillableStore
{
    private readonly List<string> _names = [];

    public string Name => "PostgreSQL";

    public string NewAddress()
    {
        _names.Add($"plenum_kill_{Guid.NewGuid():N}");
        return Address(_names[^1]);
    }

    public async Task<string> CopyAsync(string address)
    {
        NpgsqlConnection.ClearAllPools();
        var copy = NewAddress();
        await RunAsync($"CREATE DATABASE {_names[^1]} TEMPLATE {NameOf(address)}");
        return copy;
    }

    /// <summary>A server notices only when it answers that nobody is there any more.</summary>
    public Task SettleAsync(string address) => RunAsync(
        $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{NameOf(address)}'");

    public async Task DropAsync(string address)
    {
        NpgsqlConnection.ClearAllPools();
        _names.Remove(NameOf(address));
        await RunAsync($"DROP DATABASE IF EXISTS {NameOf(address)} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _names.ToList())
            await DropAsync(Address(name));
    }

    private static string NameOf(string address) => new NpgsqlConnectionStringBuilder(address).Database!;

    private string Address(string name) => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Address("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection); // names of this class alone
        await command.ExecuteNonQueryAsync();
    }
}
