using Microsoft.Playwright;
using WuxiPlenum.Tests.Publishing;

namespace WuxiPlenum.Browser.Tests;

/// <summary>Chromium and the static site of the seeds, served by nginx.</summary>
public sealed class StaticBrowser : Browser
{
    private readonly ExportedSite _site = new();
    private Nginx? _nginx;

    public override bool HasServer => false;

    protected override Uri Address => _nginx!.Address;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (!Nginx.IsInstalled)
            return;
        await _site.InitializeAsync();
        _nginx = await Nginx.StartAsync(_site.Folder);
    }

    public override Task<Visit> OpenAsync(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        Assert.SkipWhen(_nginx is null, $"There is no {Nginx.Program}; install it (apt-get install nginx-light).");
        return base.OpenAsync(address, width, scheme, scripts);
    }

    public override Task<string> ArticleAsync(string title)
    {
        Assert.SkipWhen(_nginx is null, $"There is no {Nginx.Program}; install it (apt-get install nginx-light).");
        var link = _site.Page("index.html").QuerySelectorAll("a[href^='articles/']").First(link => link.TextContent.Contains(title, StringComparison.Ordinal));
        return Task.FromResult("/" + link.GetAttribute("href")!.TrimEnd('/'));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_nginx is null)
            return;
        await _nginx.DisposeAsync();
        await _site.DisposeAsync();
    }
}
