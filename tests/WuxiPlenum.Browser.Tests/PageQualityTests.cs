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
    public async Task Every_page_has_one_heading_of_the_first_level_landmarks_a_language_and_a_title(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind), scripts: false);
        var counts = await visit.Page.EvaluateAsync<int[]>("['h1', 'body > header', 'main', 'body > footer'].map(part => document.querySelectorAll(part).length)");
        Assert.Equal([1, 1, 1, 1], counts);
        Assert.Matches("^(zh-CN|en)$", await visit.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.NotEmpty(await visit.Page.TitleAsync());
    }

    /// <summary>A screen reader must know what to pronounce as Chinese.</summary>
    [Theory]
    [InlineData("english")]
    [InlineData("english-feature")]
    [InlineData("english-search")]
    [InlineData("english-person")]
    [InlineData("english-pledges")]
    [InlineData("english-figures")]
    [InlineData("english-tasks")]
    public async Task In_the_english_interface_all_chinese_is_marked_as_chinese(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind));
        var unmarked = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
              for (let node = walker.nextNode(); node; node = walker.nextNode())
                if (/\p{Script=Han}/u.test(node.data) && !node.parentElement.closest('script') && !node.parentElement.closest('[lang]').lang.startsWith('zh')) found.push(node.data.trim());
              return found;
            }
            """);
        Assert.Empty(unmarked);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_wider_than_a_small_phone_at_any_text_size(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind), width: 320);
        foreach (var (size, mode) in new[] { ("1", "standard"), ("4", "standard"), ("4", "elder") })
        {
            await visit.Page.EvaluateAsync("look => Object.assign(document.documentElement.dataset, look)", new { fs = size, mode });
            var excess = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(excess <= 0, $"{excess} px too wide at text size {size}, {mode}");
        }
    }
}
