using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Tests.Archive;

public class SchemaTests
{
    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var archive = await TestArchive.CreateAsync();
        Assert.False(await archive.QueryAsync(context => Task.FromResult(context.Database.HasPendingModelChanges())),
            "The model changed: dotnet dotnet-ef migrations add NAME --project src/WuxiPlenum.Archive --output-dir Providers/Sqlite/Migrations");
    }

    [Fact]
    public async Task The_database_is_in_WAL_mode_and_checks_foreign_keys()
    {
        await using var archive = await TestArchive.CreateAsync();
        Assert.Equal("wal", await archive.QueryAsync(context => context.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(1, await archive.QueryAsync(context => context.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
    }
}
