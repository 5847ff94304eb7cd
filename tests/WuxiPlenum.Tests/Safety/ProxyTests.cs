using System.Net;
using WuxiPlenum.Archive.Settings;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Safety;

/// <summary>A portal behind a proxy on the same machine that speaks for a site with a name, and answers little.</summary>
public sealed class ProxiedPortal : Portal
{
    public const int Allowed = 5;

    protected override Dictionary<string, string?> OwnSettings => new()
    {
        ["Site:Address"] = "https://news.example",
        ["Limits:RequestsPerMinute"] = $"{Allowed}",
    };
}

/// <summary>A portal whose proxy is elsewhere.</summary>
public sealed class ElsewhereProxiedPortal : Portal
{
    protected override Dictionary<string, string?> OwnSettings => new() { ["Proxies"] = "192.0.2.7, 2001:db8::/32", ["AllowedHosts"] = "127.0.0.1;other.example" };
}

/// <summary>Who is believed about the client, the scheme and the name; each test asks as clients of its own.</summary>
public class ProxyTests(ProxiedPortal portal, ElsewhereProxiedPortal elsewhere) : IClassFixture<ProxiedPortal>, IClassFixture<ElsewhereProxiedPortal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_TLS_as_a_named_proxy_says_answers_ask_for_TLS_and_cookies_are_secure()
    {
        using var answer = await AskAsync(portal, "/", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches(@"^max-age=\d{8}; includeSubDomains$", answer.Headers.GetValues("Strict-Transport-Security").Single());
        using var saved = await SaveAsync(portal, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.1"));
        Assert.Matches("^__Host-reading=[^;]+; max-age=31536000; path=/; secure; samesite=lax; httponly$", saved.Headers.GetValues("Set-Cookie").Single());
    }

    [Theory]
    [InlineData("__Host-language", true)]
    [InlineData("language", false)]
    public async Task Over_TLS_only_a_cookie_of_this_host_is_a_choice(string name, bool isHeard)
    {
        using var answer = await AskAsync(portal, "/", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.2"), ("Cookie", $"{name}=en"), ("Accept", "text/html"));
        Assert.Equal(isHeard ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_others_say_is_not_heard()
    {
        var (scheme, host) = (("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));
        using var answer = await AskAsync(elsewhere, "/articles", scheme, host);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        using var page = await AskAsync(elsewhere, "/", scheme, host, ("X-Forwarded-Prefix", "/evil"), ("Forwarded", "host=evil.example;proto=https"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("evil", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var saved = await SaveAsync(elsewhere, scheme);
        Assert.Matches("^reading=[^;]+; max-age=31536000; path=/; samesite=lax; httponly$", saved.Headers.GetValues("Set-Cookie").Single());
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("news.example.evil.example", 400)]
    [InlineData("news.example", 200)]
    [InlineData("NEWS.example:8080", 200)]
    [InlineData("localhost", 200)]
    public async Task The_portal_answers_under_the_name_of_its_address_alone(string host, int status)
    {
        using var answer = await AskAsync(portal, "/topics", ("Host", host), ("X-Forwarded-For", "198.51.100.2"));
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 400)
            Assert.Contains("这个请求看不懂", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other.example", 200)]
    [InlineData("localhost", 400)]
    public async Task Or_under_those_that_are_named(string host, int status)
    {
        using var answer = await AskAsync(elsewhere, "/api/v1/topics", ("Host", host));
        if (status == 400)
            await Api.RuleTests.AssertProblemAsync(answer, status);
        else
            Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_client_that_asks_too_much_is_told_when_to_come_back_and_another_is_answered()
    {
        for (var asked = 0; asked < ProxiedPortal.Allowed; asked++)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(portal, $"/topics?asked={asked}", ("X-Forwarded-For", "198.51.100.3"))).StatusCode); // what is kept is not counted
        using var refused = await AskAsync(portal, "/en/topics?asked=more", ("X-Forwarded-For", "198.51.100.3"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many requests", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        // The proxy says who asked it; what that one said before it is not heard.
        using var pretending = await AskAsync(portal, "/topics?asked=more", ("X-Forwarded-For", "203.0.113.9, 198.51.100.3"));
        Assert.Equal(HttpStatusCode.TooManyRequests, pretending.StatusCode);
        using var other = await AskAsync(portal, "/topics?asked=more", ("X-Forwarded-For", "198.51.100.4"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task With_IPv6_all_addresses_of_one_network_count_as_one()
    {
        for (var asked = 0; asked < ProxiedPortal.Allowed; asked++)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(portal, $"/topics?from={asked}", ("X-Forwarded-For", $"2001:db8:1:2::{asked}"))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(portal, "/topics?from=elsewhere", ("X-Forwarded-For", "2001:db8:1:2:ffff::1"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(portal, "/topics?from=elsewhere", ("X-Forwarded-For", "2001:db8:1:3::1"))).StatusCode);
    }

    [Fact]
    public void A_proxy_that_is_none_is_refused_at_start()
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Configuration["Proxies"] = "10.0.0.5, my-proxy";
        Assert.Contains("my-proxy", Assert.Single(Web.Hosting.Proxies.AddProxies(builder).Build().Services.CheckSettings()), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(Portal portal, string address, params (string Name, string Value)[] headers)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, Cancellation);
    }

    private static async Task<HttpResponseMessage> SaveAsync(Portal portal, params (string Name, string Value)[] headers)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/prefs") { Content = new FormUrlEncodedContent([new("fs", "2")]), Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, Cancellation);
    }
}
