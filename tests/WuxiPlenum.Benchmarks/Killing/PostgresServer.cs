using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>A PostgreSQL server of its own on a free port, with Debian's programs, in a folder that goes with it.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string _programs, _data;
    private readonly int _port;

    private PostgresServer(string programs, string folder)
    {
        (_programs, _data) = (programs, Path.Combine(folder, "data"));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public string Connection => $"Host=127.0.0.1;Port={_port};Username=plenum";

    /// <exception cref="InvalidOperationException">The programs are not there.</exception>
    public static PostgresServer Start(string folder)
    {
        var programs = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).LastOrDefault() : null;
        var server = new PostgresServer(Path.Combine(programs ?? throw new InvalidOperationException("PostgreSQL is not installed (apt-get install postgresql)."), "bin"), folder);
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root") // whom the server refuses
        {
            Process.Start("chmod", ["a+x", Path.GetDirectoryName(folder)!]).WaitForExit();
            Process.Start("chown", ["postgres", folder]).WaitForExit();
        }

        server.Run("initdb", "-D", server._data, "-U", "plenum", "-A", "trust", "-E", "UTF8", "--locale=C");
        server.Begin();
        return server;
    }

    /// <summary>Stops the server as a failure of its machine does, and starts it again.</summary>
    public Task RestartAtOnceAsync() => Task.Run(() =>
    {
        Run("pg_ctl", "-D", _data, "-m", "immediate", "stop");
        Begin();
    });

    public void Dispose() => Run("pg_ctl", "-D", _data, "-m", "immediate", "stop");

    private void Begin() => Run("pg_ctl", "-D", _data, "-l", Path.Combine(Path.GetDirectoryName(_data)!, "log"), "-w", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=", "start");

    private void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        var start = Environment.UserName == "root" ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments]) : new ProcessStartInfo(path, arguments);
        (start.WorkingDirectory, start.RedirectStandardOutput) = ("/", program == "initdb");
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput)
            process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ends with {process.ExitCode}.");
    }
}
