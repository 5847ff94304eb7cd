using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Several processes on one archive, as behind a balancer.</summary>
public sealed class SharedArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-test-").FullName;
    private readonly Store _store;

    public SharedArchiveTests() => _store = new Store(_folder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Portals_that_start_together_on_no_database_make_one_and_fill_it_once()
    {
        _store.Remove();
        var portals = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => new Portal(_store.Settings), Cancellation)));
        try
        {
            foreach (var portal in portals)
                Assert.Contains("锚定新目标", await portal.PageAsync("/"));
            await using var scope = portals[0].Services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PlenumContext>();
            Assert.Equal(1, await context.ImportRuns.CountAsync(Cancellation));
            Assert.True(await context.Documents.AllAsync(document => document.Version == 1, Cancellation));
            Assert.True((await scope.ServiceProvider.GetRequiredService<SearchIndex>().CheckAsync(cancellation: Cancellation)).IsRight);
        }
        finally
        {
            foreach (var portal in portals)
                await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task Readers_need_not_come_back_to_the_same_portal_which_has_no_keys_to_share()
    {
        await using var one = new Portal(_store.Settings);
        await using var other = new Portal(_store.Settings);
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies });
        await client.GetStringAsync(new Uri(one.Address, "/topics"), Cancellation); // with the form
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(other.Address, "/prefs")) { Content = new FormUrlEncodedContent([KeyValuePair.Create("theme", "dark")]) };
        request.Headers.Add("Origin", other.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.SeeOther, (await client.SendAsync(request, Cancellation)).StatusCode);
        Assert.Contains("data-theme=\"dark\"", await client.GetStringAsync(new Uri(one.Address, "/topics"), Cancellation));
        foreach (var portal in new[] { one, other })
            Assert.Empty(portal.Services.GetService<IKeyManager>()?.GetAllKeys() ?? []);
    }

    [Fact]
    public async Task Two_imports_at_once_take_turns_and_portals_read_on_and_see_both()
    {
        await using var one = new Portal(_store.Settings);
        await using var other = new Portal(_store.Settings);
        foreach (var portal in new[] { one, other })
            Assert.DoesNotContain("见于30篇", await portal.PageAsync("/search?q=甲镇新桥")); // and both keep the page
        var imports = Enumerable.Range(0, 2).Select(Import).ToList();
        while (!imports.TrueForAll(import => import.HasExited))
            Assert.Equal(HttpStatusCode.OK, (await one.AnswerAsync("/search?q=新桥")).Status);
        foreach (var import in imports)
        {
            Assert.True(import.ExitCode == CommandLine.Done, $"{import.ExitCode}: {await import.StandardError.ReadToEndAsync(Cancellation)} {await import.StandardOutput.ReadToEndAsync(Cancellation)}");
            import.Dispose();
        }

        await using var scope = one.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlenumContext>();
        Assert.Equal(3, await context.ImportRuns.CountAsync(Cancellation)); // and the seeds
        Assert.Equal(60, await context.Articles.Current().CountAsync(article => article.Document.Name.Contains("bridge"), Cancellation));
        Assert.True((await scope.ServiceProvider.GetRequiredService<SearchIndex>().CheckAsync(cancellation: Cancellation)).IsRight);
        foreach (var portal in new[] { one, other })
            foreach (var word in new[] { "甲镇新桥", "乙镇新桥" })
                await Wait.UntilAsync(async () => (await portal.PageAsync($"/search?q={word}")).Contains("见于30篇", StringComparison.Ordinal));
    }

    /// <summary>Starts the program itself on pages of its own.</summary>
    private Process Import(int number)
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, $"import{number}")).FullName;
        for (var page = 0; page < 30; page++)
            File.WriteAllText(Path.Combine(pages, $"bridge{number}-{page}.txt"), $"本报讯 昨天，{"甲乙"[number]}镇新桥建成通车，第{page + 1}批村民步行过河。\n");
        return Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "import", pages, "--database", _store.Address])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" },
        })!;
    }
}
