using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Publishing;

/// <summary>The portal inside this program, on a free port of this machine, over an archive into which nothing is imported.</summary>
internal sealed class LocalPortal : IAsyncDisposable
{
    private const string OnlyErrors = "Error";

    private readonly WebApplication _app;

    private LocalPortal(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>Follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <param name="address">Where the copy is going to be.</param>
    /// <exception cref="ArchiveUnavailableException">The database cannot be opened or written.</exception>
    public static async Task<LocalPortal> StartAsync(IReadOnlyDictionary<string, string?> settings, Uri address, CancellationToken cancellation)
    {
        var app = PortalApplication.Build(Options, builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(Settings(address));
            builder.Services.AddSingleton<StaticCopy>().AddSingleton<IHostLifetime, CallersLifetime>().AddSingleton<IStartupFilter>(new BelowPath(address.AbsolutePath.TrimEnd('/')));
        });
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ArchiveDatabase>().PrepareAsync(cancellation: cancellation);
            await scope.ServiceProvider.GetRequiredService<InsightRecompute>().RunAsync(cancellation: cancellation);
        }

        await app.StartAsync(cancellation);
        return new LocalPortal(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Its pages and files are found by the name of its assembly, whichever program it is part of.</summary>
    private static WebApplicationOptions Options => new()
    {
        ApplicationName = typeof(Wording).Assembly.GetName().Name,
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = Environments.Production,
    };

    /// <summary>What goes wrong is said on the standard error stream, and nothing else is said.</summary>
    private static Dictionary<string, string?> Settings(Uri address) => new()
    {
        ["urls"] = "http://127.0.0.1:0",
        [$"{SiteOptions.Section}:{nameof(SiteOptions.Address)}"] = address.GetLeftPart(UriPartial.Authority),
        ["Cache:MaxBytes"] = "0", // each page is read once
        ["Api:RequestsPerMinute"] = "10000000", // its one reader reads all
        ["Limits:RequestsPerMinute"] = "10000000",
        ["Limits:RequestSeconds"] = "3600",
        ["Search:TimeLimitSeconds"] = "600",
        ["Serilog:MinimumLevel:Default"] = OnlyErrors,
        ["Serilog:MinimumLevel:Override:Microsoft"] = OnlyErrors,
        ["Serilog:MinimumLevel:Override:System"] = OnlyErrors,
        ["Serilog:WriteTo:Console:Name"] = "Console",
        ["Serilog:WriteTo:Console:Args:standardErrorFromLevel"] = OnlyErrors,
    };

    /// <summary>Whoever started it stops it: Ctrl+C is the caller's.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Puts the whole portal below a path, as it will be.</summary>
    private sealed class BelowPath(string path) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UsePathBase(path);
            next(app);
        };
    }
}
