using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WuxiPlenum.Tests.Running;

/// <summary>A portal as a supervisor runs it: watched from outside, stopped by a signal.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-serving-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stop_is_told_first_and_lets_a_request_under_way_finish()
    {
        var port = StartedProgram.FreePort();
        using var portal = StartedProgram.Portal(_folder, "--urls", $"http://127.0.0.1:{port}", "--Shutdown:NoticeSeconds=2", "--Seeds:Path", _folder);
        await portal.HearAsync("Serving on");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", Cancellation)).StatusCode);

        using var slow = new TcpClient("127.0.0.1", port);
        await using var stream = slow.GetStream();
        const string Form = "fs=2&back=%2Ftopics";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /prefs HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Form.Length}\r\n\r\n{Form[..4]}"), Cancellation);
        await Task.Delay(200, Cancellation); // it is under way now
        portal.Terminate();

        await portal.HearAsync("Stopping");
        var told = await client.GetAsync("/health/ready", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.Contains("stopping", await told.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Cancellation)).StatusCode); // until all know

        await RefusedAsync(port);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Form[4..]), Cancellation);
        using var answer = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 303 See Other", await answer.ReadLineAsync(Cancellation));
        Assert.Equal(0, await portal.EndAsync());
    }

    [Fact]
    public async Task Metrics_and_traces_go_to_the_addresses_that_are_set_and_nowhere_else()
    {
        var (port, metricsPort) = (StartedProgram.FreePort(), StartedProgram.FreePort());
        using var collector = new Collector();
        using var portal = StartedProgram.Portal(_folder, new Dictionary<string, string> { ["OTEL_BSP_SCHEDULE_DELAY"] = "100" },
            "--urls", $"http://127.0.0.1:{port}", "--Seeds:Path", _folder, "--Telemetry:MetricsAddress", $"http://127.0.0.1:{metricsPort}", "--Telemetry:TracesAddress", collector.Address);
        await portal.HearAsync("Serving on");
        using var readers = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var prometheus = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{metricsPort}") };
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/search?q=%E5%88%9B%E6%96%B0");
        asked.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Assert.Equal(HttpStatusCode.OK, (await readers.SendAsync(asked, Cancellation)).StatusCode);

        var metrics = await prometheus.GetStringAsync("/metrics", Cancellation);
        Assert.Matches("plenum_search_duration_seconds_count.* [1-9]", metrics);
        Assert.Contains("plenum_articles", metrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await readers.GetAsync("/metrics", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await prometheus.GetAsync("/", Cancellation)).StatusCode);
        var trace = await collector.ReceivedAsync(Cancellation);
        Assert.Contains("wuxiplenum", Encoding.UTF8.GetString(trace), StringComparison.Ordinal);
        Assert.True(trace.AsSpan().IndexOf(Convert.FromHexString("0af7651916cd43dd8448eb211c80319c")) > 0, "The trace of the caller does not go on.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Waits until nobody can connect any more.</summary>
    private static async Task RefusedAsync(int port)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            try
            {
                using var more = new TcpClient();
                await more.ConnectAsync("127.0.0.1", port, Cancellation);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(20, Cancellation);
        }

        Assert.Fail("New connections are taken still.");
    }

    /// <summary>Takes the first traces that are sent.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Collector()
        {
            Address = $"http://127.0.0.1:{StartedProgram.FreePort()}";
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
        }

        public string Address { get; }

        public async Task<byte[]> ReceivedAsync(CancellationToken cancellation)
        {
            var context = await _listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30), cancellation);
            Assert.Equal("/v1/traces", context.Request.Url!.AbsolutePath);
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body, cancellation);
            context.Response.Close();
            return body.ToArray();
        }

        public void Dispose() => ((IDisposable)_listener).Dispose();
    }
}
