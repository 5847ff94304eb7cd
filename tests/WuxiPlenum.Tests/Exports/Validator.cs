using System.ComponentModel;
using System.Diagnostics;

namespace WuxiPlenum.Tests.Exports;

/// <summary>Programs that say whether a file is what it should be. A test that needs one which is not installed is skipped.</summary>
internal static class Validator
{
    /// <summary>Where Debian's package <c>epubcheck</c> has it; EPUBCHECK names another place, and must then be right.</summary>
    private static readonly string s_epubCheck = Environment.GetEnvironmentVariable("EPUBCHECK") ?? "/usr/share/java/epubcheck.jar";

    /// <summary>Fails the test, with its complaints, when epubcheck has as much as a warning.</summary>
    public static async Task EpubCheckAsync(string file)
    {
        if (Environment.GetEnvironmentVariable("EPUBCHECK") is null)
            Assert.SkipUnless(File.Exists(s_epubCheck), "epubcheck is not installed: apt-get install epubcheck.");
        await AcceptsAsync("java", "-XX:TieredStopAtLevel=1", "-jar", s_epubCheck, "--failonwarnings", file);
    }

    /// <summary>Fails the test, with its complaints, when xmllint does not find the files valid.</summary>
    public static Task RelaxNgAsync(string schema, IEnumerable<string> files) => AcceptsAsync("xmllint", ["--noout", "--relaxng", schema, .. files]);

    private static async Task AcceptsAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var validator = Process.Start(start)!;
            var complaints = validator.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await validator.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await validator.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(validator.ExitCode == 0, await complaints + errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed: apt-get install epubcheck libxml2-utils.");
        }
    }
}
