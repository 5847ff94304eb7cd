using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Tests.Api;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Safety;

/// <summary>A portal with little patience.</summary>
public sealed class ImpatientPortal : Portal
{
    protected override Dictionary<string, string?> OwnSettings => new() { ["Limits:RequestSeconds"] = "1", ["Limits:Connections"] = "40" };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.PostConfigure<KestrelServerOptions>(server => server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1)));
    }
}

/// <summary>How much a request may send and cost.</summary>
public class LimitTests(Portal portal, ImpatientPortal impatient) : IClassFixture<Portal>, IClassFixture<ImpatientPortal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(70_000, false, 413)]
    [InlineData(70_000, true, 400)] // it is known when it has come
    [InlineData(200, false, 303)]
    public async Task A_body_has_its_limit(int length, bool isChunked, int status)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/prefs")
        {
            Content = new StringContent("fs=2&x=" + new string('x', length - 7), Encoding.UTF8, "application/x-www-form-urlencoded"),
            Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Expect", "100-continue" } },
        };
        request.Headers.TransferEncodingChunked = isChunked;
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_form_has_few_fields()
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/prefs")
        {
            Content = new FormUrlEncodedContent(Enumerable.Range(0, 100).Select(number => KeyValuePair.Create($"f{number}", "1"))),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Who_sends_the_header_byte_by_byte_is_not_waited_for()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(impatient.Address.Host, impatient.Address.Port, Cancellation);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray(), Cancellation);
        using var reader = new StreamReader(client.GetStream());
        Assert.StartsWith("HTTP/1.1 408 ", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal); // and it is closed
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_stopped_in_the_database_and_says_so()
    {
        await impatient.ChangeAsync(archive => archive.Database.ExecuteSqlRawAsync("""
            ALTER TABLE "TopicArticles" RENAME TO "QuickTopics";
            CREATE VIEW "TopicArticles" AS SELECT q.* FROM "QuickTopics" q
              CROSS JOIN (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000000000) SELECT max(x) AS m FROM n) AS slow WHERE slow.m > 0
            """), counts: false);
        using var client = impatient.Client();
        using var page = await client.GetAsync("/topics", Cancellation);
        Assert.Equal(HttpStatusCode.GatewayTimeout, page.StatusCode);
        Assert.Contains("用时太长", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await RuleTests.AssertProblemAsync(await client.GetAsync("/en/api/v1/topics", Cancellation), 504);
        await impatient.PageAsync("/accessibility");
    }

    [Fact]
    public async Task There_are_only_so_many_connections()
    {
        var clients = new List<TcpClient>();
        try
        {
            var closed = 0;
            for (var number = 0; number < 60; number++)
            {
                var client = new TcpClient();
                clients.Add(client);
                await client.ConnectAsync(impatient.Address.Host, impatient.Address.Port, Cancellation);
            }

            foreach (var client in clients)
            {
                await client.GetStream().WriteAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), Cancellation);
                closed += await FirstByteAsync(client) < 0 ? 1 : 0;
            }

            Assert.InRange(closed, 20, 30); // some were open before
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private static async Task<int> FirstByteAsync(TcpClient client)
    {
        try
        {
            var first = new byte[1];
            return await client.GetStream().ReadAsync(first, Cancellation) == 0 ? -1 : first[0];
        }
        catch (IOException) // reset
        {
            return -1;
        }
    }
}
