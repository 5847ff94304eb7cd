using Microsoft.Playwright;

namespace WuxiPlenum.Browser.Tests;

/// <summary>
/// Writes a picture of every kind of page, on a phone and on a desktop, light and dark:
/// <c>PLENUM_SCREENSHOTS=folder dotnet test tests/WuxiPlenum.Browser.Tests --filter Screenshots</c>.
/// </summary>
public class Screenshots(Browser browser) : IClassFixture<Browser>
{
    /// <summary>A page is pictured down to here: many viewers open no picture that is taller than 16,384 pixels.</summary>
    private const int Tallest = 16_000;

    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_every_kind_of_page(string kind)
    {
        if (Environment.GetEnvironmentVariable("PLENUM_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            Assert.Skip("Set PLENUM_SCREENSHOTS to a folder to have screenshots written there.");
            return;
        }

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        foreach (var width in new[] { 390, 1280 })
        {
            await using var visit = await browser.OpenAsync(await browser.AddressAsync(kind), width, scheme);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var name = $"{kind}-{width}-{scheme.ToString().ToLowerInvariant()}.png";
            var height = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(folder, name),
                FullPage = true,
                Clip = new Clip { Width = width, Height = Math.Min(height, Tallest) },
            });
        }
    }
}
