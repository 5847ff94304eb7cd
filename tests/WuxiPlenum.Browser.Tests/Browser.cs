using Microsoft.Playwright;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Browser.Tests;

/// <summary>Chromium and the portal, started once for all tests.</summary>
public class Browser : IAsyncLifetime
{
    private static readonly string s_executable = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    private readonly Lazy<Portal> _portal = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Portal Portal => _portal.Value;

    /// <summary>Whether the site has a server that searches and keeps preferences; else scripts do.</summary>
    public virtual bool HasServer => true;

    protected virtual Uri Address => Portal.Address;

    /// <summary>The address of the article whose title begins like that.</summary>
    public virtual Task<string> ArticleAsync(string title) => Portal.ArticleAsync(title);

    public virtual async ValueTask InitializeAsync()
    {
        if (!File.Exists(s_executable))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = s_executable,
            Args =
            [
                "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-extensions",
            ],
        });
    }

    /// <summary>Opens a page of the portal. The visit notes every complaint of the browser.</summary>
    public virtual async Task<Visit> OpenAsync(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        if (_browser is null)
            Assert.Skip($"There is no Chromium at {s_executable}; install it or name one with CHROMIUM_PATH.");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            Locale = "zh-CN", // another would be led to the English interface
            JavaScriptEnabled = scripts,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address);
        return visit;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal.IsValueCreated)
            await _portal.Value.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
