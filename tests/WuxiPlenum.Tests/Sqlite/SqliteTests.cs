using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests;

/// <summary>What is so only where the archive is a file.</summary>
public class SqliteTests
{
    [Fact]
    public async Task The_database_is_in_WAL_mode_and_checks_foreign_keys()
    {
        await using var archive = await TestArchive.CreateAsync();
        Assert.Equal("wal", await archive.QueryAsync(context => context.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(1, await archive.QueryAsync(context => context.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
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
    [InlineData("Database:Provider", "Oracle", "Sqlite or Postgres")]
    [InlineData("Database:Provider", "Postgres", "Database:ConnectionString must name")]
    public async Task A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string allowed)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestArchive.CreateAsync((key, value)));
        Assert.Contains(key, refused.Message);
        Assert.Contains(allowed, refused.Message);
    }
}
