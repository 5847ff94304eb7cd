using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>What a program is told when the portal itself fails; it has a portal of its own because it breaks it.</summary>
public class FaultTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_fault_of_the_portal_is_said_as_problem_details_and_nothing_of_it_is_told()
    {
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PlenumContext>().Database.ExecuteSqlRawAsync("DROP TABLE \"TopicArticles\"", TestContext.Current.CancellationToken);
        using var client = portal.Client();
        foreach (var address in new[] { "/api/v1/topics", "/en/topics.json" })
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            await RuleTests.AssertProblemAsync(answer, 500);
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.DoesNotContain("TopicArticles", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }
}
