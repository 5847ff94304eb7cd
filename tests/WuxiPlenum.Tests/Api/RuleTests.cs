using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>What holds for all of the API.</summary>
public class RuleTests(Portal portal) : IClassFixture<Portal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/editions", null)]
    [InlineData("/pledges.json", null)]
    [InlineData("/openapi/v1.json", null)]
    [InlineData("/openapi/v1.json", "gzip")]
    [InlineData("/api/v1/editions", "gzip")]
    public async Task Who_has_an_answer_already_is_told_so(string address, string? encoding)
    {
        using var client = portal.Client();
        if (encoding is not null)
            client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        using var first = await client.GetAsync(address, Cancellation);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.True(first.Headers.CacheControl is { Public: true, MaxAge: { TotalSeconds: > 0 } });
        client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        using var second = await client.GetAsync(address, Cancellation);
        Assert.Equal((HttpStatusCode.NotModified, tag, 0), (second.StatusCode, second.Headers.ETag, (await second.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        client.DefaultRequestHeaders.Remove("Accept-Encoding");
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding is null ? "br" : "identity");
        using var third = await client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode); // other bytes
    }

    [Fact]
    public async Task A_script_of_any_site_may_read()
    {
        using var client = portal.Client();
        foreach (var address in new[] { "/api/v1/topics", "/topics.json", "/openapi/v1.json", "/api/v1/none" })
        {
            using var answer = await client.GetAsync(address, Cancellation);
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Contains("ETag", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        }

        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/topics") { Headers = { { "Origin", "https://example.com" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } } };
        using var allowed = await client.SendAsync(preflight, Cancellation);
        Assert.Equal((HttpStatusCode.NoContent, "GET"), (allowed.StatusCode, allowed.Headers.GetValues("Access-Control-Allow-Methods").Single()));
        using var page = await client.GetAsync("/topics", Cancellation);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/none", 404)]
    [InlineData("GET", "/api/none", 404)]
    [InlineData("GET", "/none.json", 404)]
    [InlineData("GET", "/openapi/v9.json", 404)]
    [InlineData("GET", "/api/v1/articles/none", 404)]
    [InlineData("GET", "/api/v1/editions/2000-01-01", 404)]
    [InlineData("GET", "/api/v1/people/nobody", 404)]
    [InlineData("GET", "/api/v1/terms/none", 404)]
    [InlineData("GET", "/api/v1/tasks?date=2000-01-01", 404)]
    [InlineData("POST", "/api/v1/editions", 405)]
    [InlineData("GET", "/api/v1/search?q=%00", 400)]
    [InlineData("GET", "/api/v1/articles?from=2024&to=2023", 400)]
    public async Task What_goes_wrong_is_said_as_problem_details_whatever_is_accepted(string method, string address, int status)
    {
        using var client = portal.Client();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var request = new HttpRequestMessage(new HttpMethod(method), "/en" + address);
        using var answer = await client.SendAsync(request, Cancellation);
        await AssertProblemAsync(answer, status);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_said_to_be()
    {
        using var client = portal.Client();
        using var answer = await client.GetAsync("/api/v1/search?q=" + new string('x', 110_000), Cancellation);
        await AssertProblemAsync(answer, 414);
    }

    [Fact]
    public async Task An_article_that_is_gone_is_said_to_be()
    {
        await portal.ChangeAsync(async archive => archive.WithdrawnAddresses.Add(new WithdrawnAddress { Slug = "2000-01-01-gone", ImportRunId = await archive.ImportRuns.MaxAsync(run => run.Id) }));
        using var client = portal.Client();
        foreach (var address in new[] { "/api/v1/articles/2000-01-01-gone", "/api/v1/articles/2000-01-01-gone/source", "/articles/2000-01-01-gone.json", "/api/v1/compare/2000-01-01-gone/none" })
        {
            using var answer = await client.GetAsync("/en" + address, Cancellation);
            await AssertProblemAsync(answer, 410);
        }
    }

    [Fact]
    public async Task A_head_is_answered_like_a_get_without_its_body()
    {
        using var client = portal.Client();
        foreach (var address in new[] { "/api/v1/topics", "/topics.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.NotNull(head.Headers.ETag);
        }
    }

    internal static async Task AssertProblemAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("type").GetString()!);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }
}
