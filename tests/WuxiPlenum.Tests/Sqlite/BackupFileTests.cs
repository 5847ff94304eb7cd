using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Backups;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Tests.Archive;
using static WuxiPlenum.Tests.Archive.BackupTests;

namespace WuxiPlenum.Tests;

/// <summary>Backups of an archive that is a file, and what may befall them.</summary>
public class BackupFileTests
{
    [Fact]
    public async Task One_that_is_made_during_an_import_is_whole_and_the_import_goes_on()
    {
        const int files = 600;
        await using var archive = await TestArchive.CreateAsync();
        for (var i = 0; i < files; i++)
            archive.Write($"in/{i:0000}.txt", $"本报讯 第{i}篇报道：昨天，全市召开第{i}次科技创新大会，共{i}人参加。\n");
        var backup = Path.Combine(archive.Folder, "backup.db");
        Task<BackupResult>? made = null;
        var import = archive.UseAsync<PageImporter, ImportReport>(importer => importer.ImportAsync(new([Path.Combine(archive.Folder, "in")]), new Watch(() => made ??= Task.Run(() => archive.UseAsync<ArchiveBackup, BackupResult>(each => each.WriteAsync(backup))))));
        Assert.Equal(files, (await import).New);
        Assert.True((await made!).Check.IsWhole);
        Assert.InRange((await made!).Check.Documents, 1, files - 1);
        Assert.Empty((await CheckTests.CheckAsync(archive)).Problems);
    }

    [Theory]
    [InlineData("half", "damaged")]
    [InlineData("text", "not a database")]
    [InlineData("page", "damaged")]
    public async Task A_damaged_backup_is_refused_and_the_archive_stays(string damage, string said)
    {
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        var backup = Path.Combine(archive.Folder, "backup.db");
        Assert.Equal(0, (await RunAsync("backup", backup, "--database", archive.Store.Address)).Code);
        var bytes = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(backup, damage switch
        {
            "half" => bytes[..(bytes.Length / 2)],
            "text" => [.. Enumerable.Repeat((byte)'x', 8192)],
            _ => [.. bytes[..(bytes.Length / 2)], .. new byte[4096], .. bytes[(bytes.Length / 2 + 4096)..]],
        }, TestContext.Current.CancellationToken);
        SqliteConnection.ClearAllPools();
        var (code, _, error) = await RunAsync("restore", backup, "--replace", "--database", archive.Store.Address);
        Assert.Equal(1, code);
        Assert.Contains(backup, error);
        Assert.Contains(said, error);
        Assert.Empty((await CheckTests.CheckAsync(archive)).Problems);
        Assert.Empty(Directory.GetFiles(archive.Folder, "*.part"));
    }

    [Fact]
    public async Task An_archive_that_is_open_elsewhere_is_not_replaced()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n"));
        var backup = Path.Combine(archive.Folder, "backup.db");
        Assert.Equal(0, (await RunAsync("backup", backup, "--database", archive.Store.Address)).Code);
        await archive.ImportAsync(archive.Write("b.txt", "本报讯 昨天，一座新桥建成通车。\n"));
        using (var portal = new SqliteConnection($"Data Source={archive.Store.Address};Pooling=False"))
        {
            portal.Open();
            using var command = new SqliteCommand("SELECT count(*) FROM Articles", portal);
            Assert.Equal(2L, command.ExecuteScalar());
            SqliteConnection.ClearAllPools();
            var (code, _, error) = await RunAsync("restore", backup, "--replace", "--database", archive.Store.Address);
            Assert.Equal(1, code);
            Assert.Contains("Stop the portal", error);
            Assert.Equal(2L, command.ExecuteScalar());
        }

        Assert.Equal(0, (await RunAsync("restore", backup, "--replace", "--database", archive.Store.Address)).Code);
        Assert.Equal(1, await archive.QueryAsync(context => context.Articles.CountAsync()));
        Assert.Equal("wal", await archive.QueryAsync(context => context.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
    }

    [Fact]
    public async Task An_archive_that_cannot_be_opened_is_replaced_and_kept_aside()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n"));
        var backup = Path.Combine(archive.Folder, "backup.db");
        Assert.Equal(0, (await RunAsync("backup", backup, "--database", archive.Store.Address)).Code);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(archive.Store.Address, new string('x', 5000), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await RunAsync("runs", "--database", archive.Store.Address)).Code);
        SqliteConnection.ClearAllPools();
        Assert.Equal(0, (await RunAsync("restore", backup, "--replace", "--database", archive.Store.Address)).Code);
        Assert.Equal(1, (await archive.SearchAsync("创新")).ArticleCount);
        Assert.Equal(5000, new FileInfo(archive.Store.Address + ".damaged").Length);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_leaves_nothing()
    {
        using var disk = SmallDisk.Mount(1);
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        await File.WriteAllBytesAsync(Path.Combine(disk.Folder, "filler"), new byte[700_000], TestContext.Current.CancellationToken);
        var backup = Path.Combine(disk.Folder, "backup.db");
        var (code, _, error) = await RunAsync("backup", backup, "--database", archive.Store.Address);
        Assert.Equal(1, code);
        Assert.Contains(backup, error);
        Assert.Contains("disk is full", error);
        Assert.Equal(["filler"], Directory.GetFiles(disk.Folder).Select(Path.GetFileName));
        Assert.Empty((await CheckTests.CheckAsync(archive)).Problems);
    }

    private sealed class Watch(Action see) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done == 50)
                see();
        }
    }
}
