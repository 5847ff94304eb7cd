using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Two files that claim the same page of the same edition.</summary>
public class SamePageTests
{
    private const string Page2 = """{"newspaper": "某报", "date": "2024-01-01", "page": "2"}""";
    private const string One = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。\n";
    private const string Other = "今年以来，港口吞吐量再创历史新高，外贸企业纷纷抢抓机遇拓展国际市场。\n";

    [Fact]
    public async Task Are_versions_of_one_document_and_the_report_says_so()
    {
        await using var archive = await TestArchive.CreateAsync();
        var (a, b) = (archive.Write("in/a.txt", One), archive.Write("in/b.txt", Other));
        archive.Write("in/a.meta.json", Page2);
        archive.Write("in/b.meta.json", Page2);
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal((FileOutcome.Changed, "a.txt", 2, a), (report.Files[1].Outcome, report.Files[1].Name, report.Files[1].Version, report.Files[1].SamePageAs));
        Assert.Equal(["a.txt", "a.txt"], await archive.QueryAsync(context => context.Documents.Select(document => document.Name).ToListAsync()));
        Assert.Equal((0, 1), ((await archive.SearchAsync("创新大会")).ArticleCount, (await archive.SearchAsync("外贸企业")).ArticleCount));

        // Neither file has changed since: they do not take turns.
        Assert.Equal(2, (await archive.ImportAsync(Path.Combine(archive.Folder, "in"))).Unchanged);
        Assert.Equal(2, (await archive.ImportAsync(b, a)).Unchanged);
        await archive.UndoAsync(report.RunId!.Value);
        Assert.Equal(0, await archive.QueryAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task Are_found_in_a_later_import_and_its_undo_shows_the_first_again()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(new PageHints("某报", new DateOnly(2024, 1, 1), "2"), archive.Write("a.txt", One));
        var second = await archive.ImportAsync(new PageHints("某报", new DateOnly(2024, 1, 1), "2"), archive.Write("b.txt", Other));
        Assert.NotNull(second.Files[0].SamePageAs);
        await archive.UndoAsync(second.RunId!.Value);
        Assert.Equal((1, 0), ((await archive.SearchAsync("创新大会")).ArticleCount, (await archive.SearchAsync("外贸企业")).ArticleCount));
    }

    [Fact]
    public async Task Stay_apart_when_the_page_was_given_for_all_of_them()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("in/a.txt", One);
        archive.Write("in/b.txt", Other);
        archive.Write("in/edition.json", Page2);
        Assert.Equal(2, (await archive.ImportAsync(Path.Combine(archive.Folder, "in"))).New);
        Assert.Equal(2, await archive.QueryAsync(context => context.Articles.Current().CountAsync(article => article.Page == "2" && article.Edition.Newspaper == "某报")));
    }

    [Fact]
    public async Task A_folder_speaks_for_its_files_where_their_own_sidecar_is_silent()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Write("in/a.txt", One);
        archive.Write("in/a.meta.json", """{"page": "3"}""");
        archive.Write("in/edition.json", Page2);
        archive.Write("in/sub/b.txt", Other);
        await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal([("3", "某报"), (null, "")], await archive.QueryAsync(async context =>
            (await context.Documents.OrderBy(document => document.Name).Select(document => new { document.Page, document.Edition.Newspaper }).ToListAsync()).Select(known => (known.Page, known.Newspaper))));
        archive.Write("in/edition.json", "{");
        Assert.Equal(1, (await archive.ImportAsync(Path.Combine(archive.Folder, "in"))).Failed);
    }
}
