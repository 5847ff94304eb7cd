using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Tests.Archive;

public class SchemaTests
{
    [Fact]
    public async Task A_database_of_a_later_version_is_refused()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '99')"));
        var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.UseAsync<ArchiveDatabase, DatabaseState>(database => database.PrepareAsync()));
        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var archive = await TestArchive.CreateAsync();
        Assert.False(await archive.QueryAsync(context => Task.FromResult(context.Database.HasPendingModelChanges())),
            "The model changed: dotnet dotnet-ef migrations add NAME --project src/WuxiPlenum.Archive --context SqliteContext --output-dir Providers/Sqlite/Migrations, and the same for PostgresContext");
    }
}
