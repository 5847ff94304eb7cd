using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Tests.Archive;

public class TroubleTests
{
    [Fact]
    public async Task A_second_writer_waits_and_then_is_told_why()
    {
        await using var archive = await TestArchive.CreateAsync(("Database:LockTimeoutSeconds", "1"));
        var path = archive.Write("a.txt", "本报讯 昨天，全市召开科技创新大会。\n");
        await using var other = new SqliteConnection($"Data Source={archive.DatabasePath};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (var writing = other.BeginTransaction())
        {
            var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.ImportAsync(path));
            Assert.Contains(archive.DatabasePath, refused.Message);
            Assert.Contains("Database:LockTimeoutSeconds", refused.Message);
            Assert.Equal(0, (await archive.SearchAsync("全市")).ArticleCount); // reading goes on
        }

        Assert.Equal(1, (await archive.ImportAsync(path)).New);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("plenum-test-").FullName, "no.db");
        await File.WriteAllTextAsync(path, new string('x', 5000), TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => TestArchive.CreateAsync(("Database:Path", path)));
        Assert.Contains(path, refused.Message);
        Assert.Contains("not a database", refused.Message);
    }

    [Theory]
    [InlineData("Database:LockTimeoutSeconds", "0", "1 to 600")]
    [InlineData("Database:Path", " ", "data/plenum.db")]
    public async Task A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string allowed)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestArchive.CreateAsync((key, value)));
        Assert.Contains(key, refused.Message);
        Assert.Contains(allowed, refused.Message);
    }

    [Theory]
    [InlineData("Import:MaxFileBytes", "2000000000")]
    [InlineData("Import:MaxArchiveBytes", "0")]
    [InlineData("Import:MaxArchiveEntries", "0")]
    [InlineData("Import:MaxHtmlBytes", "0")]
    [InlineData("Import:MaxHtmlElements", "0")]
    [InlineData("Import:MaxPdfPages", "0")]
    [InlineData("Import:MaxPdfLetters", "-1")]
    public async Task A_wrong_limit_is_named_when_something_is_imported(string key, string value)
    {
        await using var archive = await TestArchive.CreateAsync((key, value));
        Assert.Contains(key, (await Assert.ThrowsAsync<OptionsValidationException>(() => archive.ImportAsync(archive.Folder))).Message);
    }
}
