using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>How the database file is opened.</summary>
internal sealed class SqliteSource(IOptions<DatabaseOptions> options)
{
    private const string Scheme = "file:";

    private readonly Lazy<string> _connection = new(() => Connection(options.Value));

    public string ConnectionString => _connection.Value;

    /// <summary>The path of a file that may be named as an address.</summary>
    public static string PathOf(string source) => source.StartsWith(Scheme, StringComparison.Ordinal) ? new Uri(source).LocalPath : source;

    private static string Connection(DatabaseOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = IsForReadingAlone(options.Path) ? $"{new Uri(options.Path).AbsoluteUri}?immutable=1" : options.Path,
        ForeignKeys = true,
        DefaultTimeout = options.LockTimeoutSeconds,
    }.ConnectionString;

    /// <summary>
    /// SQLite makes files beside the one that it reads. Where the folder takes none, and none are there from others at work, the file is opened as
    /// one that does not change (https://sqlite.org/uri.html): changes that others make are seen after the next start.
    /// </summary>
    private static bool IsForReadingAlone(string path)
    {
        if (!File.Exists(path) || File.Exists(path + "-wal"))
            return false;
        try
        {
            using var probe = new FileStream(Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) // what cannot be written is what is asked
        {
            return true;
        }
    }
}
