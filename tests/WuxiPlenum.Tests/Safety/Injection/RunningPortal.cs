using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Text;
using WuxiPlenum.Web;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>A portal on a free port of this machine over a database of its own, for tests and measurements alike.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPortal(WebApplication app, string folder)
    {
        (_app, Folder, Address) = (app, folder, new Uri(app.Urls.First()));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 8 }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>For files; removed at the end.</summary>
    public string Folder { get; }

    public string DatabasePath => Database(Folder)["Database:Path"]!;

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>The settings of its database.</summary>
    public static Dictionary<string, string?> Database(string folder) => new() { ["Database:Path"] = Path.Combine(folder, "plenum.db") };

    public static async Task<RunningPortal> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-safety-").FullName;
        var options = new WebApplicationOptions { ApplicationName = typeof(Wording).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" };
        var app = PortalApplication.Build(options, builder => builder.Configuration.AddInMemoryCollection(Database(folder)).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Seeds:Path"] = Path.Combine(Repository.Root, "seeds"),
            ["Api:RequestsPerMinute"] = "10000000",
            ["Limits:RequestsPerMinute"] = "10000000",
            ["Search:TimeLimitSeconds"] = "60",
            ["Serilog:MinimumLevel:Default"] = "Fatal",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Fatal",
        }));
        await app.PrepareArchiveAsync();
        await app.StartAsync();
        return new RunningPortal(app, folder);
    }

    public Task<ImportReport> ImportAsync(string path, PageHints? overrides = null) =>
        UseAsync<PageImporter, ImportReport>(importer => importer.ImportAsync(new ImportRequest([path], overrides)));

    public Task<T> QueryAsync<T>(Func<PlenumContext, Task<T>> query) => UseAsync(query);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<TResult> UseAsync<T, TResult>(Func<T, Task<TResult>> use) where T : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }
}
