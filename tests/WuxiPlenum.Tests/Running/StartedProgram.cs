using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WuxiPlenum.Tests.Running;

/// <summary>One of the repository's programs in a process of its own, with a folder for its data. It is killed at the end.</summary>
internal sealed class StartedProgram : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private StartedProgram(string assembly, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "src", "WuxiPlenum.Web"),
        };
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__Path"] = Path.Combine(folder, "data", "plenum.db");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it has written so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static StartedProgram Portal(string folder, params string[] arguments) => new("WuxiPlenum.Web.dll", folder, arguments, new Dictionary<string, string>());

    /// <param name="environment">Variables besides those that every portal has.</param>
    public static StartedProgram Portal(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) => new("WuxiPlenum.Web.dll", folder, arguments, environment);

    public static StartedProgram Cli(string folder, params string[] arguments) => new("wuxiplenum.dll", folder, arguments, new Dictionary<string, string>());

    /// <summary>A port on which nothing listens.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until it has said that.</summary>
    public async Task HearAsync(string words)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!Said.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited && !Said.Contains(words, StringComparison.Ordinal), $"It ended with {(_process.HasExited ? _process.ExitCode : 0)}: {Said}");
            Assert.True(Stopwatch.GetElapsedTime(begun) < s_longest, $"It never said {words}: {Said}");
            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>As a supervisor stops it.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(Cancellation).WaitAsync(s_longest, Cancellation);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said) _said.AppendLine(line);
    }
}
