using System.Net;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using WuxiPlenum.Tests.Api;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests;

/// <summary>A server that goes away while the portal reads from it, and comes back.</summary>
public class ServerGoneTests
{
    [Fact]
    public async Task Readers_are_told_and_served_again_when_it_is_back()
    {
        using var portal = new PortalBehindRelay();
        var article = await portal.ArticleAsync("锚定"); // its page was not read yet, so it is in no cache
        portal.Relay.Stop();
        using var client = portal.Client();
        using (var answer = await client.GetAsync(article, TestContext.Current.CancellationToken))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
            Assert.Contains("暂时读不了", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using (var answer = await client.GetAsync("/api/v1/articles", TestContext.Current.CancellationToken))
            await RuleTests.AssertProblemAsync(answer, 503);
        portal.Relay.Start();
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(article)).Status);
    }

    private sealed class PortalBehindRelay : Portal
    {
        public Relay Relay { get; private set; } = null!;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            var server = new NpgsqlConnectionStringBuilder(builder.GetSetting("Database:ConnectionString"));
            Relay = new Relay(server.Host!, server.Port);
            (server.Host, server.Port) = ("127.0.0.1", Relay.Port);
            builder.UseSetting("Database:ConnectionString", server.ConnectionString);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Relay.Dispose();
        }
    }
}
