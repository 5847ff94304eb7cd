using System.Net;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>A portal that answers three requests of its API in a minute.</summary>
public sealed class NarrowPortal : Portal
{
    public const int Allowed = 3;

    protected override int RequestsPerMinute => Allowed;
}

public class RateLimitTests(NarrowPortal portal) : IClassFixture<NarrowPortal>
{
    [Fact]
    public async Task After_too_many_requests_it_says_when_to_come_back_and_pages_go_on()
    {
        using var client = portal.Client();
        for (var left = NarrowPortal.Allowed - 1; left >= 0; left--)
        {
            using var answer = await client.GetAsync("/api/v1/topics", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("\"api\";q=3;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
            Assert.Matches($"^\"api\";r={left};t=([1-9]|[1-5][0-9]|60)$", answer.Headers.GetValues("RateLimit").Single());
        }

        using var refused = await client.GetAsync("/topics.json", TestContext.Current.CancellationToken);
        await RuleTests.AssertProblemAsync(refused, 429);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await portal.PageAsync("/topics");
    }
}
