using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Tests.Archive;

public class UndoTests
{
    private const string First = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务，代表们备受鼓舞。\n";
    private const string Second = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务，与会者深受启发。\n";

    [Fact]
    public async Task The_earlier_version_is_current_again_under_the_same_address()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", First);
        await archive.ImportAsync(path);
        var slug = await archive.QueryAsync(context => context.Articles.Select(article => article.Slug).SingleAsync());
        File.WriteAllText(path, Second);
        var run = (await archive.ImportAsync(path)).RunId!.Value;
        Assert.Equal((0, 1), ((await archive.SearchAsync("鼓舞")).ArticleCount, (await archive.SearchAsync("启发")).ArticleCount));

        var undone = await archive.UndoAsync(run);
        Assert.Equal((UndoStatus.Undone, 1, 1), (undone.Status, undone.Removed, undone.Restored));
        Assert.Equal((1, 0), ((await archive.SearchAsync("鼓舞")).ArticleCount, (await archive.SearchAsync("启发")).ArticleCount));
        Assert.Equal(slug, await archive.QueryAsync(context => context.Articles.Current().Select(article => article.Slug).SingleAsync()));
        Assert.Equal(UndoStatus.AlreadyUndone, (await archive.UndoAsync(run)).Status);
        Assert.Equal(UndoStatus.UnknownRun, (await archive.UndoAsync(99)).Status);
    }

    [Fact]
    public async Task Undoing_the_first_run_leaves_the_later_version()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", First);
        var run = (await archive.ImportAsync(path)).RunId!.Value;
        File.WriteAllText(path, Second);
        await archive.ImportAsync(path);
        await archive.UndoAsync(run);
        Assert.Equal(1, (await archive.SearchAsync("启发")).ArticleCount);
        Assert.Equal(1, await archive.QueryAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_run_that_is_undone_but_its_record()
    {
        await using var archive = await TestArchive.CreateAsync();
        var run = (await archive.ImportAsync(archive.Write("a.txt", First))).RunId!.Value;
        await archive.UndoAsync(run);
        Assert.Equal((0, 0, 0, 0), await archive.QueryAsync(async context => (
            await context.Editions.CountAsync(), await context.Articles.CountAsync(), await context.Paragraphs.CountAsync(),
            await context.Database.SqlQueryRaw<int>(Store.IndexedCount).SingleAsync())));
        Assert.NotNull(await archive.QueryAsync(context => context.ImportRuns.Select(known => known.UndoneUtc).SingleAsync()));
    }

    [Fact]
    public async Task An_address_that_it_brought_is_gone_until_it_is_imported_again()
    {
        await using var archive = await TestArchive.CreateAsync();
        var path = archive.Write("a.txt", First);
        var run = (await archive.ImportAsync(path)).RunId!.Value;
        var slug = await archive.QueryAsync(context => context.Articles.Select(article => article.Slug).SingleAsync());
        await archive.UndoAsync(run);
        Assert.Equal(AddressState.Gone, (await archive.QueryAsync(context => context.LookUpAsync(slug))).State);
        var again = (await archive.ImportAsync(path)).RunId!.Value;
        Assert.Equal(AddressState.Found, (await archive.QueryAsync(context => context.LookUpAsync(slug))).State);
        await archive.UndoAsync(again);
        Assert.Equal(AddressState.Gone, (await archive.QueryAsync(context => context.LookUpAsync(slug))).State);
    }
}
