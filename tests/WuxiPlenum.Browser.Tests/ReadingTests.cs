using Microsoft.Playwright;
using WuxiPlenum.Tests;
using static Microsoft.Playwright.Assertions;

namespace WuxiPlenum.Browser.Tests;

public sealed class PortalReadingTests(Browser browser) : ReadingTests(browser), IClassFixture<Browser>;

public sealed class StaticSiteReadingTests(StaticBrowser browser) : ReadingTests(browser), IClassFixture<StaticBrowser>;

/// <summary>What a reader does, with scripts and without, on the portal and on its static site.</summary>
public abstract class ReadingTests(Browser browser)
{
    /// <summary>Skips what needs either a server or a script where there is neither.</summary>
    /// <summary>What is on the clipboard: pasted, since no page of the portal may read it.</summary>
    private static async Task<string> PastedAsync(IPage page)
    {
        await page.EvaluateAsync("document.body.appendChild(document.createElement('textarea')).focus()");
        await page.Keyboard.PressAsync("ControlOrMeta+V");
        var pasted = await page.Locator("body > textarea").InputValueAsync();
        await page.EvaluateAsync("document.querySelector('body > textarea').remove()");
        return pasted;
    }

    private void NeedsServerOr(bool scripts) => Assert.SkipUnless(scripts || browser.HasServer, "Without a server, scripts do that.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task She_opens_the_front_page_and_reads_the_feature(bool scripts)
    {
        await using var visit = await browser.OpenAsync("/", scripts: scripts);
        await visit.Page.Locator("#lead a").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("锚定新目标，奋楫再出发");
        await Expect(visit.Page.Locator(".body h2")).ToHaveCountAsync(4);
        await Expect(visit.Page.Locator(".body > p:not(.note)")).ToHaveCountAsync(18);
        await visit.Page.Locator(".toc-w a").Nth(2).ClickAsync();
        await Expect(visit.Page.Locator(".body h2").Nth(2)).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("新质生产力", true)]
    [InlineData("环责险", true)]
    [InlineData("展", true)]
    [InlineData("新质生产力", false)]
    public async Task She_searches_and_follows_a_passage(string query, bool scripts)
    {
        NeedsServerOr(scripts);
        await using var visit = await browser.OpenAsync("/", scripts: scripts);
        await visit.Page.Locator("#q").FillAsync(query);
        await visit.Page.Locator("#q").PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync($"“{query}”见于");
        await Expect(visit.Page.Locator(".hit mark").First).ToHaveTextAsync(query);

        var link = visit.Page.Locator(".hit a.loc").First;
        var paragraph = new Uri(visit.Page.Url + await link.GetAttributeAsync("href")).Fragment;
        await link.ClickAsync();
        await Expect(visit.Page.Locator(paragraph)).ToBeInViewportAsync();
        await Expect(visit.Page.Locator($"{paragraph} mark").First).ToHaveTextAsync(query);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task She_filters_by_topic_and_takes_the_filter_off(bool scripts)
    {
        NeedsServerOr(scripts);
        await using var visit = await browser.OpenAsync("/search?q=发展", scripts: scripts);
        await Expect(visit.Page.Locator("article.res").First).ToBeVisibleAsync(); // on the static site a script brings the results
        var unfiltered = await visit.Page.Locator("article.res").CountAsync();
        await visit.Page.Locator(".facets a", new PageLocatorOptions { HasText = "全会决议" }).ClickAsync();
        await Expect(visit.Page.Locator("article.res")).ToHaveCountAsync(1);
        await visit.Page.Locator(".applied a", new PageLocatorOptions { HasText = "全会决议" }).ClickAsync();
        await Expect(visit.Page.Locator("article.res")).ToHaveCountAsync(unfiltered);
    }

    [Fact]
    public async Task She_types_pinyin_picks_a_suggestion_filters_steps_through_the_hits_and_comes_back()
    {
        await using var visit = await browser.OpenAsync("/search");
        await visit.Page.Locator("#q").PressSequentiallyAsync("xzscl");
        await Expect(visit.Page.Locator(".suggest li").First).ToContainTextAsync("新质生产力");
        await visit.Page.Locator("#q").PressAsync("ArrowDown");
        await visit.Page.Locator("#q").PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("“新质生产力”见于");
        await FilterStepAndComeBackAsync(visit);
    }

    [Fact]
    public async Task Without_scripts_she_is_offered_terms_and_does_the_same()
    {
        NeedsServerOr(scripts: false);
        await using var visit = await browser.OpenAsync("/search", scripts: false);
        await Expect(visit.Page.Locator("#terms option[value='新质生产力']")).ToHaveCountAsync(1);
        await visit.Page.Locator("#q").FillAsync("新质生产力");
        await visit.Page.Locator("#q").PressAsync("Enter");
        await FilterStepAndComeBackAsync(visit);
    }

    private static async Task FilterStepAndComeBackAsync(Visit visit)
    {
        await Expect(visit.Page.Locator("article.res").First).ToBeVisibleAsync();
        var found = await visit.Page.Locator("article.res").CountAsync();
        await visit.Page.Locator(".facets a", new PageLocatorOptions { HasText = "侧记" }).ClickAsync();
        await Expect(visit.Page.Locator("article.res")).ToHaveCountAsync(1);
        await visit.Page.Locator(".applied a", new PageLocatorOptions { HasText = "侧记" }).ClickAsync();
        await Expect(visit.Page.Locator("article.res")).ToHaveCountAsync(found);
        await visit.Page.Locator(".facets a", new PageLocatorOptions { HasText = "侧记" }).ClickAsync();
        await visit.Page.Locator("article.res", new PageLocatorOptions { HasText = "锚定新目标" }).Locator("a.loc").First.ClickAsync();
        await Expect(visit.Page.Locator("#h1")).ToBeInViewportAsync();
        await visit.Page.Locator(".steps a[rel=next]").First.ClickAsync();
        await Expect(visit.Page.Locator("mark:target")).ToBeInViewportAsync();
        await visit.Page.Locator(".steps a[rel=prev]").First.ClickAsync();
        await Expect(visit.Page.Locator("mark:target")).ToBeInViewportAsync();
        await visit.Page.Locator(".note a", new PageLocatorOptions { HasText = "回到搜索结果" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("“新质生产力”见于");
        await Expect(visit.Page.Locator(".applied a", new PageLocatorOptions { HasText = "侧记" })).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_paragraph_link_shows_the_paragraph(int width)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature") + "#p5", width);
        await Expect(visit.Page.Locator("#p5")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task She_asks_for_larger_text_and_it_stays(bool scripts)
    {
        NeedsServerOr(scripts);
        await using var visit = await browser.OpenAsync("/topics", scripts: scripts);
        var saved = browser.HasServer ? visit.Page.WaitForResponseAsync(response => response.Url.EndsWith("/prefs", StringComparison.Ordinal)) : Task.CompletedTask;
        await visit.Page.Locator(".quick button[value='3']").ClickAsync();
        await saved;
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-fs", "3");
        await visit.Page.GotoAsync("/about");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-fs", "3");
        await Expect(visit.Page.Locator(".quick button[value='3']")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task She_checks_a_paragraph_against_the_source_and_comes_back(int width, bool scripts)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"), width, scripts: scripts);
        await visit.Page.Locator("#source a:is([href$='/source'], [href$='/source/'])").ClickAsync();
        await visit.Page.Locator("#p15 .from a").Nth(1).ClickAsync();
        var second = visit.Page.Locator(".raw mark:target");
        await Expect(second).ToBeInViewportAsync();
        await Expect(second).ToContainTextAsync("场作为优化城市功能的战略支点");
        await visit.Page.Locator(".raw a.at[href='#p15']").Nth(1).ClickAsync();
        await Expect(visit.Page.Locator("#p15")).ToBeInViewportAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_browser_has_the_source_character_for_character()
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("proof"));
        var seed = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Single(), TestContext.Current.CancellationToken);
        Assert.Equal(seed, await visit.Page.Locator(".raw").EvaluateAsync<string>("source => source.textContent"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task She_turns_on_the_elder_mode_and_off_again(bool scripts)
    {
        NeedsServerOr(scripts);
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"), 390, scripts: scripts);
        await visit.Page.Locator(".quick button[name=mode]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-mode", "elder");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-fs", "3");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("锚定新目标，奋楫再出发");
        Assert.True((await visit.Page.Locator(".tools .btn").First.BoundingBoxAsync())?.Height >= 60 || !scripts);
        await visit.Page.Locator(".quick button[name=mode]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-mode", "standard");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_needs_a_script_is_offered_only_where_there_are_scripts(bool scripts)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"), scripts: scripts);
        foreach (var act in new[] { "read", "print", "copy" })
            await Expect(visit.Page.Locator($"[data-act={act}]").First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Visible = scripts });
        await visit.Page.Locator(".formats summary").ClickAsync();
        await Expect(visit.Page.Locator("#citation-bib")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task She_copies_a_link_to_words_that_she_has_selected_and_whoever_opens_it_sees_them()
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"), 390);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-write"]);
        var words = await visit.Page.EvaluateAsync<string>("""
            () => {
              const text = [...document.querySelector('#p5').childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.length > 12);
              getSelection().setBaseAndExtent(text, 2, text, 12);
              return getSelection().toString();
            }
            """);
        await visit.Page.Locator(".pick").ClickAsync();
        await Expect(visit.Page.Locator("#status")).Not.ToBeEmptyAsync();
        await Expect(visit.Page.Locator(".pick")).ToBeHiddenAsync();
        var link = await PastedAsync(visit.Page);
        Assert.Matches("#p5:[0-9]+-[0-9]+$", link);

        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GotoAsync(link);
        await Expect(visit.Page.Locator("#p5")).ToBeInViewportAsync();
        await visit.Page.WaitForFunctionAsync("words => [...CSS.highlights.get('passage') ?? []].join() === words", words);
        await visit.Page.GotoAsync(link.Split('#')[0] + "#p5:9999-99999"); // no such place: the paragraph
        await Expect(visit.Page.Locator("#p5")).ToBeInViewportAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task She_copies_the_citation()
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"));
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-write"]);
        await visit.Page.Locator("[data-copy=citation]").ClickAsync();
        await Expect(visit.Page.Locator("[data-copy=citation]")).ToHaveTextAsync("已复制");
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("已复制");
        Assert.Contains("锚定新目标，奋楫再出发[N]. 无锡日报", await PastedAsync(visit.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_she_goes_from_the_calendar_to_an_edition_a_topic_in_full_and_the_next_article()
    {
        await using var visit = await browser.OpenAsync("/editions", scripts: false);
        await visit.Page.Locator(".month a", new PageLocatorOptions { HasTextRegex = new("^28$") }).ClickAsync();
        await Expect(visit.Page.Locator("#lead")).ToBeVisibleAsync();
        await visit.Page.Locator(".chips a:is([href$='/innovation'], [href$='/innovation/'])").ClickAsync();
        await visit.Page.Locator(".jumps a:is([href$='view=full'], [href$='/view-full/'])").ClickAsync();
        await Expect(visit.Page.Locator("details.rest .body").First).ToBeVisibleAsync();
        await visit.Page.Locator("article.res h3 a").First.ClickAsync();
        await visit.Page.Locator(".pager a[rel=next]").ClickAsync();
        await Expect(visit.Page.Locator(".pager .place")).ToContainTextAsync("本期第2篇");
    }

    [Fact]
    public async Task On_paper_there_are_no_controls_and_the_address_is_on_the_sheet()
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var control in new[] { ".util", ".nav", ".tools", ".toc-w", ".pager", ".settings", ".pn", ".formats" })
            await Expect(visit.Page.Locator(control).First).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#short-link")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#citation")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slash_key_goes_to_the_search_box()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task She_switches_to_the_english_interface_of_the_same_page()
    {
        await using var visit = await browser.OpenAsync("/topics/innovation");
        await visit.Page.Locator(".prefs a[hreflang=en]").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Innovation");
        Assert.EndsWith("/en/topics/innovation", visit.Page.Url.TrimEnd('/'), StringComparison.Ordinal);
    }
}
