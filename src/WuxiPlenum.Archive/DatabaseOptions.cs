using System.ComponentModel.DataAnnotations;

namespace WuxiPlenum.Archive;

/// <summary>The settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The values of <see cref="Provider"/>.</summary>
    public const string Sqlite = "Sqlite", Postgres = "Postgres";

    /// <summary>Sqlite, embedded in the program, or Postgres, a server.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>Server, database and user, in Npgsql's terms; for PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The database file, for SQLite. A relative path starts at <see cref="PortalHome"/>.</summary>
    public string Path { get; set; } = "data/plenum.db";

    /// <summary>How long to wait for another program that is writing, in seconds: 1 to 600.</summary>
    [Range(1, 600)]
    public int LockTimeoutSeconds { get; set; } = 30;
}
