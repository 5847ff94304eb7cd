using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WuxiPlenum.Archive;
using WuxiPlenum.Cli;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests;

/// <summary>A portal that reads from a streaming replica and writes to the primary, when one of the two goes away.</summary>
public sealed class ReplicaTests(ServerPair servers) : IClassFixture<ServerPair>, IDisposable
{
    private readonly string _database = ServerPair.NewDatabase();
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-test-").FullName;
    private int _asked;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_replica_goes_away_and_reading_continues()
    {
        await using var portal = new Portal(servers.Settings(_database));
        await servers.CatchUpAsync(_database);
        Assert.True(await ReadsFromReplicaAsync(portal));
        using (var enough = new CancellationTokenSource())
        {
            var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(portal, enough.Token), Cancellation)).ToList();
            await Wait.UntilAsync(() => Task.FromResult(_asked > 20));
            servers.Replica.Kill();
            var before = _asked;
            await Wait.UntilAsync(() => Task.FromResult(_asked > before + 40 || readers.Exists(reader => reader.IsCompleted)));
            await enough.CancelAsync();
            Assert.All(await Task.WhenAll(readers), answers => Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status)));
        }

        Assert.False(await ReadsFromReplicaAsync(portal));
        servers.Replica.Start();
        await Wait.UntilAsync(() => ReadsFromReplicaAsync(portal));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal));
    }

    [Fact]
    public async Task A_page_is_read_again_when_its_connection_was_cut()
    {
        await using var portal = new Portal(servers.Settings(_database));
        await servers.CatchUpAsync(_database);
        await using var replica = await ServerPair.OpenAsync(servers.Replica, _database);
        await using var cut = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", replica);
        await Wait.UntilAsync(() => ReadsFromReplicaAsync(portal)); // after another test has stopped it, this process knows for a second that it is away
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal));
        Assert.NotEqual(0L, await cut.ExecuteScalarAsync(Cancellation));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal));
    }

    [Fact]
    public async Task The_primary_goes_away_during_an_import_which_fails_whole_and_reading_continues_from_the_replica()
    {
        await using var portal = new Portal(servers.Settings(_database));
        await servers.CatchUpAsync(_database);
        var file = Path.Combine(_folder, "bridge.txt");
        await File.WriteAllTextAsync(file, "本报讯 昨天，一座新桥建成通车，两岸村民步行过河。\n", Cancellation);

        var import = await StopPrimaryDuringAsync(() => RunAsync("import", file));
        Assert.Equal(CommandLine.SomeInputFailed, import.Code);
        Assert.Contains($"127.0.0.1:{servers.Primary.Port},127.0.0.1:{servers.Replica.Port}/{_database} is not available", import.Error);
        Assert.Contains("See that it runs", import.Error);
        Assert.Contains("to write takes the primary", (await RunAsync("import", file)).Error);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal));
        Assert.True(await ReadsFromReplicaAsync(portal));
        await using (var another = new Portal(servers.Settings(_database))) // starts without the primary
            Assert.Equal(HttpStatusCode.OK, await AskAsync(another));
        Assert.Equal((1, 0), await CountAsync(portal));

        servers.Primary.Start();
        await Wait.UntilAsync(async () => (await RunAsync("runs")).Code == CommandLine.Done); // this process knows for a second that the primary is away
        Assert.Equal((CommandLine.Done, ""), await RunAsync("import", file));
        await Wait.UntilAsync(async () => await CountAsync(portal) == (2, 1));
        Assert.Contains("新桥", await portal.PageAsync("/search?q=村民步行过河"));
        Assert.Equal((CommandLine.Done, ""), await RunAsync("check"));
        await Wait.UntilAsync(() => ReadsFromReplicaAsync(portal));
    }

    /// <summary>Stops the primary while something waits in the middle of its transaction.</summary>
    private async Task<T> StopPrimaryDuringAsync<T>(Func<Task<T>> work)
    {
        await using var blocker = await ServerPair.OpenAsync(servers.Primary, _database);
        await using var transaction = await blocker.BeginTransactionAsync(Cancellation);
        await using (var block = new NpgsqlCommand("""LOCK TABLE "Paragraphs" IN SHARE MODE""", blocker))
            await block.ExecuteNonQueryAsync(Cancellation);
        var working = Task.Run(work, Cancellation);
        await using (var waiting = new NpgsqlCommand("""SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '"Paragraphs"'::regclass""", blocker))
            await Wait.UntilAsync(async () => await waiting.ExecuteScalarAsync(Cancellation) is not 0L);
        servers.Primary.Kill();
        return await working;
    }

    private async Task<List<HttpStatusCode>> ReadAsync(Portal portal, CancellationToken enough)
    {
        var answers = new List<HttpStatusCode>();
        while (!enough.IsCancellationRequested && answers.TrueForAll(status => status == HttpStatusCode.OK))
            answers.Add(await AskAsync(portal));
        return answers;
    }

    /// <summary>Asks for a page that nobody asked for before.</summary>
    private async Task<HttpStatusCode> AskAsync(Portal portal) => (await portal.AnswerAsync($"/search?q=发展 OR {Interlocked.Increment(ref _asked)}")).Status;

    private static Task<bool> ReadsFromReplicaAsync(Portal portal) =>
        QueryAsync(portal, context => context.Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() AS \"Value\"").SingleAsync(Cancellation));

    /// <summary>How many imports there are, and how many articles are from the test.</summary>
    private static Task<(int Runs, int Articles)> CountAsync(Portal portal) => QueryAsync(portal, async context =>
        (await context.ImportRuns.CountAsync(Cancellation), await context.Documents.CountAsync(document => document.Name == "bridge.txt", Cancellation)));

    private static async Task<T> QueryAsync<T>(Portal portal, Func<PlenumContext, Task<T>> query)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PlenumContext>());
    }

    private async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        var error = new StringWriter();
        return (await CommandLine.RunAsync([.. arguments, "--database", servers.Address(_database)], TextWriter.Null, error, Cancellation), error.ToString());
    }
}
