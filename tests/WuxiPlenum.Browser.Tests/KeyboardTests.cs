using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WuxiPlenum.Browser.Tests;

/// <summary>The keyboard alone reaches everything and works everything.</summary>
public class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> Kinds => PageKinds.Names;

    /// <summary>What gets the focus is scrolled to at once, so that the test sees it.</summary>
    private static readonly PageEmulateMediaOptions s_noMotion = new() { ReducedMotion = ReducedMotion.Reduce };

    /// <summary>Numbers all that can be worked: links, buttons, fields, folds, panes; of a group of choices the chosen one.</summary>
    private const string NumberStops = """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
            .filter(stop => !stop.disabled && stop.checkVisibility({ visibilityProperty: true }))
            .filter(stop => stop.type !== 'radio' || stop.checked);
          stops.forEach((stop, i) => { stop.dataset.stop = i; });
          return stops.length;
        }
        """;

    /// <summary>The number of what has the focus, and what is wrong with how that shows.</summary>
    private const string ReadStop = """
        () => {
          const stop = document.activeElement;
          if (!stop || stop === document.body) return null;
          const style = getComputedStyle(stop), place = stop.getBoundingClientRect();
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const inView = place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
          return `${stop.dataset.stop ?? '?'}|${outlined ? '' : 'no outline '}${inView ? '' : 'out of view '}|${stop.outerHTML.slice(0, 120)}`;
        }
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tab_reaches_all_that_can_be_worked_and_shows_where_it_is(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind), width: kind.Length % 2 == 0 ? 390 : 1280);
        await visit.Page.EmulateMediaAsync(s_noMotion);
        var count = await visit.Page.EvaluateAsync<int>(NumberStops);
        var reached = new HashSet<string>();
        for (var i = 0; i <= count; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<string?>(ReadStop) is not { } stop || stop.Split('|') is not [var number, var fault, ..])
                break;
            Assert.True(fault.Length == 0, $"{fault}: {stop}");
            if (!reached.Add(number))
                break;
        }

        Assert.Equal(count, reached.Count);
    }

    [Fact]
    public async Task She_skips_to_the_text_folds_out_the_contents_and_goes_to_a_section()
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync("feature"), 390);
        await visit.Page.EmulateMediaAsync(s_noMotion);
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Locator(".toc-n summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".toc-n a").First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".toc-n a").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".body h2").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task She_changes_the_settings_at_the_end_of_the_page()
    {
        await using var visit = await browser.OpenAsync("/about");
        await visit.Page.Locator(".settings input[name=fs]:checked").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Locator(".settings input[name=theme]:checked").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-fs", "2");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Single_keys_search_go_on_and_back_and_explain_themselves(int width)
    {
        await using var visit = await browser.OpenAsync("/", width);
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();

        await visit.Page.GotoAsync(await browser.AddressAsync("feature"));
        var first = visit.Page.Url;
        await visit.Page.Keyboard.PressAsync("n");
        await Expect(visit.Page.Locator(".pager .place")).ToContainTextAsync("本期第2篇");
        // The text stands there before the script that listens to keys has run.
        await visit.Page.WaitForLoadStateAsync();
        await visit.Page.Keyboard.PressAsync("p");
        await Expect(visit.Page.Locator(".pager .place")).ToContainTextAsync("本期第1篇");

        await visit.Page.GotoAsync(first + "?q=发展");
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.Keyboard.PressAsync("n");
        await Expect(visit.Page.Locator("mark:target")).ToHaveIdAsync("h2");
        await visit.Page.Keyboard.PressAsync("p");
        await Expect(visit.Page.Locator("mark:target")).ToHaveIdAsync("h1");

        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/accessibility$"));
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.Page.Locator(".settings input[name=keys][value=off]").CheckAsync();
        await visit.Page.Locator(".settings button").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-keys", "off");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("#q")).Not.ToBeFocusedAsync();
    }
}
