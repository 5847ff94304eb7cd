using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Intake;
using Npgsql;
using WuxiPlenum.Archive.Providers.Postgres;
using WuxiPlenum.Archive.Providers.Sqlite;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Portable;
using WuxiPlenum.Archive.Search.Suggest;

namespace WuxiPlenum.Archive;

/// <summary>Registers the archive, for the site and the command line alike.</summary>
public static class AddArchiveExtensions
{
    /// <summary>In seconds; to build the index of a large archive takes PostgreSQL minutes.</summary>
    private const int LongestCommand = 3600;

    /// <summary>
    /// Registers <see cref="PlenumContext"/>, <see cref="ArchiveDatabase"/>, <see cref="PageImporter"/>, <see cref="ImportRuns"/>, <see cref="ArticleExport"/>, <see cref="InsightRecompute"/>,
    /// <see cref="ArticleSearch"/>, <see cref="PortableIndex"/> and <see cref="SearchSuggestions"/> (scoped) with the settings of the sections <c>Database</c>, <c>Import</c> and <c>Search</c>, which are checked at start.
    /// </summary>
    /// <param name="folder">Where the program runs: the content root, the current folder. See <see cref="PortalHome"/>.</param>
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        services.AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.Section))
            .PostConfigure(options => options.Path = string.IsNullOrWhiteSpace(options.Path) ? "" : PortalHome.Resolve(options.Path, folder))
            .Validate(options => options.Path != "", "Database:Path is empty. It must name the database file, such as data/plenum.db.")
            .Validate(options => options.Provider is DatabaseOptions.Sqlite or DatabaseOptions.Postgres, "Database:Provider must be Sqlite or Postgres.")
            .Validate(options => options.Provider != DatabaseOptions.Postgres || IsConnectionString(options.ConnectionString),
                "With Database:Provider Postgres, Database:ConnectionString must name the server and the database, such as Host=localhost;Database=plenum;Username=plenum.")
            .Validate(options => options.LockTimeoutSeconds is >= 1 and <= 600, "Database:LockTimeoutSeconds must be from 1 to 600 (seconds).")
            .ValidateOnStart();
        services.AddOptions<ImportOptions>()
            .Bind(configuration.GetSection(ImportOptions.Section))
            .Validate(options => options.MaxFileBytes is >= 1 and <= 1 << 30, "Import:MaxFileBytes must be from 1 to 1073741824 (bytes, 1 GiB).")
            .Validate(options => options.MaxArchiveBytes >= 1, "Import:MaxArchiveBytes must be at least 1 (bytes).")
            .Validate(options => options.MaxArchiveEntries >= 1, "Import:MaxArchiveEntries must be at least 1.")
            .Validate(options => options.MaxHtmlBytes >= 1, "Import:MaxHtmlBytes must be at least 1 (bytes).")
            .Validate(options => options.MaxHtmlElements >= 1, "Import:MaxHtmlElements must be at least 1.")
            .Validate(options => options.MaxPdfPages >= 1, "Import:MaxPdfPages must be at least 1.")
            .Validate(options => options.MaxPdfLetters >= 1, "Import:MaxPdfLetters must be at least 1.")
            .ValidateOnStart();
        services.AddOptions<SearchOptions>()
            .Bind(configuration.GetSection(SearchOptions.Section))
            .Validate(options => options.TimeLimitSeconds is >= 0.01 and <= 600, "Search:TimeLimitSeconds must be from 0.01 to 600.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContext<SqliteContext>((provider, options) => options.UseSqlite(SqliteConnectionString(Options(provider))));
        services.AddDbContext<PostgresContext>((provider, options) => options.UseNpgsql(
            PostgresConnectionString(Options(provider)), postgres => postgres.CommandTimeout(LongestCommand)));
        services.AddScoped<PlenumContext>(provider => Options(provider).Provider == DatabaseOptions.Postgres
            ? provider.GetRequiredService<PostgresContext>()
            : provider.GetRequiredService<SqliteContext>());
        return services
            .AddScoped<ArchiveDatabase>()
            .AddScoped<SearchIndex>()
            .AddScoped<PageImporter>()
            .AddScoped<ImportRuns>()
            .AddScoped<ArticleExport>()
            .AddScoped<InsightRecompute>()
            .AddSingleton<FactsStore>()
            .AddSingleton<LexiconStore>()
            .AddSingleton<SearchLimit>()
            .AddScoped(provider => new ArticleSearch(provider.GetRequiredService<PlenumContext>(), provider.GetRequiredService<FactsStore>(), provider.GetRequiredService<SearchLimit>()))
            .AddScoped(provider => new PortableIndex(
                provider.GetRequiredService<PlenumContext>(), provider.GetRequiredService<SearchIndex>(), provider.GetRequiredService<FactsStore>(), provider.GetRequiredService<LexiconStore>()))
            .AddScoped(provider => new SearchSuggestions(
                provider.GetRequiredService<PlenumContext>(), provider.GetRequiredService<ArticleSearch>(), provider.GetRequiredService<FactsStore>(), provider.GetRequiredService<LexiconStore>(), provider.GetRequiredService<SearchLimit>()));
    }

    private static DatabaseOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;

    private static string SqliteConnectionString(DatabaseOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.Path,
        ForeignKeys = true,
        DefaultTimeout = options.LockTimeoutSeconds,
    }.ConnectionString;

    private static string PostgresConnectionString(DatabaseOptions options)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        builder.Options = $"{builder.Options} -c lock_timeout={options.LockTimeoutSeconds}s".TrimStart();
        return builder.ConnectionString;
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (ArgumentException) // the message says what it should look like
        {
            return false;
        }
    }
}
