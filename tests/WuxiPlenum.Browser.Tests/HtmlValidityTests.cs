using System.ComponentModel;
using System.Diagnostics;
using WuxiPlenum.Tests.Publishing;

namespace WuxiPlenum.Browser.Tests;

/// <summary>
/// The HTML of every kind of page, as html-validate sees it: <c>npm install --global html-validate</c>. Without it the test is
/// skipped; HTML_VALIDATE names another place for it, and must then be right.
/// </summary>
public class HtmlValidityTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Every_kind_of_page_is_valid_html()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-html-").FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "htmlvalidate.json"), Path.Combine(folder, ".htmlvalidate.json"));
        foreach (var kind in PageKinds.All.Keys)
        {
            var (_, html) = await browser.Portal.AnswerAsync(await browser.AddressAsync(kind));
            await File.WriteAllTextAsync(Path.Combine(folder, $"{kind}.html"), html, TestContext.Current.CancellationToken);
        }

        var (exitCode, complaints) = await ValidateAsync(folder, "*.html");
        Assert.True(exitCode == 0, complaints);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_page_of_the_static_site_is_valid_html()
    {
        var site = new ExportedSite();
        await site.InitializeAsync();
        foreach (var part in Directory.GetDirectories(site.Folder, "hit", SearchOption.AllDirectories))
            Directory.Delete(part, recursive: true); // no pages
        File.Copy(Path.Combine(AppContext.BaseDirectory, "htmlvalidate.json"), Path.Combine(site.Folder, ".htmlvalidate.json"));
        var (exitCode, complaints) = await ValidateAsync(site.Folder, "**/*.html");
        Assert.True(exitCode == 0, complaints);
        await site.DisposeAsync();
    }

    private static async Task<(int ExitCode, string Complaints)> ValidateAsync(string folder, string files)
    {
        var named = Environment.GetEnvironmentVariable("HTML_VALIDATE");
        var start = new ProcessStartInfo(named ?? "html-validate", ["--formatter", "text", files]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var validator = Process.Start(start)!;
            var complaints = validator.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await validator.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await validator.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (validator.ExitCode, await complaints + errors);
        }
        catch (Win32Exception) when (named is null)
        {
            Assert.Skip("html-validate is not installed: npm install --global html-validate.");
            throw;
        }
    }
}
