using Spectre.Console;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Cli;

public class ProgressTests
{
    private static readonly string[] s_files = ["/in/a.txt", "/in/b.txt", "/in/c.txt", "/in/[d].txt"];

    [Fact]
    public async Task A_terminal_shows_a_bar_with_rate_and_time_left()
    {
        var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 120;
        var report = await ImportProgressView.ShowAsync(new Terminal(new StringWriter(), new StringWriter(), console), Import);
        Assert.Equal(7, report.RunId);
        var last = screen.ToString().Split('\n').Last(line => line.Contains("4/4", StringComparison.Ordinal));
        Assert.Contains("[d].txt", last); // a name is shown as it is, not taken for markup
        Assert.Contains("━━", last);
        Assert.Contains("100%", last);
        Assert.Matches(@"\d pages/s", last);
        Assert.Matches(@"\d\d:\d\d:\d\d", last);
    }

    [Fact]
    public async Task A_file_gets_no_bar()
    {
        var output = new StringWriter();
        await ImportProgressView.ShowAsync(new Terminal(output, new StringWriter()), Import);
        Assert.Equal("", output.ToString());
    }

    private static Task<ImportReport> Import(IProgress<ImportProgress> progress)
    {
        for (var i = 0; i < s_files.Length; i++)
            progress.Report(new ImportProgress(i + 1, s_files.Length, s_files[i]));
        return Task.FromResult(new ImportReport(7, []));
    }
}
