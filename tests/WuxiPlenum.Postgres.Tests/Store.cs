using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Tests;

/// <summary>The database of one archive under test, on the server that <c>PLENUM_POSTGRES</c> names.</summary>
internal sealed class Store : IDisposable
{
    private static readonly Lazy<string> s_template = new(Template);

    private readonly string _name = NewName();

    public Store(string folder)
    {
        _ = folder;
        Execute($"CREATE DATABASE {_name} TEMPLATE {s_template.Value}");
    }

    /// <summary>What the command line takes as <c>--database</c>.</summary>
    public string Address => Connection(_name);

    /// <summary>What messages call it.</summary>
    public string Place => new NpgsqlConnectionStringBuilder(Address) is var server ? $"{server.Host}:{server.Port}/{_name}" : "";

    public IReadOnlyDictionary<string, string?> Settings => SettingsOf(Address);

    /// <summary>Archives over which programs are killed.</summary>
    public static Benchmarks.Killing.IKillableStore ForKilling(string folder)
    {
        _ = folder;
        return new Benchmarks.Killing.PostgresDatabases(Server);
    }

    /// <summary>Damages that only this kind of index can have, with the articles that are then wrong, and those too many.</summary>
    public static TheoryData<string, int, int> Harms => new()
    {
        { """DELETE FROM "Postings" WHERE "Token" = '发展'""", 5, 0 },
        { """DELETE FROM "Postings" WHERE "Token" = '发*'""", 6, 0 },
        { """UPDATE "IndexedArticles" SET "Places" = '\x00' WHERE "ArticleId" = 2""", 1, 0 },
    };

    /// <summary>Makes the index one that an earlier version of the program left.</summary>
    public static string EarlierIndex => """COMMENT ON TABLE "Postings" IS '1'; DELETE FROM "Postings" """;

    private static string Server => Environment.GetEnvironmentVariable("PLENUM_POSTGRES") ?? throw new InvalidOperationException("PLENUM_POSTGRES was there when the tests were built.");

    /// <summary>A command that may leave references to nothing.</summary>
    public static string WithoutReferences(string sql) => $"SET session_replication_role = replica; {sql}; SET session_replication_role = DEFAULT";

    /// <summary>How many articles are in the index.</summary>
    public static string IndexedCount => """SELECT count(*)::int AS "Value" FROM "IndexedArticles" WHERE "Places" IS NOT NULL""";

    /// <summary>Writes to the database until it is disposed of.</summary>
    public IDisposable Write()
    {
        var connection = new NpgsqlConnection(Address + ";Pooling=false");
        connection.Open();
        connection.BeginTransaction();
        using var command = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({WuxiPlenum.Archive.Providers.Postgres.PostgresContext.WriteLock})", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Takes the database away, for whoever comes first to make it.</summary>
    public void Remove() => Execute($"DROP DATABASE {_name}");

    public void Dispose()
    {
        using (var connection = new NpgsqlConnection(Address))
            NpgsqlConnection.ClearPool(connection);
        Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    /// <summary>A database with the present schema, which all others are copied from: that is quicker than to make each anew.</summary>
    private static string Template()
    {
        var name = NewName();
        var address = Connection(name) + ";Pooling=false";
        using (var services = new ServiceCollection().AddArchive(new ConfigurationBuilder().AddInMemoryCollection(SettingsOf(address)).Build(), "/").BuildServiceProvider())
        using (var scope = services.CreateScope())
            scope.ServiceProvider.GetRequiredService<ArchiveDatabase>().PrepareAsync().GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Execute($"DROP DATABASE {name} WITH (FORCE)");
        return name;
    }

    private static string NewName() => $"plenum_test_{Guid.NewGuid():N}";

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    private static Dictionary<string, string?> SettingsOf(string address) => new() { ["Database:Provider"] = DatabaseOptions.Postgres, ["Database:ConnectionString"] = address };

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
