using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Backups;
using WuxiPlenum.Archive.Checks;
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
using WuxiPlenum.Archive.Settings;

namespace WuxiPlenum.Archive;

/// <summary>Registers the archive, for the site and the command line alike.</summary>
public static class AddArchiveExtensions
{
    /// <summary>
    /// Registers <see cref="PlenumContext"/>, <see cref="ArchiveDatabase"/>, <see cref="PageImporter"/>, <see cref="ImportRuns"/>, <see cref="ArticleExport"/>, <see cref="InsightRecompute"/>, <see cref="ArchiveCheck"/>, <see cref="ArchiveRepair"/>, <see cref="ArchiveBackup"/>, <see cref="ArchiveRestore"/>,
    /// <see cref="ArticleSearch"/>, <see cref="PortableIndex"/> and <see cref="SearchSuggestions"/> (scoped) with the settings of the sections <c>Database</c>, <c>Import</c> and <c>Search</c>, which are checked at start.
    /// </summary>
    /// <param name="folder">Where the program runs: the content root, the current folder. See <see cref="PortalHome"/>.</param>
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        services.AddSettings<DatabaseOptions>(configuration, DatabaseOptions.Section)
            .PostConfigure(options => options.Path = string.IsNullOrWhiteSpace(options.Path) ? "" : PortalHome.Resolve(options.Path, folder))
            .Validate(options => options.Path != "", "Database:Path is empty. It must name the database file, such as data/plenum.db.")
            .Validate(options => options.Provider is DatabaseOptions.Sqlite or DatabaseOptions.Postgres, $"Database:Provider is \"{configuration["Database:Provider"]}\". It must be Sqlite or Postgres.")
            .Validate(options => options.Provider != DatabaseOptions.Postgres || IsConnectionString(options.ConnectionString),
                "With Database:Provider Postgres, Database:ConnectionString must name the server and the database, such as Host=localhost;Database=plenum;Username=plenum.");
        services.AddSettings<ImportOptions>(configuration, ImportOptions.Section);
        services.AddSettings<SearchOptions>(configuration, SearchOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SqliteSource>();
        services.AddDbContext<SqliteContext>((provider, options) => options.UseSqlite(provider.GetRequiredService<SqliteSource>().ConnectionString));
        services.AddSingleton<PostgresServers>();
        services.AddDbContext<PostgresContext>((provider, options) => provider.GetRequiredService<PostgresServers>().Configure(options));
        services.AddScoped<PlenumContext>(provider => Options(provider).Provider == DatabaseOptions.Postgres
            ? provider.GetRequiredService<PostgresContext>()
            : provider.GetRequiredService<SqliteContext>());
        return services
            .AddScoped(provider => new ArchiveDatabase(
                provider.GetRequiredService<PlenumContext>(), provider.GetRequiredService<SearchIndex>(), provider.GetRequiredService<PostgresServers>()))
            .AddScoped<ArchiveExamination>()
            .AddScoped<SearchIndex>()
            .AddScoped<PageImporter>()
            .AddScoped<ImportRuns>()
            .AddScoped<ArticleExport>()
            .AddScoped<InsightRecompute>()
            .AddScoped<ArchiveCheck>()
            .AddScoped<ArchiveRepair>()
            .AddScoped<ArchiveBackup>()
            .AddScoped<ArchiveRestore>()
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
