using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WuxiPlenum.Tests;

/// <summary>A PostgreSQL server of a test, on loopback, that it may stop and start.</summary>
internal sealed class PostgresServer
{
    private const string Settings = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c hot_standby_feedback=on -c wal_retrieve_retry_interval=200ms";

    private static readonly string? s_programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0).Select(version => Path.Combine(version, "bin")).LastOrDefault()
        : null;

    private readonly string _folder;

    private PostgresServer(string folder) => (_folder, Port) = (folder, FreePort());

    public static bool IsInstalled => s_programs is not null;

    public int Port { get; }

    public bool IsRunning => File.Exists(Path.Combine(_folder, "postmaster.pid"));

    /// <summary>Starts an empty one.</summary>
    public static PostgresServer Create(string folder)
    {
        var server = new PostgresServer(Path.Combine(folder, "primary"));
        Run("initdb", "-D", server._folder, "-U", "plenum", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.Start();
        return server;
    }

    /// <summary>Starts a streaming replica of this one.</summary>
    public PostgresServer CreateReplica(string folder)
    {
        var replica = new PostgresServer(Path.Combine(folder, "replica"));
        Run("pg_basebackup", "-D", replica._folder, "-R", "-c", "fast", "--no-sync", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "plenum");
        replica.Start();
        return replica;
    }

    public void Start() => Run("pg_ctl", "-D", _folder, "-l", _folder + ".log", "-w", "-o", $"-p {Port} {Settings}", "start");

    /// <summary>As if its machine had lost its power.</summary>
    public void Kill() => Run("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");

    /// <summary>PostgreSQL's programs do not run as root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(s_programs!, program), .. arguments];
        if (Environment.UserName == "root")
            command = ["runuser", "-u", "postgres", "--", .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardOutput = program != "pg_ctl", RedirectStandardError = program != "pg_ctl" };
        using var process = Process.Start(start)!;
        var said = program == "pg_ctl" ? "" : process.StandardError.ReadToEnd(); // a server that pg_ctl started would hold the pipe
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ends with {process.ExitCode}. {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
