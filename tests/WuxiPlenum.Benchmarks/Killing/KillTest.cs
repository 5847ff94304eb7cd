namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>Kills the command line at random moments of its work, and looks at what it leaves.</summary>
internal static class KillTest
{
    /// <summary>So much longer than an undisturbed run takes may a program live, at first: now and then one comes to its end.</summary>
    private const double Longest = 1.05;

    /// <summary>A program that was done before it was to be killed has so much less time the next time, one that was at work so much more: the machine is not always as busy.</summary>
    private const double Less = 0.9, More = 1.03;

    /// <summary>So many trials for each that is asked for at most.</summary>
    private const int MostTrials = 2;

    /// <summary>So much of the time until a verb begins its work is waited for at least.</summary>
    private const double Shortest = 0.8;

    private const int Stories = 120, Notices = 480;

    /// <summary>
    /// Kills programs at work as often as asked, the operations in turn, and looks too at those that were done before their moment. Late moments are twice as
    /// likely as those in the middle, for a verb stores what it made at its end.
    /// </summary>
    /// <param name="kill">What is done in place of killing the program; null to kill it.</param>
    public static async Task<List<KillTrial>> RunAsync(IKillableStore store, IReadOnlyList<KillOperation> operations, int count, int seed, Func<Task>? kill = null)
    {
        var (random, trials) = (new Random(seed), new List<KillTrial>());
        var longest = operations.ToDictionary(operation => operation, operation => operation.Time * Longest);
        for (var killed = 0; killed < count && trials.Count < count * MostTrials;)
        {
            var operation = operations[killed % operations.Count];
            var (from, to) = (operation.Start * Shortest, longest[operation]);
            var trial = await KillTrial.RunAsync(store, operation, from + ((to - from) * Math.Max(random.NextDouble(), random.NextDouble())), kill);
            longest[operation] = from + ((to - from) * (trial.IsKilled ? More : Less));
            killed += trial.IsKilled ? 1 : 0;
            Console.Error.WriteLine($"{killed}/{count} {store.Name}: {trial.Operation} after {trial.Moment.TotalMilliseconds:0} ms, {(trial.IsKilled ? "killed" : "done")}, {trial.Stored:P0} stored: {trial.Trouble ?? "whole"}");
            trials.Add(trial);
        }

        return trials;
    }

    /// <summary>Runs the whole test and prints its table.</summary>
    /// <param name="onPostgres">On a server of its own, which it also stops at once, an eighth as often.</param>
    /// <returns>The exit code: 0 when every archive was whole.</returns>
    public static async Task<int> GoAsync(int count, int seed, bool onSqlite, bool onPostgres)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-kill-").FullName;
        Console.WriteLine("| store | operation | killed at random moments | still at work | opened, whole | the same when done again | failures |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var failed = 0;
        if (onSqlite)
        {
            var sqlite = Directory.CreateDirectory(Path.Combine(folder, "sqlite")).FullName;
            await using var files = new SqliteFiles(sqlite);
            failed += Print(files.Name, await RunAsync(files, await KillOperation.PrepareAsync(files, sqlite, Stories, Notices), count, seed));
        }

        if (onPostgres)
        {
            using var server = PostgresServer.Start(Path.Combine(folder, "server"));
            await using var databases = new PostgresDatabases(server.Connection);
            Directory.CreateDirectory(Path.Combine(folder, "postgres"));
            var operations = await KillOperation.PrepareAsync(databases, Path.Combine(folder, "postgres"), Stories, Notices);
            failed += Print(databases.Name, await RunAsync(databases, operations, count, seed));
            failed += Print("PostgreSQL, the server stopped at once", await RunAsync(databases, operations, Math.Max(count / 8, operations.Count), seed + 1, server.RestartAtOnceAsync));
        }

        if (failed == 0)
            Directory.Delete(folder, recursive: true);
        return failed == 0 ? 0 : 1;
    }

    private static int Print(string store, List<KillTrial> trials)
    {
        foreach (var group in trials.GroupBy(trial => trial.Operation))
        {
            var whole = group.Count(trial => trial.Trouble is null || trial.Trouble.StartsWith("Done again", StringComparison.Ordinal));
            Console.WriteLine($"| {store} | {group.Key} | {group.Count()} | {group.Count(trial => trial.IsKilled)} | {whole} | {group.Count(trial => trial.Trouble is null)} | {group.Count(trial => trial.Trouble is not null)} |");
        }

        foreach (var trial in trials.Where(trial => trial.Trouble is not null))
            Console.WriteLine($"{trial.Operation} after {trial.Moment.TotalMilliseconds:0} ms: {trial.Trouble}");
        return trials.Count(trial => trial.Trouble is not null);
    }
}
