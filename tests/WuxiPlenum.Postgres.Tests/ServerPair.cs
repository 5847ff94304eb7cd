using Npgsql;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Tests;

/// <summary>A primary and its streaming replica, for tests that stop them. Each test leaves both running.</summary>
public sealed class ServerPair : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-servers-").FullName;

    public ServerPair()
    {
        if (!PostgresServer.IsInstalled || OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111); // the servers run as another user
        Primary = PostgresServer.Create(_folder);
        Replica = Primary.CreateReplica(_folder);
    }

    internal PostgresServer Primary { get => field ?? throw Missing(); }

    internal PostgresServer Replica { get => field ?? throw Missing(); }

    /// <summary>A database on both that no other test has.</summary>
    public static string NewDatabase() => $"plenum_{Guid.NewGuid():N}";

    /// <summary>How a portal names both. A server that was away is asked again soon.</summary>
    public string Address(string database) => $"Host=127.0.0.1:{Primary.Port},127.0.0.1:{Replica.Port};Username=plenum;Database={database};Host Recheck Seconds=1";

    public Dictionary<string, string?> Settings(string database) => new() { ["Database:Provider"] = DatabaseOptions.Postgres, ["Database:ConnectionString"] = Address(database) };

    /// <summary>Opens a connection to one of the two.</summary>
    internal static async Task<NpgsqlConnection> OpenAsync(PostgresServer server, string database)
    {
        var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={server.Port};Username=plenum;Database={database};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Waits until the replica has all that the primary has.</summary>
    public async Task CatchUpAsync(string database)
    {
        await using var primary = await OpenAsync(Primary, database);
        await using var now = new NpgsqlCommand("SELECT pg_current_wal_lsn()::text", primary);
        var place = (string)(await now.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        await Wait.UntilAsync(async () =>
        {
            await using var replica = await OpenAsync(Replica, "postgres");
            await using var there = new NpgsqlCommand($"SELECT pg_last_wal_replay_lsn() >= '{place}'::pg_lsn", replica);
            return await there.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true;
        });
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (PostgresServer.IsInstalled)
            foreach (var server in new[] { Replica, Primary }.Where(server => server.IsRunning))
                server.Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private static Exception Missing()
    {
        Assert.Skip("PostgreSQL's programs are not installed here: apt-get install postgresql.");
        throw new InvalidOperationException();
    }
}
