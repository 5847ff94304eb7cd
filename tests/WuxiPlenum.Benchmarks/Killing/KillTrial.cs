using WuxiPlenum.Archive;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>What is found when a verb was killed at some moment.</summary>
/// <param name="IsKilled">Whether it was still at work.</param>
/// <param name="Stored">How much of its work was there: 0 none, 1 all of it, between them whole files of an import.</param>
/// <param name="Trouble">What is wrong; null when nothing is.</param>
internal sealed record KillTrial(string Operation, TimeSpan Moment, bool IsKilled, double Stored, string? Trouble)
{
    /// <summary>What takes longer waits for what never comes.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    /// <param name="kill">What is done in place of killing the program; null to kill it.</param>
    public static async Task<KillTrial> RunAsync(IKillableStore store, KillOperation operation, TimeSpan moment, Func<Task>? kill = null)
    {
        var address = await store.CopyAsync(operation.From);
        var (isKilled, _) = await CliProcess.RunAsync([.. operation.Verb, "--database", address], moment, kill);
        await store.SettleAsync(address);
        var (stored, trouble) = (0.0, (string?)null);
        try
        {
            (stored, trouble) = await LookAsync(operation, address).WaitAsync(s_longest);
            trouble ??= await RepeatAsync(operation, address).WaitAsync(s_longest);
        }
        catch (TimeoutException)
        {
            trouble = "It never comes to an end.";
        }
        catch (ArchiveUnavailableException unavailable)
        {
            trouble = $"It cannot be opened: {unavailable.Message}";
        }

        if (trouble is null)
            await store.DropAsync(address);
        return new KillTrial(operation.Name, moment, isKilled, stored, trouble is null ? null : $"{trouble} ({address})");
    }

    private static async Task<(double Stored, string? Trouble)> LookAsync(KillOperation operation, string address)
    {
        await using var archive = new KilledArchive(address);
        var check = await archive.OpenAsync();
        if (!check.IsWhole)
            return (0, $"It is not whole: {string.Join("; ", check.Problems.Take(3))}");
        var documents = await archive.DocumentsAsync();
        if (documents.Where(document => !operation.Before.Contains(document) && !operation.After.Contains(document)).ToList() is [var strange, ..])
            return (0, $"A document is neither as before nor as after: {strange}");
        var (come, go) = (operation.After.Except(operation.Before).ToList(), operation.Before.Except(operation.After).ToList());
        if (operation.Before.Intersect(operation.After).Except(documents).FirstOrDefault() is { } lost)
            return (0, $"A document is lost: {lost}");
        // An undo is there whole or not at all; of an import each file is.
        if (go.Count > 0 && go.Count(documents.Contains) is var left && left != 0 && left != go.Count)
            return (0, $"{left} of {go.Count} documents are left of what was undone.");
        return (come.Count > 0 ? (double)come.Count(documents.Contains) / come.Count : go.Count > 0 && !documents.Contains(go[0]) ? 1 : 0, null);
    }

    /// <summary>The same verb again makes the same archive.</summary>
    private static async Task<string?> RepeatAsync(KillOperation operation, string address)
    {
        if (await KillOperation.RunAsync(operation.Verb, address) is { Length: > 0 } refused)
            return $"Done again, {refused}";
        await using var archive = new KilledArchive(address);
        var check = await archive.OpenAsync();
        if (!check.IsWhole)
            return $"Done again, it is not whole: {string.Join("; ", check.Problems.Take(3))}";
        var (export, documents) = (await archive.ExportAsync(), await archive.DocumentsAsync());
        if (!documents.SetEquals(operation.After))
            return $"Done again, other documents are there: {string.Join("; ", documents.Except(operation.After).Concat(operation.After.Except(documents)).Take(3))}";
        return export == operation.Export ? null : "Done again, its export is another.";
    }
}
