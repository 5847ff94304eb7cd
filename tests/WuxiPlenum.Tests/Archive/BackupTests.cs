using WuxiPlenum.Archive;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Archive;

/// <summary>A backup is the archive, whichever store that is in.</summary>
public class BackupTests
{
    [Fact]
    public async Task What_is_restored_is_what_was_there_row_by_row()
    {
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        var rows = await CopiedArchive.RowsAsync(archive);
        var (backup, file, place) = (Path.Combine(archive.Folder, "backup.db"), Path.Combine(archive.Folder, "file.db"), Directory.CreateTempSubdirectory("plenum-test-"));
        using var store = new Store(place.FullName);

        var (code, output, error) = await RunAsync("backup", backup, "--database", archive.Store.Address);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("verified", output);
        Assert.Equal(["backup.db"], Directory.GetFiles(archive.Folder, "backup*").Select(Path.GetFileName));
        foreach (var target in new[] { file, store.Address })
        {
            (code, output, error) = await RunAsync("restore", backup, "--database", target);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("restored", output);
            (code, _, error) = await RunAsync("restore", backup, "--database", target);
            Assert.Equal(1, code);
            Assert.Contains("an archive already", error);
        }

        await using (var restored = await TestArchive.CreateAsync(("Database:Provider", DatabaseOptions.Sqlite), ("Database:Path", file)))
            Assert.Equal(rows, await CopiedArchive.RowsAsync(restored));
        await using (var restored = await TestArchive.CreateAsync([.. store.Settings.Select(setting => (setting.Key, setting.Value!))]))
        {
            Assert.Equal(rows, await CopiedArchive.RowsAsync(restored));
            Assert.Equal(1, (await restored.ImportAsync(restored.Write("next.txt", "本报讯 昨天，城东新建的图书馆开放，首日接待读者三千人次。\n"))).New);
        }
    }

    internal static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken), output.ToString(), error.ToString());
    }
}
