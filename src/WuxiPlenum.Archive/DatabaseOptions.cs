namespace WuxiPlenum.Archive;

/// <summary>The settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The database file. A relative path starts at <see cref="PortalHome"/>.</summary>
    public string Path { get; set; } = "data/plenum.db";

    /// <summary>How long to wait for another program that is writing, in seconds: 1 to 600.</summary>
    public int LockTimeoutSeconds { get; set; } = 30;
}
