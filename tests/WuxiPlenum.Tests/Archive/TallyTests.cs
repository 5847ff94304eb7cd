using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Tallies;

namespace WuxiPlenum.Tests.Archive;

/// <summary>What is kept as counted is what counting everything gives, whatever happened to the archive.</summary>
public class TallyTests
{
    [Fact]
    public async Task Imports_other_versions_undoing_and_recomputing_keep_them_right()
    {
        await using var archive = await TestArchive.CreateAsync();
        var run = (await archive.ImportAsync(Seed)).RunId!.Value;
        await CopiedArchive.FillAsync(archive);
        await AssertRightAsync(archive);
        var full = await RowsAsync(archive);
        Assert.Equal(Tally.All.Count, full.Count);
        Assert.All(full, tally => Assert.NotEmpty(tally.Rows));

        var again = (await archive.ImportAsync(archive.Write("again/" + Path.GetFileName(Seed), await File.ReadAllTextAsync(Seed, TestContext.Current.CancellationToken) + "\n　　另有消息说，全市去年新建学校12所，实现营收35亿元。\n"))).RunId!.Value;
        await AssertRightAsync(archive);
        await archive.UndoAsync(again);
        await AssertRightAsync(archive);
        Assert.Equal(full, await RowsAsync(archive));

        await archive.UseAsync<InsightRecompute, InsightReport>(insights => insights.RunAsync(all: true));
        await AssertRightAsync(archive);
        Assert.Equal(full, await RowsAsync(archive));

        await archive.UndoAsync(run);
        await AssertRightAsync(archive);
        foreach (var left in await archive.QueryAsync(context => context.ImportRuns.Where(other => other.UndoneUtc == null).Select(other => other.Id).ToListAsync(TestContext.Current.CancellationToken)))
            await archive.UndoAsync(left);
        Assert.All(await RowsAsync(archive), tally => Assert.Empty(tally.Rows));
    }

    /// <summary>Fails when a tally is not what it would be if it were made now.</summary>
    internal static Task<int> AssertRightAsync(TestArchive archive) => archive.QueryAsync(async context =>
    {
        foreach (var tally in Tally.All)
            Assert.Equal((tally.Table, 0), (tally.Table, await tally.CountWrongAsync(context, default)));
        return 0;
    });

    private static string Seed => Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal).First();

    /// <summary>The rows of every tally, as JSON.</summary>
    private static async Task<List<(string Tally, string Rows)>> RowsAsync(TestArchive archive)
    {
        var tallies = typeof(FigureKind).Assembly.GetTypes().Where(type => type.Namespace == typeof(FigureKind).Namespace).Select(type => type.Name).ToHashSet();
        return [.. (await CopiedArchive.RowsAsync(archive)).Where(table => tallies.Contains(table.Key)).Select(table => (table.Key, string.Join("\n", table.Value)))];
    }
}
