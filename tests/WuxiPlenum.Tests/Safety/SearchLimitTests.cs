using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Tests.Api;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Safety;

/// <summary>A portal whose searches have no time at all: its clock lets every time run out at once.</summary>
public sealed class HastyPortal : Portal
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new Hasty()));
    }

    private sealed class Hasty : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}

/// <summary>What a reader and a program are told of a search that was stopped.</summary>
public class SearchLimitTests(HastyPortal portal) : IClassFixture<HastyPortal>
{
    [Fact]
    public async Task A_reader_is_told_what_to_do_and_keeps_the_query()
    {
        var (status, html) = await portal.AnswerAsync("/search?q=发展 或 建设");
        Assert.Equal(HttpStatusCode.GatewayTimeout, status);
        Assert.Contains("这样检索用时太长", html, StringComparison.Ordinal);
        Assert.Contains("value=\"发展 或 建设\"", html, StringComparison.Ordinal);
        await portal.PageAsync("/topics");
    }

    [Theory]
    [InlineData("/api/v1/search?q=发展")]
    [InlineData("/en/search.json?q=发展")]
    public async Task A_program_is_told_by_problem_details(string address)
    {
        using var client = portal.Client();
        await RuleTests.AssertProblemAsync(await client.GetAsync(address, TestContext.Current.CancellationToken), 504);
    }

    [Fact]
    public async Task So_is_who_reads_a_feed() => Assert.Equal(HttpStatusCode.GatewayTimeout, (await portal.AnswerAsync("/search.atom?q=发展")).Status);
}
