using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Tallies;
using WuxiPlenum.Web.Caching;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Tests.Pages;

/// <summary>The real portal on a free port of this machine, with a database of its own, filled from the repository's seeds.</summary>
public class Portal : WebApplicationFactory<Wording>
{
    private static readonly TimeSpan s_longestIntake = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-").FullName;

    private readonly Store? _store;
    private readonly IReadOnlyDictionary<string, string?> _settings;

    public Portal()
        : this(null)
    {
    }

    /// <param name="settings">Where its database is; null for one of its own.</param>
    internal Portal(IReadOnlyDictionary<string, string?>? settings)
    {
        _store = settings is null ? new Store(_folder) : null;
        _settings = settings ?? _store!.Settings;
        UseKestrel(0);
        StartServer();
        Services.GetRequiredService<LaterIntake>().Ended.Wait(s_longestIntake); // into a database that was there, seeds come after the start
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    /// <summary>What the command line takes as <c>--database</c>, where it has a database of its own.</summary>
    public string Database => _store!.Address;

    /// <summary>How many the API answers: as many as all tests together make.</summary>
    protected virtual int RequestsPerMinute => 1_000_000;

    /// <summary>Settings beside those of every portal.</summary>
    protected virtual Dictionary<string, string?> OwnSettings => [];

    /// <summary>A client that follows no redirects, so that a test sees them, and decompresses nothing.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>The page at an address; fails the test when there is none.</summary>
    public async Task<string> PageAsync(string address)
    {
        var (status, html) = await AnswerAsync(address);
        Assert.True(status == HttpStatusCode.OK, $"{address} answers {status}.");
        return html;
    }

    public async Task<(HttpStatusCode Status, string Html)> AnswerAsync(string address)
    {
        using var client = Client();
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Changes the archive behind the portal's back, and waits until the portal must have seen it.</summary>
    /// <param name="counts">Whether what is counted over all articles is counted anew after it.</param>
    public async Task ChangeAsync(Func<PlenumContext, Task> change, bool counts = true)
    {
        await using var scope = Services.CreateAsyncScope();
        var archive = scope.ServiceProvider.GetRequiredService<PlenumContext>();
        await change(archive);
        await archive.SaveChangesAsync(TestContext.Current.CancellationToken);
        if (counts)
            await Tally.RebuildAsync(archive, TestContext.Current.CancellationToken);
        await archive.MarkChangedAsync([await archive.IndexedArticles.Where(article => article.Places != null).Select(article => article.ArticleId).FirstAsync(TestContext.Current.CancellationToken)], TestContext.Current.CancellationToken);
        await Task.Delay(ArchiveWatch.Interval, TestContext.Current.CancellationToken);
    }

    /// <summary>The address of the article whose title begins like that.</summary>
    public async Task<string> ArticleAsync(string title)
    {
        var front = await PageAsync("/");
        var at = front.IndexOf(title, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The front page has no article {title}.");
        var start = front.LastIndexOf("href=\"", at, StringComparison.Ordinal) + 6;
        return front[start..front.IndexOf('"', start)];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Production")
            .UseSetting("Seeds:Path", Path.Combine(Repository.Root, "seeds"))
            .UseSetting("Api:RequestsPerMinute", RequestsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .UseSetting("Limits:RequestsPerMinute", "1000000")
            .UseSetting("Shutdown:NoticeSeconds", "0")
            .UseSetting("Search:TimeLimitSeconds", "60") // the machine may have much else to do
            .UseSetting("Serilog:MinimumLevel:Default", "Warning");
        foreach (var (name, value) in _settings.Concat(OwnSettings))
            builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder))
            return;
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
