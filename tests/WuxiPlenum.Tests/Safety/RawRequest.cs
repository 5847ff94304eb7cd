using System.Net.Sockets;
using System.Text;

namespace WuxiPlenum.Tests.Safety;

/// <summary>Bytes sent to a portal as they are.</summary>
internal static class RawRequest
{
    /// <summary>Sends a request, in which Latin letters stand for their bytes.</summary>
    /// <returns>All that comes back until the portal closes the connection, or waits for more.</returns>
    public static async Task<string> SendAsync(Uri portal, string request, TimeSpan patience, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        using var client = new TcpClient();
        using var answer = new MemoryStream();
        try
        {
            await client.ConnectAsync(portal.Host, portal.Port, waiting.Token);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), waiting.Token);
            await stream.CopyToAsync(answer, waiting.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            // It was refused before it was read to the end, and the connection reset; or kept open. What was said is there.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
