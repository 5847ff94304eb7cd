using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Cli;
using WuxiPlenum.Tests.Pages;
using WuxiPlenum.Web.Caching;

namespace WuxiPlenum.Tests.Caching;

/// <summary>What becomes of pages that are kept when the archive changes.</summary>
public sealed class ChangedArchiveTests(Portal portal) : IClassFixture<Portal>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_import_shows_at_once_and_leaves_what_it_does_not_change()
    {
        var (front, about, person) = (await portal.TagAsync("/"), await portal.TagAsync("/about"), await portal.TagAsync("/people/张韶峰"));
        Assert.NotNull(front);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var report = await scope.ServiceProvider.GetRequiredService<PageImporter>().ImportAsync(new ImportRequest([Write("same-process.txt", "太湖湖面放养鱼苗")]), cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(1, report.New);
        }

        await SeenAsync();
        Assert.NotEqual(front, await portal.TagAsync("/"));
        Assert.Contains("太湖湖面放养鱼苗", await portal.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal((about, person), (await portal.TagAsync("/about"), await portal.TagAsync("/people/张韶峰")));
    }

    [Fact]
    public async Task What_another_process_imports_and_takes_back_shows_at_once()
    {
        var topics = await portal.TagAsync("/topics");
        await CommandAsync("import", Write("other-process.txt", "梁溪河上修起石桥"));
        await SeenAsync();
        Assert.Contains("梁溪河上修起石桥", await portal.PageAsync("/"), StringComparison.Ordinal);
        int run;
        await using (var scope = portal.Services.CreateAsyncScope())
            run = (await scope.ServiceProvider.GetRequiredService<ImportRuns>().ListAsync(TestContext.Current.CancellationToken))[0].Id;
        await CommandAsync("undo", $"{run}");
        await SeenAsync();
        Assert.DoesNotContain("梁溪河上修起石桥", await portal.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(topics, await portal.TagAsync("/topics"));
    }

    [Fact]
    public async Task An_import_that_stores_nothing_leaves_all_that_is_kept()
    {
        var file = Write("twice.txt", "运河边上种柳树");
        await CommandAsync("import", file);
        await SeenAsync();
        Assert.NotNull(await portal.TagAsync("/editions"));
        await CommandAsync("import", file);
        await SeenAsync();
        using var queries = new QueryCount(portal);
        Assert.NotNull(await portal.TagAsync("/editions"));
        Assert.DoesNotContain(queries.ByContext, context => context.Any(query => query.Contains("\"Editions\"", StringComparison.Ordinal)));
    }

    private static Task SeenAsync() => Task.Delay(ArchiveWatch.Interval, TestContext.Current.CancellationToken);

    private string Write(string name, string title)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"# {title}\n\n本报讯 昨天，市水利局在现场介绍，{title}，一切顺利。\n");
        File.Move(path, path = Path.ChangeExtension(path, ".md"));
        File.WriteAllText(Path.ChangeExtension(path, ".meta.json"), """{ "newspaper": "汀江日报", "date": "2024-02-03", "page": "1" }""");
        return path;
    }

    /// <summary>Runs the command line as a process of its own.</summary>
    private async Task CommandAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments, "--database", portal.Database]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
    }
}
