using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Copying;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Archives that are copied, by this store into the file of another.</summary>
public class CopyTests
{
    [Fact]
    public async Task There_and_back_an_archive_is_the_same_row_by_row()
    {
        await using var original = await TestArchive.CreateAsync();
        await using var copy = await TestArchive.CreateAsync(SqliteIn(original));
        await using var back = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(original);
        var rows = await CopiedArchive.RowsAsync(original);
        Assert.All(rows, table => Assert.True(table.Value.Count > 0, $"{table.Key} is empty, so nothing is shown about it."));

        var there = await CopiedArchive.CopyAsync(original, copy);
        Assert.Equal(rows.Sum(table => table.Value.Count), there.Rows);
        Assert.Equal(there, await CopiedArchive.CopyAsync(copy, back));
        Assert.Equal(rows, await CopiedArchive.RowsAsync(back));
        Assert.Equal(await CopiedArchive.ExportAsync(original), await CopiedArchive.ExportAsync(copy));
        Assert.Equal(await CopiedArchive.ExportAsync(original), await CopiedArchive.ExportAsync(back));
        foreach (var archive in new[] { copy, back })
        {
            Assert.True((await CopiedArchive.CheckIndexAsync(archive)).IsRight);
            Assert.Equal((await original.SearchAsync("创新")).Total, (await archive.SearchAsync("创新")).Total);
        }

        // The copy lives on: ids that are given follow on those that were copied.
        var next = await back.ImportAsync(back.Write("next.txt", "本报讯 昨天，城东新建的图书馆开放，首日接待读者三千人次。\n"));
        Assert.Equal((1, (await original.QueryAsync(context => Task.FromResult(context.ImportRuns.Max(run => run.Id)))) + 1), (next.New, next.RunId));
        Assert.True((await CopiedArchive.CheckIndexAsync(back)).IsRight);
    }

    [Fact]
    public async Task An_archive_that_holds_something_is_left_as_it_is()
    {
        await using var original = await TestArchive.CreateAsync();
        await using var copy = await TestArchive.CreateAsync(SqliteIn(original));
        foreach (var archive in new[] { original, copy })
            await archive.ImportAsync(original.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n"));
        var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => CopiedArchive.CopyAsync(original, copy));
        Assert.Contains("copy.db holds an archive already", refused.Message);
    }

    [Fact]
    public async Task A_row_that_does_not_come_out_as_it_was_written_is_noticed()
    {
        await using var original = await TestArchive.CreateAsync();
        await using var copy = await TestArchive.CreateAsync(SqliteIn(original));
        await CopiedArchive.FillAsync(original);
        await copy.QueryAsync(context => context.Database.ExecuteSqlAsync($"CREATE TRIGGER Damage AFTER INSERT ON Findings WHEN new.Id = 3 BEGIN UPDATE Findings SET Confidence = Confidence / 2 WHERE Id = 3; END"));
        var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => CopiedArchive.CopyAsync(original, copy));
        Assert.Contains("The table Findings came out of", refused.Message);
        Assert.All(await CopiedArchive.RowsAsync(copy), table => Assert.Empty(table.Value));
    }

    [Fact]
    public async Task A_copy_that_is_stopped_leaves_nothing()
    {
        await using var original = await TestArchive.CreateAsync();
        await using var copy = await TestArchive.CreateAsync(SqliteIn(original));
        await CopiedArchive.FillAsync(original);
        foreach (var stage in Enum.GetValues<CopyStage>())
        {
            using var stop = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => original.QueryAsync(from => copy.QueryAsync(to => new ArchiveCopy(from, to).RunAsync(new Stop(stage, stop), stop.Token))));
            Assert.All(await CopiedArchive.RowsAsync(copy), table => Assert.Empty(table.Value));
        }

        Assert.NotEqual(0, (await CopiedArchive.CopyAsync(original, copy)).Articles);
    }

    private static (string, string)[] SqliteIn(TestArchive archive) => [("Database:Provider", DatabaseOptions.Sqlite), ("Database:Path", Path.Combine(archive.Folder, "copy.db"))];

    /// <summary>Stops a copy in the middle of a stage.</summary>
    private sealed class Stop(CopyStage stage, CancellationTokenSource stop) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value)
        {
            if (value.Stage == stage)
                stop.Cancel();
        }
    }
}
