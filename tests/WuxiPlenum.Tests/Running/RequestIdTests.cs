using System.Text.Json;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Running;

public class RequestIdTests(Portal portal) : IClassFixture<Portal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page", "编号")]
    [InlineData("/en/no-such-page", "tell us this number")]
    public async Task An_error_page_shows_the_number_of_the_request_and_not_what_the_client_says(string address, string words)
    {
        using var client = portal.Client();
        client.DefaultRequestHeaders.Add("X-Request-Id", "<script>&\u007f");
        using var answer = await client.GetAsync(address, Cancellation);
        var number = Assert.Single(answer.Headers.GetValues("X-Request-Id"));
        Assert.Matches("^[0-9A-Z:]+$", number);
        var html = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains($"<code>{number}</code>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/topics/no-such-topic")]
    [InlineData("/api/v1/nothing")]
    public async Task A_problem_of_the_API_has_it_too(string address)
    {
        using var client = portal.Client();
        using var answer = await client.GetAsync(address, Cancellation);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(Assert.Single(answer.Headers.GetValues("X-Request-Id")), problem.RootElement.GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task Every_request_has_another()
    {
        using var client = portal.Client();
        var first = Assert.Single((await client.GetAsync("/no-such-page", Cancellation)).Headers.GetValues("X-Request-Id"));
        Assert.NotEqual(first, Assert.Single((await client.GetAsync("/no-such-page", Cancellation)).Headers.GetValues("X-Request-Id")));
    }
}
