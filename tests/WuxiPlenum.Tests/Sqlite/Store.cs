using Microsoft.Data.Sqlite;

namespace WuxiPlenum.Tests;

/// <summary>The database of one archive under test, here a file. WuxiPlenum.Postgres.Tests runs the same tests with another class of this name.</summary>
internal sealed partial class Store(string folder) : IDisposable
{
    /// <summary>What the command line takes as <c>--database</c>.</summary>
    public string Address { get; } = Path.Combine(folder, "plenum.db");

    /// <summary>What messages call it.</summary>
    public string Place => Address;

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Database:Path"] = Address };

    /// <summary>Makes the index one that an earlier version of the program left.</summary>
    public static string EarlierIndex => "PRAGMA user_version = 1; INSERT INTO ArticleSearch (ArticleSearch) VALUES ('delete-all')";

    /// <summary>A command that may leave references to nothing.</summary>
    public static string WithoutReferences(string sql) => $"PRAGMA foreign_keys = OFF; {sql}; PRAGMA foreign_keys = ON";

    /// <summary>How many articles are in the index.</summary>
    public static string IndexedCount => "SELECT count(*) AS Value FROM ArticleSearch";

    /// <summary>Writes to the database until it is disposed of.</summary>
    public IDisposable Write()
    {
        var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        connection.Open();
        connection.BeginTransaction();
        return connection;
    }

    /// <summary>Takes the database away, for whoever comes first to make it.</summary>
    public void Remove() => File.Delete(Address);

    public void Dispose() => SqliteConnection.ClearAllPools();
}
