using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Providers.Sqlite;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Suggest;

namespace WuxiPlenum.Archive;

/// <summary>Registers the archive, for the site and the command line alike.</summary>
public static class AddArchiveExtensions
{
    /// <summary>
    /// Registers <see cref="PlenumContext"/>, <see cref="ArchiveDatabase"/>, <see cref="PageImporter"/>, <see cref="ImportRuns"/>, <see cref="ArticleExport"/>
    /// <see cref="ArticleSearch"/> and <see cref="SearchSuggestions"/> (scoped) with the settings of the sections <c>Database</c> and <c>Import</c>, which are checked at start.
    /// </summary>
    /// <param name="folder">Where the program runs: the content root, the current folder. See <see cref="PortalHome"/>.</param>
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        services.AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.Section))
            .PostConfigure(options => options.Path = string.IsNullOrWhiteSpace(options.Path) ? "" : PortalHome.Resolve(options.Path, folder))
            .Validate(options => options.Path != "", "Database:Path is empty. It must name the database file, such as data/plenum.db.")
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
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContext<PlenumContext, SqliteContext>((provider, options) =>
            options.UseSqlite(ConnectionString(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value)));
        return services
            .AddScoped<ArchiveDatabase>()
            .AddScoped<SearchIndex>()
            .AddScoped<PageImporter>()
            .AddScoped<ImportRuns>()
            .AddScoped<ArticleExport>()
            .AddSingleton<FactsStore>()
            .AddSingleton<LexiconStore>()
            .AddScoped(provider => new ArticleSearch(provider.GetRequiredService<PlenumContext>(), provider.GetRequiredService<FactsStore>()))
            .AddScoped(provider => new SearchSuggestions(
                provider.GetRequiredService<PlenumContext>(), provider.GetRequiredService<ArticleSearch>(), provider.GetRequiredService<FactsStore>(), provider.GetRequiredService<LexiconStore>()));
    }

    private static string ConnectionString(DatabaseOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.Path,
        ForeignKeys = true,
        DefaultTimeout = options.LockTimeoutSeconds,
    }.ConnectionString;
}
