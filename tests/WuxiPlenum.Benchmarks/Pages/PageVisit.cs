using System.Text.Json;
using Microsoft.Playwright;

namespace WuxiPlenum.Benchmarks.Pages;

/// <summary>One first visit of a page, with nothing kept from an earlier one.</summary>
/// <param name="Kilobytes">As sent, compressed and with headers.</param>
/// <param name="LargestPaint">Milliseconds from the request.</param>
/// <param name="SlowestAnswer">Milliseconds from a press of a button or key to the next paint.</param>
internal sealed record PageVisit(int Requests, double Kilobytes, double LargestPaint, double Shift, double SlowestAnswer)
{
    // The "Slow 4G" of Chromium's developer tools: 1.6 Mbit/s and 150 ms, adjusted as they adjust it.
    private static readonly Dictionary<string, object> s_slowNetwork = new() { ["offline"] = false, ["latency"] = 562.5, ["downloadThroughput"] = 180_000, ["uploadThroughput"] = 84_375 };

    private const int Slowdown = 6;
    private const int PauseMilliseconds = 1000;

    private const string Observe = """
        window.costs = { paint: 0, shift: 0, answer: 0 };
        new PerformanceObserver(list => list.getEntries().forEach(entry => { costs.paint = entry.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) costs.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(entry => { if (entry.interactionId) costs.answer = Math.max(costs.answer, entry.duration); })).observe({ type: 'event', buffered: true, durationThreshold: 16 });
        """;

    public static async Task<PageVisit> MeasureAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            DeviceScaleFactor = 3,
            IsMobile = true,
            HasTouch = true,
        });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Observe);
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        var (requests, bytes) = (0, 0.0);
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            requests++;
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        };
        await devtools.SendAsync("Network.emulateNetworkConditions", s_slowNetwork);
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var (first, firstBytes) = (requests, bytes);
        var costs = await page.EvaluateAsync<JsonElement>("costs");
        var (paint, shift) = (costs.GetProperty("paint").GetDouble(), costs.GetProperty("shift").GetDouble());

        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        await UseAsync(page);
        var answer = await page.EvaluateAsync<double>("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(costs.answer), 500)))");
        return new PageVisit(first, firstBytes / 1024, paint, shift, answer);
    }

    /// <summary>What readers press, one thing after the other: text size, colours, what folds, and keys in the search box.</summary>
    private static async Task UseAsync(IPage page)
    {
        foreach (var button in new[] { ".quick [name=fs][value='2']", ".quick [data-theme-button=dark]", ".toc-n summary" })
        {
            if (!await page.Locator(button).IsVisibleAsync())
                continue;
            await page.Locator(button).TapAsync();
            await page.WaitForTimeoutAsync(PauseMilliseconds); // she looks at what it did
        }

        if (await page.Locator("#q").IsVisibleAsync())
            await page.Locator("#q").PressSequentiallyAsync("fz", new LocatorPressSequentiallyOptions { Delay = PauseMilliseconds });
    }
}
