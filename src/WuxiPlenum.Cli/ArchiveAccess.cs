using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Cli;

/// <summary>Opens the archive that the settings (environment variables such as <c>Database__Path</c>) and <c>--database</c> name.</summary>
internal static class ArchiveAccess
{
    public static Option<string?> DatabaseOption() => new("--database")
    {
        Description = Language.Choose("数据库文件，默认 data/plenum.db；或 PostgreSQL 的连接字符串", "The database file, data/plenum.db by default, or the connection string of a PostgreSQL database"),
    };

    /// <summary>Runs a verb on the archive, its database brought up to date.</summary>
    /// <param name="run">Works with the services of the archive, and gives the exit code.</param>
    /// <exception cref="ArchiveUnavailableException">The database cannot be opened, read or written.</exception>
    public static Task<int> RunAsync(string? database, Func<IServiceProvider, Task<int>> run, CancellationToken cancellation) => RunAsIsAsync(database, async archive =>
    {
        await archive.GetRequiredService<ArchiveDatabase>().PrepareAsync(cancellation: cancellation);
        return await run(archive);
    });

    /// <summary>Runs a verb on the archive as it is.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<int> RunAsIsAsync(string? database, Func<IServiceProvider, Task<int>> run)
    {
        await using var services = Services(Settings(database));
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await run(scope.ServiceProvider);
        }
        catch (Exception exception) when (DatabaseFault.Explain(scope.ServiceProvider, exception) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>The services of the archive, its database brought up to date.</summary>
    public static async Task<ServiceProvider> OpenAsync(string? database, CancellationToken cancellation)
    {
        var services = Services(Settings(database));
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDatabase>().PrepareAsync(cancellation: cancellation);
        return services;
    }

    /// <summary>The settings under <c>Import</c>.</summary>
    public static ImportOptions Limits()
    {
        using var services = Services([]);
        return services.GetRequiredService<IOptions<ImportOptions>>().Value;
    }

    /// <summary>The settings that <c>--database</c> means. A connection string has a <c>=</c>, as <c>Host=localhost;Database=plenum</c> has; else it is a file.</summary>
    public static Dictionary<string, string?> Settings(string? database) => database switch
    {
        null => [],
        _ when database.Contains('=') => new() { ["Database:Provider"] = DatabaseOptions.Postgres, ["Database:ConnectionString"] = database },
        _ => new() { ["Database:Provider"] = DatabaseOptions.Sqlite, ["Database:Path"] = Path.GetFullPath(database) },
    };

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddArchive(
            new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(settings).Build(),
            Directory.GetCurrentDirectory())
        .BuildServiceProvider();
}
