using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests;

/// <summary>A migration of a file is there whole or not at all, and none waits for a program that was killed.</summary>
public class MigrationTests
{
    /// <summary>The one after this makes a table anew.</summary>
    private const string Earlier = "RunState";

    [Fact]
    public async Task One_that_fails_half_way_leaves_the_schema_as_it_was()
    {
        await using var archive = await EarlierAsync();
        await archive.QueryAsync(context => context.Database.ExecuteSqlAsync($"CREATE VIEW Readers AS SELECT Id FROM Articles")); // in the way, when the table that was made anew takes the place of the old one
        var before = await SchemaAsync(archive);
        await Assert.ThrowsAsync<SqliteException>(() => PrepareAsync(archive));
        Assert.Equal(before, await SchemaAsync(archive));
        await archive.QueryAsync(context => context.Database.ExecuteSqlAsync($"DROP VIEW Readers"));
        await AssertUpdatedAsync(archive);
    }

    [Fact]
    public async Task The_lock_of_a_program_that_was_killed_is_not_waited_for()
    {
        await using var archive = await EarlierAsync();
        await archive.QueryAsync(context => context.Database.ExecuteSqlAsync($"""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)"""));
        await archive.QueryAsync(context => context.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-27')"""));
        await AssertUpdatedAsync(archive);
    }

    /// <summary>A new file has large pages, and the lists of its index are cut to fill them; so are those of an earlier archive when its index is built anew.</summary>
    [Fact]
    public async Task The_lists_of_the_index_fill_the_pages_of_the_file()
    {
        const int Page = 16384, Fills = 15000;
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        Assert.Equal(Page, await archive.QueryAsync(context => context.Database.SqlQuery<int>($"SELECT page_size AS Value FROM pragma_page_size").SingleAsync()));
        Assert.InRange(await LongestAsync(archive), Fills, Page);

        await using var earlier = await EarlierAsync();
        await PrepareAsync(earlier);
        await earlier.UseAsync<SearchIndex, int>(index => index.RebuildAsync());
        Assert.InRange(await LongestAsync(earlier), Fills, Page);

        static Task<int> LongestAsync(TestArchive archive) => archive.QueryAsync(context => context.Database.SqlQuery<int>($"SELECT MAX(LENGTH(block)) AS Value FROM ArticleSearch_data").SingleAsync());
    }

    private static async Task<TestArchive> EarlierAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        await archive.QueryAsync(async context =>
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().Single(name => name.EndsWith($"_{Earlier}", StringComparison.Ordinal)));
            return 0;
        });
        return archive;
    }

    private static Task<DatabaseState> PrepareAsync(TestArchive archive) => archive.UseAsync<ArchiveDatabase, DatabaseState>(database => database.PrepareAsync());

    private static Task<List<string>> SchemaAsync(TestArchive archive) => archive.QueryAsync(context =>
        context.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY type, name").ToListAsync());

    /// <summary>The articles are there, the schema is that of a new archive, and foreign keys are checked again.</summary>
    private static async Task AssertUpdatedAsync(TestArchive archive)
    {
        Assert.Equal(DatabaseState.Updated, await PrepareAsync(archive).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(6, await archive.QueryAsync(context => context.Articles.CountAsync()));
        Assert.Empty(await archive.QueryAsync(context => context.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync()));
        Assert.Equal(1, await archive.QueryAsync(context => context.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
        await using var another = await TestArchive.CreateAsync();
        Assert.Equal(await ColumnsAsync(another), await ColumnsAsync(archive));
    }

    private static Task<List<string>> ColumnsAsync(TestArchive archive) => archive.QueryAsync(context =>
        context.Database.SqlQuery<string>($"SELECT m.name || '.' || c.name || ' ' || c.type || c.\"notnull\" || c.pk AS Value FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY 1").ToListAsync());
}
