using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using WuxiPlenum.Tests.Archive;
using static WuxiPlenum.Tests.Archive.BackupTests;

namespace WuxiPlenum.Tests;

/// <summary>Bytes of a database file that are overwritten.</summary>
public class DamageTests
{
    [Fact]
    public async Task Wherever_bytes_are_overwritten_every_verb_ends_in_order_and_check_finds_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        await CopiedArchive.FillAsync(archive);
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(archive.Store.Address, TestContext.Current.CancellationToken);
        var damaged = Path.Combine(archive.Folder, "damaged.db");
        var found = 0;
        const int places = 12;
        var page = BinaryPrimitives.ReadUInt16BigEndian(whole.AsSpan(16)); // https://sqlite.org/fileformat.html
        for (var i = 0; i < places; i++)
        {
            var bytes = whole.ToArray();
            // The first is in the header; the others are spread over the whole file, at the head of a page and at its end, where its rows begin: between them there may be nothing.
            var at = i == 0 ? 0 : (int)((long)whole.Length / page * i / places * page) + (i % 2 * (page - 512));
            bytes.AsSpan(at, 512).Fill(0xA5);
            await File.WriteAllBytesAsync(damaged, bytes, TestContext.Current.CancellationToken);
            foreach (var verb in new[] { "check", "runs", "export" })
            {
                var (code, _, error) = await RunAsync(verb, "--database", damaged);
                Assert.InRange(code, 0, 1);
                Assert.Equal(code == 1, error.Length > 0);
                if (verb == "check")
                    found += code;
            }

            SqliteConnection.ClearAllPools();
        }

        Assert.InRange(found, places - 2, places); // a page may be free
    }

    [Fact]
    public async Task A_damaged_log_costs_what_stands_in_it_and_the_archive_is_whole()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n"));
        SqliteConnection.ClearAllPools(); // what was written goes into the file
        await archive.ImportAsync(archive.Write("b.txt", "本报讯 昨天，一座新桥建成通车。\n"));
        var (copy, log) = (Path.Combine(archive.Folder, "copy.db"), archive.Store.Address + "-wal");
        File.Copy(archive.Store.Address, copy);
        var bytes = await ReadAsync(log);
        bytes.AsSpan(bytes.Length / 2, 512).Fill(0xA5);
        await File.WriteAllBytesAsync(copy + "-wal", bytes, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("check", "--database", copy)).Code);
        Assert.Equal(0, (await RunAsync("import", Path.Combine(archive.Folder, "b.txt"), "--database", copy)).Code);
        Assert.Equal(0, (await RunAsync("check", "--database", copy)).Code);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
