using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WuxiPlenum.Browser.Tests;

/// <summary>Serves a folder with the README's settings, on a free port of this machine.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    public const string Program = "/usr/sbin/nginx";

    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-nginx-").FullName;
    private readonly Process _process;

    private Nginx(string site, int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        var settings = Path.Combine(_folder, "nginx.conf");
        // One process, as whoever runs the tests; all that it writes is in its folder.
        File.WriteAllText(settings, $$"""
            daemon off;
            master_process off;
            pid {{_folder}}/pid;
            events {}
            http {
                include /etc/nginx/mime.types;
                charset utf-8;
                access_log off;
                client_body_temp_path {{_folder}}/body;
                proxy_temp_path {{_folder}}/proxy;
                fastcgi_temp_path {{_folder}}/fastcgi;
                uwsgi_temp_path {{_folder}}/uwsgi;
                scgi_temp_path {{_folder}}/scgi;
                server {
                    listen 127.0.0.1:{{port}};
                    root {{site}};
                    error_page 404 /404.html;
                }
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", settings, "-p", _folder, "-e", Path.Combine(_folder, "error.log")]) { RedirectStandardError = true })!;
    }

    public static bool IsInstalled => File.Exists(Program);

    public Uri Address { get; }

    /// <exception cref="InvalidOperationException">It does not answer.</exception>
    public static async Task<Nginx> StartAsync(string site)
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var free = ((IPEndPoint)port.LocalEndpoint).Port;
        port.Stop();
        var nginx = new Nginx(site, free);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (nginx._process.HasExited)
                throw new InvalidOperationException(await nginx._process.StandardError.ReadToEndAsync());
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, free);
                return nginx;
            }
            catch (SocketException) // not yet
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"{Program} does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
