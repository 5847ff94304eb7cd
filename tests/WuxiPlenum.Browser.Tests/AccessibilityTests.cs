using Deque.AxeCore.Playwright;

namespace WuxiPlenum.Browser.Tests;

/// <summary>What axe-core checks on a page of every kind, in every theme, width and text size. A class of its own, for it takes as long as all the others together.</summary>
public class AccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] s_themes = ["light", "dark", "contrast"];
    private static readonly (string Size, string Mode)[] s_looks = [("1", "standard"), ("4", "standard"), ("3", "elder")];

    public static TheoryData<string> Kinds => PageKinds.Names;

    /// <summary>Every rule in the light theme; in the others those that have to do with colours, for nothing else changes with them.</summary>
    private const string Check = """
        async looks => {
          const found = [];
          for (const look of looks) {
            Object.assign(document.documentElement.dataset, look);
            const options = { resultTypes: ['violations'] };
            if (look.theme !== 'light') options.runOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
            const { violations } = await axe.run(document, options);
            found.push(...violations.map(each => `${look.theme} ${look.fs} ${look.mode}: ${each.id}: ${each.help}: ${each.nodes.map(node => node.html).join(' | ')}`));
          }
          return found;
        }
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_no_violation(string kind)
    {
        await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind));
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        Assert.Empty((await visit.Page.RunAxe()).Violations.Select(violation => violation.Id)); // which also brings axe into the page
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var looks =
                from look in s_looks
                where look.Mode == "standard" || width == 390
                from theme in s_themes
                select new { fs = look.Size, mode = look.Mode, theme };
            var violations = await visit.Page.EvaluateAsync<string[]>(Check, looks);
            Assert.True(violations.Length == 0, $"{width}: {string.Join('\n', violations)}");
        }
    }
}
