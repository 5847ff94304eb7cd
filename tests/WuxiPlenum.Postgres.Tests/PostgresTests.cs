using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Tests.Archive;

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
