using System.Globalization;
using Microsoft.Playwright;

namespace WuxiPlenum.Benchmarks.Pages;

/// <summary>
/// What the first visit of a page costs a reader on a phone: requests, kilobytes, the largest paint and the layout shift on
/// Chromium's "Slow 4G", and the slowest answer to a press of a button or key on a processor six times slower.
/// </summary>
internal static class PageBenchmark
{
    private const int Runs = 3;

    // What a page may cost; the table marks what is over it.
    private const double MostKilobytes = 90, MostRequests = 6, MostShift = 0.002, MostPaint = 1800, MostAnswer = 200;

    private static readonly string s_executable = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    /// <param name="site">Where a portal is running, best a published one.</param>
    public static async Task RunAsync(Uri site)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = s_executable, Args = ["--no-sandbox", "--disable-background-networking", "--disable-quic"] });
        Console.WriteLine($"{"page",-12}{"requests",10}{"KB",10}{"LCP ms",10}{"CLS",10}{"INP ms",10}   median of {Runs}; * is over the limit");
        foreach (var (name, address) in await PagesAsync(browser, site))
        {
            var visits = new List<PageVisit>();
            for (var run = 0; run < Runs; run++)
                visits.Add(await PageVisit.MeasureAsync(browser, address));
            Console.WriteLine($"{name,-12}{Cell(visits, visit => visit.Requests, MostRequests, "0")}{Cell(visits, visit => visit.Kilobytes, MostKilobytes, "0.0")}"
                + $"{Cell(visits, visit => visit.LargestPaint, MostPaint, "0")}{Cell(visits, visit => visit.Shift, MostShift, "0.0000")}{Cell(visits, visit => visit.SlowestAnswer, MostAnswer, "0")}");
        }
    }

    private static async Task<List<(string Name, string Address)>> PagesAsync(IBrowser browser, Uri site)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.ToString());
        var article = await page.Locator("#lead a").EvaluateAsync<string>("link => link.href");
        return [("front", site.ToString()), ("article", article), ("search", new Uri(site, "/search?q=" + Uri.EscapeDataString("发展")).ToString())];
    }

    private static string Cell(List<PageVisit> visits, Func<PageVisit, double> value, double most, string format)
    {
        var median = visits.Select(value).Order().ElementAt(visits.Count / 2);
        return (median.ToString(format, CultureInfo.InvariantCulture) + (median > most ? "*" : "")).PadLeft(10);
    }
}
