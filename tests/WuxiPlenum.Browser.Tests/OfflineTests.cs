using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WuxiPlenum.Browser.Tests;

public sealed class PortalOfflineTests(Browser browser) : OfflineTests(browser), IClassFixture<Browser>;

public sealed class StaticSiteOfflineTests(StaticBrowser browser) : OfflineTests(browser), IClassFixture<StaticBrowser>;

/// <summary>What is there without a network, of the portal and of its static site.</summary>
public abstract class OfflineTests(Browser browser)
{
    private const string WorkerIsActive = "navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)";

    [Fact]
    public async Task The_articles_read_last_open_without_a_network_and_other_pages_lead_to_them()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.Page.Locator("#lead a").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("锚定新目标，奋楫再出发");
        await visit.Page.WaitForFunctionAsync(WorkerIsActive);
        await visit.Page.ReloadAsync();
        await visit.Page.WaitForFunctionAsync("() => caches.open('pages-1').then(cache => cache.match(location.pathname)).then(kept => !!kept)");
        var article = visit.Page.Url;

        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync(article + "?q=发展#p5");
        await Expect(visit.Page.Locator("#p5")).ToBeInViewportAsync();
        await visit.Page.GotoAsync("/topics/regions");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("离线可读的文章");
        await visit.Page.Locator("#kept a").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("锚定新目标，奋楫再出发");

        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.GotoAsync("/offline");
        await visit.Page.Locator("#clear").ClickAsync();
        await Expect(visit.Page.Locator("#kept li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_looks_at_one_page_is_given_no_worker()
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(all => all.length)"));
    }
}
