using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Tests.Archive;

public class SchemaTests
{
    private const MetadataDebugStringOptions WithoutAnnotations = MetadataDebugStringOptions.LongDefault & ~MetadataDebugStringOptions.IncludeAnnotations;

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

    [Fact]
    public async Task The_compiled_model_is_up_to_date_with_the_model()
    {
        await using var archive = await TestArchive.CreateAsync();
        var (compiled, modelled) = await archive.QueryAsync(context =>
        {
            var design = context.GetService<IDesignTimeModel>().Model;
            var runtime = context.GetService<IModelRuntimeInitializer>().Initialize(design, designTime: false);
            Assert.NotSame(runtime, context.Model);
            return Task.FromResult((Describe(context.Model), Describe(runtime)));
        });
        Assert.True(compiled == modelled,
            "The model changed: dotnet dotnet-ef dbcontext optimize --project src/WuxiPlenum.Archive --context SqliteContext --output-dir Providers/Sqlite/CompiledModel --namespace WuxiPlenum.Archive.Articles.SqliteModel, and the same for PostgresContext"
            + Environment.NewLine + string.Join(Environment.NewLine, compiled.Split('\n').Except(modelled.Split('\n')).Concat(modelled.Split('\n').Except(compiled.Split('\n')))));
    }

    /// <summary>Whoever deletes a row looks for those that hang on it, and so do pages: a filtered index is of no use to either, and all rows are read.</summary>
    [Fact]
    public async Task Every_foreign_key_has_an_index_of_all_rows()
    {
        await using var archive = await TestArchive.CreateAsync();
        var without = await archive.QueryAsync(context => Task.FromResult(context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())
            .Where(key => !key.DeclaringEntityType.GetKeys().Any(unique => unique.Properties.Take(key.Properties.Count).SequenceEqual(key.Properties))
                && !key.DeclaringEntityType.GetIndexes().Any(index => index.GetFilter() is null && index.Properties.Take(key.Properties.Count).SequenceEqual(key.Properties)))
            .Select(key => $"{key.DeclaringEntityType.DisplayName()}: {string.Join(", ", key.Properties.Select(property => property.Name))}").ToList()));
        Assert.Empty(without);
    }

    /// <summary>Without annotations: of those a compiled model keeps what a program needs that runs. What they say of tables and columns stands in the relational model.</summary>
    private static string Describe(IModel model) => string.Join('\n', [
        .. model.GetEntityTypes().Select(type => type.ToDebugString(WithoutAnnotations)),
        .. model.GetRelationalModel().Tables.Select(table => table.ToDebugString(WithoutAnnotations)),
    ]);
}
