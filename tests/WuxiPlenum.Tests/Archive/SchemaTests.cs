using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Tests.Archive;

public class SchemaTests
{
    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var archive = await TestArchive.CreateAsync();
        Assert.False(await archive.QueryAsync(context => Task.FromResult(context.Database.HasPendingModelChanges())),
            "The model changed: dotnet dotnet-ef migrations add NAME --project src/WuxiPlenum.Archive --context SqliteContext --output-dir Providers/Sqlite/Migrations, and the same for PostgresContext");
    }
}
