using System.Net;
using Npgsql;
using WuxiPlenum.Archive;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests;

/// <summary>All that readers ask for, answered by a server that cannot be written.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    private static readonly string[] s_addresses =
    [
        "/", "/editions", "/editions?month=2023-12", "/editions/2023-12-28", "/editions/2023-12-28.epub", "/editions/2023-12-28.zip", "/editions/2023-12-28/speakers", "/topics", "/topics/innovation",
        "/people", "/people/张韶峰", "/pledges", "/pledges.csv", "/figures", "/terms", "/terms/465", "/tasks", "/search?q=发展 说话人:市科技局", "/search.atom?q=发展", "/sitemap.xml", "/latest.atom",
        "/api/v1/articles", "/api/v1/people", "/api/v1/search?q=创新", "/api/v1/suggest?q=xinzhi", "/health/ready",
    ];

    private readonly Store _store = new("");

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Everything_is_read_from_the_replica()
    {
        var replica = Environment.GetEnvironmentVariable("PLENUM_POSTGRES_REPLICA");
        Assert.SkipWhen(string.IsNullOrEmpty(replica), "PLENUM_POSTGRES_REPLICA names no streaming replica (127.0.0.1:5433) of the server that PLENUM_POSTGRES names.");
        var primary = new NpgsqlConnectionStringBuilder(_store.Address);
        var both = new NpgsqlConnectionStringBuilder(_store.Address) { Host = $"{primary.Host}:{primary.Port},{replica}", TargetSessionAttributes = "standby" };
        await using var portal = new Portal(new Dictionary<string, string?> { ["Database:Provider"] = DatabaseOptions.Postgres, ["Database:ConnectionString"] = both.ConnectionString });
        await Wait.UntilAsync(async () => (await portal.AnswerAsync("/editions/2023-12-28")).Status == HttpStatusCode.OK); // the replica has it
        var article = await portal.ArticleAsync("锚定新目标");
        foreach (var address in s_addresses.Concat([article, article + "/source", article + "/shared", article + ".xml", article + "/picture.png"]))
        {
            var (status, _) = await portal.AnswerAsync(address);
            Assert.True(status == HttpStatusCode.OK, $"{address} answers {status}.");
        }
    }
}
