using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Tests.Running;

/// <summary>The systemd unit beside the web project.</summary>
public sealed partial class UnitTests : IDisposable
{
    private const double MostExposed = 2.0;

    private static readonly string s_unit = Path.Combine(Repository.Root, "src", "WuxiPlenum.Web", "wuxiplenum.service");

    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-unit-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_shut_in()
    {
        var (_, said) = await AnalyzeAsync("security", "--offline=true", "--no-pager", s_unit);
        var exposure = Exposure().Match(said);
        Assert.True(exposure.Success, said);
        Assert.True(double.Parse(exposure.Groups[1].Value, CultureInfo.InvariantCulture) <= MostExposed, said);
    }

    [Fact]
    public async Task Systemd_understands_it()
    {
        // What it starts is not installed here.
        var copy = Path.Combine(_folder, "wuxiplenum.service");
        await File.WriteAllTextAsync(copy, (await File.ReadAllTextAsync(s_unit, Cancellation)).Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal), Cancellation);
        var (code, said) = await AnalyzeAsync("verify", "--man=no", copy);
        Assert.True(code == 0 && !said.Contains("wuxiplenum.service", StringComparison.Ordinal), said);
    }

    /// <summary>As systemd with Type=notify gives it a socket. The name of its parent is not systemd, nor could the unit's portal see it: the unit hides other processes.</summary>
    [Fact]
    public async Task The_portal_tells_systemd_when_it_serves_and_when_it_stops()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "systemd is there on Linux alone.");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var path = Path.Combine(_folder, "notify");
        socket.Bind(new UnixDomainSocketEndPoint(path));
        using var portal = StartedProgram.Portal(_folder, new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path }, "--urls", $"http://127.0.0.1:{StartedProgram.FreePort()}", "--Seeds:Path", _folder);
        Assert.Equal("READY=1", await NextAsync(socket));
        await portal.HearAsync("Serving on");
        portal.Terminate();
        Assert.Equal("STOPPING=1", await NextAsync(socket));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> NextAsync(Socket socket)
    {
        var buffer = new byte[1000];
        var length = await socket.ReceiveAsync(buffer, Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length).Trim();
    }

    private static async Task<(int Code, string Said)> AnalyzeAsync(params string[] arguments)
    {
        try
        {
            using var analyzer = Process.Start(new ProcessStartInfo("systemd-analyze", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = analyzer.StandardOutput.ReadToEndAsync(Cancellation);
            var complaints = await analyzer.StandardError.ReadToEndAsync(Cancellation);
            await analyzer.WaitForExitAsync(Cancellation);
            return (analyzer.ExitCode, await said + complaints);
        }
        catch (Win32Exception)
        {
            Assert.Skip("systemd-analyze is not installed: apt-get install systemd.");
            throw;
        }
    }

    [GeneratedRegex(@"exposure level for .*: ([0-9.]+)")]
    private static partial Regex Exposure();
}
