using WuxiPlenum.Tests.Safety.Injection;

namespace WuxiPlenum.Tests.Safety.Fuzz;

public class HttpFuzzTests
{
    private const int Requests = 1100, Seed = 8;

    /// <summary><c>http-fuzz</c> in the benchmarks sends as many as one wants.</summary>
    [Fact]
    public async Task Whatever_comes_from_the_internet_is_answered_or_refused()
    {
        await using var portal = await RunningPortal.StartAsync();
        var answers = await HttpFuzz.RunAsync(portal, Requests, Seed, TestContext.Current.CancellationToken);
        var requests = new HttpFuzzRequests(Seed);
        var wrong = answers.Where(answer => answer.Complaint is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30).Select(answer => $"{answer.Complaint}, {answer.Status}: {Beginning(requests[answer.Number].Bytes)}")));
        Assert.All([200, 304, 400, 404, 405], status => Assert.Contains(answers, answer => answer.Status == status));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static string Beginning(string request) => request[..Math.Min(300, request.Length)];
}
