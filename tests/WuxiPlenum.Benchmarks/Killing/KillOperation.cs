using System.Globalization;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>A verb that is killed, the archive that it begins with, and what an undisturbed run of it makes.</summary>
internal sealed record KillOperation(string Name, string[] Verb, string From, string Export, HashSet<string> Before, HashSet<string> After, TimeSpan Start, TimeSpan Time)
{
    /// <summary>Everything that is killed, each prepared in a store.</summary>
    /// <param name="stories">How much is imported; see <see cref="KillMaterial.WriteSecond"/>.</param>
    /// <param name="notices">Likewise.</param>
    public static async Task<List<KillOperation>> PrepareAsync(IKillableStore store, string folder, int stories, int notices)
    {
        var pages = Path.Combine(folder, "in");
        KillMaterial.WriteFirst(pages, stories);
        var first = store.NewAddress();
        await RunAsync(["import", pages], first);
        KillMaterial.WriteSecond(pages, stories, notices);
        var second = await store.CopyAsync(first);
        await RunAsync(["import", pages], second);
        var earlier = await store.CopyAsync(second);
        await using (var archive = new KilledArchive(earlier))
            await archive.MigrateDownAsync("Insights");
        var (_, start) = await CliProcess.RunAsync(["runs", "--database", first]);
        return
        [
            await PrepareAsync(store, "import", ["import", pages], first, start),
            await PrepareAsync(store, "undo", ["undo", "2"], second, start),
            await PrepareAsync(store, "insights recompute", ["insights", "recompute", "--all"], second, start),
            await PrepareAsync(store, "index rebuild", ["index", "rebuild"], second, start),
            await PrepareAsync(store, "migration", ["insights", "recompute"], earlier, start),
        ];
    }

    /// <summary>Runs a verb in this process.</summary>
    /// <returns>What it complained of; a verb that has been done already may be refused.</returns>
    public static async Task<string> RunAsync(string[] verb, string address)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync([.. verb, "--database", address], output, error);
        return code == 0 || error.ToString().Contains("undone already", StringComparison.Ordinal) ? "" : string.Create(CultureInfo.InvariantCulture, $"{verb[0]} ends with {code}: {error}");
    }

    private static async Task<KillOperation> PrepareAsync(IKillableStore store, string name, string[] verb, string from, TimeSpan start)
    {
        var before = name == "migration" ? [] : await DocumentsAsync(from);
        var address = await store.CopyAsync(from);
        var (_, time) = await CliProcess.RunAsync([.. verb, "--database", address]);
        await using var archive = new KilledArchive(address);
        var (export, after) = (await archive.ExportAsync(), await archive.DocumentsAsync());
        await store.DropAsync(address);
        return new KillOperation(name, verb, from, export, name == "migration" ? after : before, after, start, time);
    }

    private static async Task<HashSet<string>> DocumentsAsync(string address)
    {
        await using var archive = new KilledArchive(address);
        return await archive.DocumentsAsync();
    }
}
