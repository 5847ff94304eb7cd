using System.Globalization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Publishing;

namespace WuxiPlenum.Cli;

/// <summary><c>export --format site</c>: writes the portal as static files.</summary>
internal static class SiteExportCommand
{
    public const string Format = "site";

    public static string Description => Language.Choose("文件夹，整个网站的静态文件", "a folder with the whole portal as static files");

    /// <summary>So many addresses without an answer are named.</summary>
    private const int MostNamed = 20;

    /// <param name="address">Where the site is going to be; null for the usual address.</param>
    public static async Task<int> RunAsync(string folder, string? address, string? database, Terminal terminal, CancellationToken cancellation)
    {
        if (Address(address) is not { } site)
        {
            terminal.Complain(Language.Choose($"--address 应是 https://news.example 或 https://news.example/base 这样的网址，而不是“{address}”。", $"--address must be an address such as https://news.example or https://news.example/base, not \"{address}\"."));
            return CommandLine.WrongUsage;
        }

        try
        {
            var report = await ProgressView.ShowAsync(terminal, folder, Language.Choose(" 个文件", " files"), steps => SiteExport.WriteAsync(
                new SiteExportRequest(folder, site, ArchiveAccess.Settings(database)),
                new Steps<SiteExportProgress>(steps, progress => new ProgressStep(progress.Done, progress.Total, progress.Current)), cancellation));
            Print(folder, report, terminal);
            return report.Broken.Count > 0 ? CommandLine.SomeInputFailed : CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(OutputFile.Refused(folder, exception));
            return CommandLine.SomeInputFailed;
        }
    }

    private static Uri? Address(string? given) => given is null
        ? SiteExport.UsualAddress
        : Uri.TryCreate(given, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.Query + site.Fragment + site.UserInfo == "" ? site : null;

    private static void Print(string folder, SiteExportReport report, Terminal terminal)
    {
        var size = (report.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        terminal.Output.WriteLine(Language.Choose(
            $"{folder}：{report.Pages} 页，{report.Files} 个文件，{size} MB。要靠服务器或多个条件合用的地址不在其中：{report.LeftOut} 个。",
            $"{folder}: {report.Pages} pages, {report.Files} files, {size} MB. Left out, because they need a server or combine filters: {report.LeftOut} addresses."));
        foreach (var broken in report.Broken.Take(MostNamed))
            terminal.Complain(Language.Choose($"没有得到：{broken}", $"No answer to copy: {broken}"));
    }
}
