using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WuxiPlenum.Browser.Tests;

/// <summary>What must hold for a page of every kind.</summary>
public class PageQualityTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_browser_has_nothing_to_complain_about(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_no_violation(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind));
        foreach (var theme in new[] { "light", "dark", "contrast" })
        foreach (var width in new[] { 390, 1280 })
        {
            await visit.Page.EvaluateAsync("theme => document.documentElement.setAttribute('data-theme', theme)", theme);
            await visit.Page.SetViewportSizeAsync(width, 900);
            var result = await visit.Page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation =>
                $"{theme} {width}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_wider_than_a_small_phone_at_any_text_size(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind), width: 320);
        foreach (var size in new[] { "1", "4" })
        {
            await visit.Page.EvaluateAsync("size => document.documentElement.setAttribute('data-fs', size)", size);
            var excess = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(excess <= 0, $"{excess} px too wide at text size {size}");
        }
    }
}
