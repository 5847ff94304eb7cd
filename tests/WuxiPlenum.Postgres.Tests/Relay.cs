using System.Net;
using System.Net.Sockets;

namespace WuxiPlenum.Tests;

/// <summary>Hands on what is said between clients and a server, until it is stopped: then the server is gone for them.</summary>
internal sealed class Relay : IDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly List<Socket> _sockets = [];
    private TcpListener _listener = new(IPAddress.Loopback, 0);

    public Relay(string host, int port)
    {
        (_host, _port) = (host, port);
        Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void Start()
    {
        if (Port > 0)
            _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    public void Stop()
    {
        _listener.Dispose();
        lock (_sockets)
        {
            _sockets.ForEach(socket => socket.Close(0));
            _sockets.Clear();
        }
    }

    public void Dispose() => Stop();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await server.ConnectAsync(_host, _port);
                lock (_sockets)
                    _sockets.AddRange([client, server]);
                _ = HandOnAsync(client, server);
                _ = HandOnAsync(server, client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException) // it was stopped
        {
        }
    }

    private static async Task HandOnAsync(Socket from, Socket to)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException) // either of them has gone
        {
        }
        finally
        {
            from.Close();
            to.Close();
        }
    }
}
