using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Tests.Archive;
using WuxiPlenum.Web;
using WuxiPlenum.Web.Diagnosis;

namespace WuxiPlenum.Tests;

/// <summary>What is so only where the archive is on a server.</summary>
public class PostgresTests
{
    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => TestArchive.CreateAsync(("Database:ConnectionString", "Host=127.0.0.1;Port=1;Database=plenum;Username=nobody")));
        Assert.Contains("127.0.0.1:1/plenum", refused.Message);
        Assert.Contains("Database:ConnectionString", refused.Message);
    }

    [Fact]
    public async Task Who_keeps_another_writer_waiting_is_named()
    {
        await using var archive = await TestArchive.CreateAsync(("Database:LockTimeoutSeconds", "1"));
        await using var somebody = await TestArchive.CreateAsync(("Database:ConnectionString", archive.Store.Address + ";Application Name=somebody"));
        var refused = await somebody.QueryAsync(async writing =>
        {
            await using var transaction = await writing.BeginWriteAsync(TestContext.Current.CancellationToken);
            return await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.UndoAsync(1));
        });
        Assert.Matches(@"another program \(somebody, \d\d:\d\d:\d\d UTC\) is writing to it", refused.Message);
        Assert.Equal(UndoStatus.UnknownRun, (await archive.UndoAsync(1)).Status);
    }

    [Fact]
    public async Task The_doctor_asks_the_server_how_it_is_set_up()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n"));
        var options = new WebApplicationOptions { ApplicationName = typeof(PortalApplication).Assembly.GetName().Name, ContentRootPath = Path.Combine(Repository.Root, "src", "WuxiPlenum.Web"), EnvironmentName = "Production" };
        await using var app = PortalApplication.Build(options, builder => builder.Configuration.AddInMemoryCollection(archive.Store.Settings));
        await using var output = new StringWriter();
        await Doctor.RunAsync(app, output, TestContext.Current.CancellationToken);
        Assert.Contains("schema is the present one", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("replica", output.ToString(), StringComparison.Ordinal);
        var server = await archive.UseAsync<ArchiveExamination, ServerCondition>(examination => examination.AskServerAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("UTF8", false, true), (server.Encoding, server.IsReplica, server.IsLocal));
        Assert.Equal(server.IsSafe, !output.ToString().Contains("error   fsync", StringComparison.Ordinal));
        Assert.InRange(server.Utc, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
    }

    /// <summary>Many small imports leave few segments, and the index is as right as one built at once.</summary>
    [Fact]
    public async Task Segments_are_merged_as_the_archive_grows()
    {
        await using var archive = await TestArchive.CreateAsync();
        for (var i = 0; i < 20; i++)
            await archive.ImportAsync(archive.Write($"{i}.txt", $"本报讯 昨天，全市召开第{i}次科技创新大会，{new string('展', i + 1)}。\n"));
        Assert.InRange(await archive.QueryAsync(context => Task.FromResult(context.Set<WuxiPlenum.Archive.Providers.Postgres.Postings.IndexSegment>().Count())), 1, 14);
        var results = await archive.SearchAsync("展");
        Assert.Equal((20, 210L), (results.ArticleCount, results.Total.Occurrences));
        Assert.True((await archive.UseAsync<SearchIndex, IndexCheck>(index => index.CheckAsync())).IsRight);
        await archive.UndoAsync(3);
        Assert.Equal(19, (await archive.SearchAsync("创新大会")).ArticleCount);
        Assert.True((await archive.UseAsync<SearchIndex, IndexCheck>(index => index.CheckAsync())).IsRight);
    }
}
