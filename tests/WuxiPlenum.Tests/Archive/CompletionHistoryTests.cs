using CsCheck;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Whatever was imported, changed and undone before, an edition reads as its pages do when they come for the first time.</summary>
public class CompletionHistoryTests
{
    private static readonly string[] s_pages =
    [
        "全市科技创新大会召开\n\n　　本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务，与会代表备受鼓舞。\n　　会议强调，要加快培育新质生产力，坚持以科技创新引领产业\n（下转第2版）\n",
        "全市科技创新大会召开\n\n（上接第1版）创新，让创新底色愈加浓厚。\n　　会议要求，各地各部门要抓好落实，推动科技创新迈上新台\n（下转第3版）\n\n港口吞吐量再创新高\n\n　　本报讯 今年以来，港口吞吐量再创历史新高。（李华）\n",
        "全市科技创新大会召开\n\n（上接第2版）阶，把会议精神传达到每一个岗位。（张明）\n",
    ];

    /// <summary>Below 6 a page, 0 to 2, in the first or the second wording; from 6 on the undoing of a run.</summary>
    private static readonly Gen<int[]> s_history = Gen.Int[0, 8].Array[1, 7];

    [Fact]
    public Task Leaves_nothing_behind() => s_history.SampleAsync(async history =>
    {
        await using var archive = await TestArchive.CreateAsync();
        var (runs, seen) = (new List<(int Id, int Page, int Wording)>(), new HashSet<string>());
        foreach (var step in history)
        {
            if (step < 6)
            {
                if (await ImportAsync(archive, step % 3, step / 3) is { } run) runs.Add((run, step % 3, step / 3));
            }
            else if (runs.Count > 0)
            {
                var undone = runs[step % runs.Count];
                runs.Remove(undone);
                await archive.UndoAsync(undone.Id);
            }

            seen.UnionWith(await archive.QueryAsync(context => context.Articles.Current().Select(article => article.Slug).ToListAsync()));
        }

        await TallyTests.AssertRightAsync(archive);
        await using var fresh = await TestArchive.CreateAsync();
        foreach (var run in runs.GroupBy(run => run.Page).Select(page => page.MaxBy(run => run.Id)))
            await ImportAsync(fresh, run.Page, run.Wording);
        Assert.Equal(await ShownAsync(fresh), await ShownAsync(archive));
        Assert.Equal(await CountsAsync(fresh), await CountsAsync(archive));
        foreach (var slug in seen)
            Assert.NotEqual(AddressState.Unknown, (await archive.QueryAsync(context => context.LookUpAsync(slug))).State);
    }, iter: 12, threads: 1);

    private static async Task<int?> ImportAsync(TestArchive archive, int page, int wording)
    {
        var text = wording == 0 ? s_pages[page] : s_pages[page].Replace("科技创新大会", "科技创新推进大会", StringComparison.Ordinal);
        return (await archive.ImportAsync(new PageHints("某报", new DateOnly(2024, 1, 2), $"{page + 1}"), archive.Write($"{page + 1}.txt", text))).RunId;
    }

    /// <summary>What readers see, addresses apart: those tell of the past.</summary>
    private static async Task<List<string>> ShownAsync(TestArchive archive) =>
        [.. (await archive.QueryAsync(context => context.Articles.Current().Include(article => article.Paragraphs).Include(article => article.Seams).ToListAsync()))
            .Select(article => $"{article.Title}|{article.Page}|{article.ContinuedFrom}|{article.ContinuedTo}|{article.Authors}|{string.Join('/', article.Paragraphs.OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Text))}|{string.Join('/', article.Seams.OrderBy(seam => seam.Ordinal).Select(seam => (seam.Paragraph, seam.Offset)))}")
            .Order(StringComparer.Ordinal)];

    private static Task<(int, int, int)> CountsAsync(TestArchive archive) => archive.QueryAsync(async context => (
        await context.Articles.CountAsync(article => article.IsWhole),
        await context.ArticleSeams.CountAsync(),
        await context.Database.SqlQueryRaw<int>(Store.IndexedCount).SingleAsync()));
}
