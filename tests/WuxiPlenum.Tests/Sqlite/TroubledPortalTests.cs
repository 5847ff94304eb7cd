using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using WuxiPlenum.Tests.Api;
using WuxiPlenum.Tests.Archive;
using WuxiPlenum.Tests.Pages;
using static WuxiPlenum.Tests.Archive.BackupTests;

namespace WuxiPlenum.Tests;

/// <summary>What readers are shown while the database file is in trouble.</summary>
public class TroubledPortalTests
{
    [Fact]
    public async Task On_a_full_disk_reading_goes_on_and_an_import_says_why_it_fails()
    {
        using var disk = SmallDisk.Mount(24);
        var database = Path.Combine(disk.Folder, "plenum.db");
        using var portal = new PortalOn(database);
        var story = Story(disk.Folder);
        var filler = Path.Combine(disk.Folder, "filler");
        Fill(filler);

        var (code, _, error) = await RunAsync("import", story, "--database", database);
        Assert.Equal(1, code);
        Assert.Contains(database, error);
        Assert.Contains("disk is full", error);
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync("/topics")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(await portal.ArticleAsync("锚定"))).Status);

        File.Delete(filler);
        Assert.Equal(0, (await RunAsync("import", story, "--database", database)).Code);
        Assert.Equal((0, ""), await CheckedAsync(database));
        Assert.Contains("建成通车", await portal.PageAsync("/search?q=新桥"), StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_read_only_archive_is_served_and_an_import_is_refused()
    {
        using var disk = SmallDisk.Mount(24);
        var database = Path.Combine(disk.Folder, "plenum.db");
        var story = Story(disk.Folder);
        Assert.Equal(0, (await RunAsync("import", Path.Combine(Repository.Root, "seeds"), "--database", database)).Code);
        SqliteConnection.ClearAllPools();
        disk.MakeReadOnly();

        using var portal = new PortalOn(database);
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(await portal.ArticleAsync("锚定"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync("/search?q=发展")).Status);
        Assert.Equal((0, ""), await CheckedAsync(database));
        var (code, _, error) = await RunAsync("import", story, "--database", database);
        Assert.Equal(1, code);
        Assert.Contains($"{database} is not available: it is read-only", error);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_portal_starts_while_another_program_goes_on_writing()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n"));
        using var writer = archive.Store.Write();
        using var portal = new PortalOn(archive.Store.Address);
        Assert.Contains("创新大会", await portal.PageAsync("/search?q=创新大会"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_page_costs_the_pages_that_need_it_and_no_other()
    {
        await using var archive = await TestArchive.CreateAsync();
        var database = archive.Store.Address;
        using var portal = new PortalOn(database);
        var article = await portal.ArticleAsync("锚定");
        var whole = WithoutChanges(database);
        using (var file = new FileStream(database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 4096;
            file.Write(new byte[whole.Length - 4096]);
        }

        SqliteConnection.ClearAllPools(); // connections keep what they have read
        foreach (var (address, said) in new[] { (article, "暂时读不了"), ("/en" + article, "Not available just now") })
        {
            using var client = portal.Client();
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using (var client = portal.Client())
        using (var answer = await client.GetAsync("/api/v1/articles", TestContext.Current.CancellationToken))
            await RuleTests.AssertProblemAsync(answer, 503);
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync("/app.js")).Status);
        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.Write(whole);
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(article)).Status);
    }

    private static string Story(string folder)
    {
        var path = Path.Combine(folder, "story.txt");
        File.WriteAllText(path, "本报讯 昨天，一座新桥建成通车，两岸村民步行过河。\n");
        return path;
    }

    /// <summary>Takes all the room that is left.</summary>
    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(new byte[4096]);
        }
        catch (IOException) // that is the end of it
        {
        }
    }

    /// <summary>The whole file, after all changes were put into it.</summary>
    private static byte[] WithoutChanges(string database)
    {
        using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            connection.Open();
            using var command = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", connection);
            command.ExecuteNonQuery();
        }

        using var file = new FileStream(database, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<(int, string)> CheckedAsync(string database) => await RunAsync("check", "--database", database) is var (code, _, error) ? (code, error) : default;

    /// <summary>A portal on a database of another place.</summary>
    private sealed class PortalOn(string database) : Portal(new Dictionary<string, string?> { ["Database:Path"] = database, ["Database:LockTimeoutSeconds"] = "1" });
}
