using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>
/// Which of the servers that <see cref="DatabaseOptions.ConnectionString"/> names is asked. Who writes needs the primary; a program that only
/// reads asks a streaming replica where one answers, and the primary otherwise. Npgsql finds out which is which; with one server it is that one.
/// </summary>
internal sealed class PostgresServers(IOptions<DatabaseOptions> options)
{
    /// <summary>How long a server may take to let one in, in seconds, where there are others that may.</summary>
    private const int OtherwiseNext = 3;

    /// <summary>In seconds: the index of a large archive takes minutes to build, but no reader waits so long, and a server that died silently is to be left.</summary>
    private const int LongestWrite = 3600, LongestRead = 60;

    private volatile bool _onlyReads;

    private string Reading => field ??= Connection(servers => servers.TargetSessionAttributes ??= "prefer-standby");

    private string Writing => field ??= Connection(servers => servers.TargetSessionAttributes = "primary");

    /// <summary>From now on this program only reads.</summary>
    public void OnlyRead() => _onlyReads = true;

    /// <summary>Lets a context ask the servers.</summary>
    public void Configure(DbContextOptionsBuilder context)
    {
        var (connection, longest) = _onlyReads ? (Reading, LongestRead) : (Writing, LongestWrite);
        context.UseNpgsql(connection, postgres => postgres.CommandTimeout(longest));
    }

    private string Connection(Action<NpgsqlConnectionStringBuilder> choose)
    {
        var given = options.Value.ConnectionString;
        var builder = new NpgsqlConnectionStringBuilder(given);
        builder.Options = $"{builder.Options} -c lock_timeout={options.Value.LockTimeoutSeconds}s".TrimStart();
        builder.ApplicationName ??= $"{AppDomain.CurrentDomain.FriendlyName} {Environment.MachineName}/{Environment.ProcessId}";
        if (builder.Host!.Contains(','))
        {
            choose(builder);
            if (!new DbConnectionStringBuilder { ConnectionString = given }.ContainsKey(nameof(builder.Timeout)))
                builder.Timeout = OtherwiseNext;
        }

        return builder.ConnectionString;
    }
}
