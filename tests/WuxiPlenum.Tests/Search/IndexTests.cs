using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Cli;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Search;

/// <summary>The index is checked against the text, and made anew from it.</summary>
public class IndexTests
{
    public static TheoryData<string, int, int> Harms => [.. Store.Harms,
        ("DELETE FROM \"IndexedArticles\" WHERE \"ArticleId\" = 2", 1, 0),
        ("UPDATE \"Paragraphs\" SET \"Text\" = \"Text\" || '。' WHERE \"ArticleId\" = 2 AND \"Number\" = 1", 1, 0),
        ("UPDATE \"Articles\" SET \"Authors\" = '某人' WHERE \"Id\" = 2", 1, 0),
        ("UPDATE \"Articles\" SET \"IsCurrent\" = FALSE WHERE \"Id\" = 2", 0, 1)];

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task What_is_wrong_in_the_index_is_found_and_put_right(string harm, int wrong, int strays)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        Assert.True((await CheckAsync(archive)).IsRight);
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync(harm));
        var check = await CheckAsync(archive);
        Assert.Equal((wrong, strays), (check.Wrong.Count, check.Strays));

        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(1, await CommandLine.RunAsync(["check", "--database", archive.Store.Address], output, error, TestContext.Current.CancellationToken));
        Assert.Contains("Search index differs from the text", error.ToString());
        Assert.Equal(0, await CommandLine.RunAsync(["index", "rebuild", "--database", archive.Store.Address], output, error, TestContext.Current.CancellationToken));
        Assert.True((await CheckAsync(archive)).IsRight);
    }

    [Fact]
    public async Task An_index_of_an_earlier_kind_is_built_anew_when_the_archive_is_opened()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        var found = (await archive.SearchAsync("发展")).Total;
        await archive.QueryAsync(context => context.Database.ExecuteSqlRawAsync(Store.EarlierIndex));
        Assert.Equal(0, (await archive.SearchAsync("发展")).ArticleCount);
        await archive.UseAsync<WuxiPlenum.Archive.ArchiveDatabase, object>(async database => await database.PrepareAsync());
        Assert.Equal(found, (await archive.SearchAsync("发展")).Total);
    }

    [Fact]
    public async Task A_rebuild_that_is_stopped_leaves_the_index_as_it_was()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.UseAsync<SearchIndex, int>(index => index.RebuildAsync(new StopAtOnce(stop), stop.Token)));
        Assert.True((await CheckAsync(archive)).IsRight);
    }

    private static Task<IndexCheck> CheckAsync(TestArchive archive) => archive.UseAsync<SearchIndex, IndexCheck>(index => index.CheckAsync());

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => stop.Cancel();
    }
}
