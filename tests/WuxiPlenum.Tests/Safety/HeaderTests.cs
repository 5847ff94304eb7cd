using System.Net;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Safety;

/// <summary>What every answer says about itself, whatever was asked for and however it ended.</summary>
public class HeaderTests(Portal portal) : IClassFixture<Portal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int, bool> Answers => new()
    {
        { "GET", "/", 200, false },
        { "GET", "/en/search?q=发展", 200, false },
        { "GET", "/topics/innovation", 200, false },
        { "GET", "/people/张韶峰", 200, false },
        { "HEAD", "/editions", 200, false },
        { "GET", "/latest.atom", 200, false },
        { "GET", "/latest.feed.json", 200, true },
        { "GET", "/pledges.ics", 200, false },
        { "GET", "/pledges.csv", 200, false },
        { "GET", "/editions/2023-12-28.epub", 200, false },
        { "GET", "/editions/2023-12-28.zip", 200, false },
        { "GET", "/sitemap.xml", 200, false },
        { "GET", "/robots.txt", 200, false },
        { "GET", "/opensearch.xml", 200, false },
        { "GET", "/manifest.webmanifest", 200, false },
        { "GET", "/healthz", 200, false },
        { "GET", "/app.js", 200, false },
        { "GET", "/style.css", 200, false },
        { "GET", "/display.woff2", 200, false },
        { "GET", "/icon-192.png", 200, true },
        { "GET", "/api/v1/topics", 200, true },
        { "GET", "/en/topics.json", 200, true },
        { "GET", "/openapi/v1.json", 200, true },
        { "OPTIONS", "/api/v1/topics", 204, true },
        { "GET", "/prefs", 302, false },
        { "POST", "/prefs", 415, false },
        { "POST", "/topics", 405, false },
        { "DELETE", "/topics", 405, false },
        { "TRACE", "/figures", 405, false },
        { "OPTIONS", "/", 405, false },
        { "GET", "/no-such-page", 404, false },
        { "GET", "/terms/%20", 404, false },
        { "GET", "/people/%E2%80%A8", 404, false },
        { "GET", "/articles/%20", 404, false },
        { "GET", "/error/500", 500, false },
        { "GET", "/api/v1/none", 404, true },
        { "GET", "/search?q=%00", 400, false },
        { "GET", "/api/v1/search?q=%00", 400, true },
        { "GET", "/search?" + string.Concat(Enumerable.Repeat("q=a&", 101)), 400, false },
        { "GET", "/search?q=" + new string('x', 110_000), 414, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_them(string method, string address, int status, bool isForOthers)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain(">Error.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal); // wording that is not there
        AssertHeaders(answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), isForOthers);
    }

    [Fact]
    public async Task So_do_those_of_an_article_and_all_its_forms()
    {
        var article = await portal.ArticleAsync("锚定新目标");
        using var client = portal.Client();
        foreach (var (form, isForOthers) in new[] { ("", false), (".md", false), (".txt", false), (".xml", false), (".epub", false), (".json", true), ("/cite.bib", false), ("/cite.ris", false), ("/cite.json", true), ("/source", false), ("/picture.png", true) })
        {
            using var answer = await client.GetAsync(article + form, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            AssertHeaders(answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), isForOthers);
        }
    }

    [Theory]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nBroken header\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("NONSENSE\r\n\r\n", 400)]
    [InlineData("long line", 414)]
    [InlineData("many headers", 431)]
    public async Task What_is_not_HTTP_or_beyond_all_limits_is_refused_by_the_server_with_nothing_to_show(string request, int status)
    {
        request = request switch
        {
            "long line" => $"GET /{new string('x', 200_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "many headers" => $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: 1\r\n"))}\r\n",
            _ => request,
        };
        var answer = await RawRequest.SendAsync(portal.Address, request, TimeSpan.FromSeconds(30), Cancellation);
        var (head, body) = answer.Split("\r\n\r\n", 2) is [var before, var after] ? (before, after) : (answer, "");
        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        Assert.Empty(body);
    }

    private static void AssertHeaders(Dictionary<string, string> headers, bool isForOthers)
    {
        var policy = headers["Content-Security-Policy"].Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.All(policy, part => Assert.Matches("^[a-z-]+ '(none|self)'$", part));
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal(isForOthers ? "cross-origin" : "same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.All(headers["Permissions-Policy"].Split(", "), part => Assert.Matches(@"^[a-z-]+=\((self)?\)$", part));
        foreach (var feature in new[] { "camera", "microphone", "geolocation", "payment", "usb", "clipboard-read", "browsing-topics" })
            Assert.Contains($"{feature}=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Server") || headers.ContainsKey("X-Powered-By"));
        Assert.False(headers.ContainsKey("Strict-Transport-Security")); // without TLS it is not to be said
    }
}
