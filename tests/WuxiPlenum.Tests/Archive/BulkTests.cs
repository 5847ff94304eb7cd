using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Tests.Archive;

/// <summary>Imports of more files than one batch takes.</summary>
public class BulkTests
{
    private const int Files = 1200;

    [Fact]
    public async Task Every_file_is_stored_once_in_the_order_of_the_folder()
    {
        await using var archive = await FolderOf(Files);
        var seen = new List<ImportProgress>();
        var report = await ImportAsync(archive, new Watch(seen.Add));
        Assert.Equal((Files, 0, false), (report.New, report.Failed, report.IsInterrupted));
        Assert.Equal(Enumerable.Range(1, Files), seen.Select(progress => progress.Done));
        Assert.All(seen, progress => Assert.Equal(Files, progress.Total));
        var names = await archive.QueryAsync(context => context.Documents.OrderBy(document => document.Id).Select(document => document.Name).ToListAsync());
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        var run = await archive.QueryAsync(context => context.ImportRuns.SingleAsync());
        Assert.Equal((RunState.Finished, Files, 0), (run.State, run.New, run.Unchanged));
        Assert.Equal(Files, (await ImportAsync(archive)).Unchanged);
    }

    [Fact]
    public async Task What_is_stored_in_bulk_is_what_was_read()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        var document = await archive.QueryAsync(context => context.Documents.AsSplitQuery().Include(document => document.Findings).Include(document => document.Unplaced).Include(document => document.Edition)
            .Include(document => document.Articles).ThenInclude(article => article.Sections).ThenInclude(section => section.Paragraphs)
            .Include(document => document.Articles).ThenInclude(article => article.Passages)
            .Include(document => document.Articles).ThenInclude(article => article.Topics).SingleAsync());
        var reading = WuxiPlenum.Newsprint.NewsprintReader.Read(new(document.Text), new(document.Edition.Newspaper, document.Edition.DateEvidence == Newsprint.Articles.DateEvidence.Given ? document.Edition.Date : null, document.Page));
        Assert.Equal(reading.Articles.Length, document.Articles.Count);
        foreach (var (read, stored) in reading.Articles.Zip(document.Articles.OrderBy(article => article.Ordinal)))
        {
            Assert.Equal((read.Title?.Text, read.Kicker?.Text, read.Genre, read.Authors), (stored.Title, stored.Kicker, stored.Genre, stored.Authors));
            Assert.Equal(read.Title?.SpanBoundaries ?? [], stored.TitleBreaks);
            Assert.Equal(read.Subtitles.Select(subtitle => subtitle.Text), stored.Subtitles);
            var paragraphs = stored.Sections.OrderBy(section => section.Ordinal).SelectMany(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number)).ToList();
            Assert.Equal(
                read.Paragraphs.Select(paragraph => (paragraph.Number, paragraph.Text, string.Join(' ', paragraph.Spans))),
                paragraphs.Select(paragraph => (paragraph.Number, paragraph.Text, string.Join(' ', paragraph.Spans.Select(span => $"[{span.Start},{span.End})")))));
            Assert.Equal(read.Paragraphs.SelectMany(paragraph => paragraph.Items.Select(item => item.Marker)), paragraphs.SelectMany(paragraph => paragraph.Items.Select(item => item.Marker)));
            Assert.Equal(read.Sections.Select(section => (section.Heading?.Text, section.Topic?.Topic)), stored.Sections.OrderBy(section => section.Ordinal).Select(section => (section.Heading, section.Topic)));
        }

        Assert.Equal(reading.Unplaced.Select(unplaced => (unplaced.Kind, unplaced.Text)), document.Unplaced.OrderBy(unplaced => unplaced.Ordinal).Select(unplaced => (unplaced.Kind, unplaced.Text)));
        var numbers = document.Articles.ToDictionary(article => article.Id, article => article.Ordinal - 1);
        Assert.Equal(
            reading.Findings.Select(finding => (finding.Rule, finding.Article, finding.Paragraph, finding.Detail)),
            document.Findings.OrderBy(finding => finding.Ordinal).Select(finding => (finding.Rule, finding.ArticleId is { } id ? numbers[id] : (int?)null, finding.Paragraph, finding.Detail)));
    }

    [Fact]
    public async Task An_import_that_is_stopped_keeps_whole_files_and_goes_on_when_it_is_run_again()
    {
        await using var archive = await FolderOf(Files);
        using var stop = new CancellationTokenSource();
        var first = await ImportAsync(archive, new Watch(progress => { if (progress.Done == 10) stop.Cancel(); }), stop.Token);
        Assert.True(first.IsInterrupted);
        Assert.InRange(first.New, 10, Files - 1);
        Assert.Equal(first.New, first.Files.Count);
        Assert.Equal((first.New, first.New), await archive.QueryAsync(async context => (await context.Documents.CountAsync(), await context.Articles.Current().CountAsync())));
        Assert.Equal(RunState.Interrupted, await archive.QueryAsync(context => context.ImportRuns.Select(run => run.State).SingleAsync()));

        var second = await ImportAsync(archive);
        Assert.Equal((Files - first.New, first.New), (second.New, second.Unchanged));
        await archive.UndoAsync(first.RunId!.Value);
        Assert.Equal(second.New, await archive.QueryAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task One_that_is_stopped_before_it_begins_leaves_no_trace()
    {
        await using var archive = await FolderOf(3);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(archive, stop: stopped.Token));
        Assert.Equal(0, await archive.QueryAsync(context => context.ImportRuns.CountAsync()));
    }

    [Fact]
    public async Task A_run_that_is_undone_while_it_is_at_work_ends_and_leaves_nothing()
    {
        await using var archive = await FolderOf(Files);
        var undone = false;
        var refused = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => ImportAsync(archive, new Watch(_ =>
        {
            if (undone) return;
            undone = true;
            archive.UndoAsync(1).GetAwaiter().GetResult();
        })));
        Assert.Contains("undone", refused.Message);
        Assert.Equal((0, 0), await archive.QueryAsync(async context => (await context.Documents.CountAsync(), await context.Articles.CountAsync())));
    }

    [Fact]
    public async Task A_reader_sees_whole_files_while_an_import_is_at_work()
    {
        await using var archive = await FolderOf(Files);
        var halves = 0;
        await ImportAsync(archive, new Watch(progress =>
        {
            if (progress.Done % 150 != 0) return;
            var (documents, articles, indexed) = archive.QueryAsync(async context =>
            {
                await using var snapshot = await context.BeginReadAsync(TestContext.Current.CancellationToken);
                return (await context.Documents.CountAsync(), await context.Articles.CountAsync(), await context.Database.SqlQueryRaw<int>(Store.IndexedCount).SingleAsync());
            }).GetAwaiter().GetResult();
            if (documents != articles || articles != indexed) halves++;
        }));
        Assert.Equal(0, halves);
    }

    private static async Task<TestArchive> FolderOf(int files)
    {
        var archive = await TestArchive.CreateAsync();
        for (var i = 0; i < files; i++)
            archive.Write($"in/{i:0000}.txt", $"本报讯 第{i}篇报道：昨天，全市召开第{i}次科技创新大会，共{i}人参加。\n");
        return archive;
    }

    private static Task<ImportReport> ImportAsync(TestArchive archive, IProgress<ImportProgress>? progress = null, CancellationToken? stop = null) =>
        archive.UseAsync<PageImporter, ImportReport>(importer => importer.ImportAsync(new([Path.Combine(archive.Folder, "in")]), progress, stop ?? TestContext.Current.CancellationToken));

    private sealed class Watch(Action<ImportProgress> see) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => see(value);
    }
}
