using System.Diagnostics;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Settings;
using WuxiPlenum.Formats;

namespace WuxiPlenum.Web.Hosting;

/// <summary>The archive behind the site: made ready before the first request, and filled from the seeds, before it too unless it was filled before.</summary>
public static class ArchiveHosting
{
    private const string DefaultSeeds = "seeds";

    private static readonly TimeSpan s_longestLag = TimeSpan.FromSeconds(30), s_pause = TimeSpan.FromMilliseconds(100);

    public static WebApplicationBuilder AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<SeedsOptions>(builder.Configuration, SeedsOptions.Section);
        builder.Services.AddArchive(builder.Configuration, Directory.GetCurrentDirectory());
        return builder;
    }

    /// <summary>Brings the database up to date and takes in what is new, and says so in the log. From then on the site only reads.</summary>
    /// <returns>False when the site cannot run: the database cannot be written, and not be read either.</returns>
    public static async Task<bool> PrepareArchiveAsync(this WebApplication app)
    {
        try
        {
            await FillArchiveAsync(app);
            if (!await OnlyReadAsync(app, s_longestLag))
                throw new ArchiveUnavailableException($"The replica in Database:ConnectionString does not have what was written to the primary, after {s_longestLag.TotalSeconds} seconds. See that it follows the primary, or leave it out.");
            return true;
        }
        catch (ArchiveUnavailableException unavailable)
        {
            if (await OnlyReadAsync(app, TimeSpan.Zero))
            {
                app.Logger.OnlyReading(unavailable.Message);
                return true;
            }

            app.Logger.CannotStart(unavailable.Message);
            return false;
        }
    }

    /// <summary>Takes in what is new: at once, or, where the archive was filled before, once the site is up.</summary>
    private static async Task FillArchiveAsync(WebApplication app)
    {
        var scope = app.Services.CreateAsyncScope(); // what is made in it now can write, then too when all else only reads
        var database = scope.ServiceProvider.GetRequiredService<ArchiveDatabase>();
        var state = await database.PrepareAsync(new IndexingLog(app.Logger), app.Logger.WaitingForAnother);
        app.Logger.Prepared(state, database.Place);
        if (state != DatabaseState.Created)
            app.Services.GetRequiredService<LaterIntake>().Work = TakeInAsync;
        else
            await TakeInAsync(CancellationToken.None);

        async Task TakeInAsync(CancellationToken cancellation)
        {
            await using var done = scope;
            await using var turn = await database.TakeTurnAsync(app.Logger.WaitingForAnother, cancellation); // of several processes that start together one imports
            await ImportSeedsAsync(app, scope.ServiceProvider.GetRequiredService<PageImporter>(), cancellation);
            var report = await scope.ServiceProvider.GetRequiredService<InsightRecompute>().RunAsync(progress: new InsightLog(app.Logger), cancellation: cancellation);
            if (report.Articles > 0)
                app.Logger.InsightsDone(report.Articles, report.Changed);
            await scope.ServiceProvider.GetRequiredService<ArticleSearch>().KeepFactsAsync(cancellation);
        }
    }

    /// <summary>Asks a replica from now on, where there is one; it may be a little behind.</summary>
    /// <param name="patience">How long to wait for it.</param>
    /// <returns>Whether the archive can be read.</returns>
    private static async Task<bool> OnlyReadAsync(WebApplication app, TimeSpan patience)
    {
        await using (var writing = app.Services.CreateAsyncScope())
            writing.ServiceProvider.GetRequiredService<ArchiveDatabase>().OnlyRead();
        for (var begun = Stopwatch.GetTimestamp(); ; await Task.Delay(s_pause))
        {
            await using var reading = app.Services.CreateAsyncScope();
            if (await reading.ServiceProvider.GetRequiredService<ArchiveDatabase>().IsReadableAsync())
                return true;
            if (Stopwatch.GetElapsedTime(begun) >= patience)
                return false;
        }
    }

    private static async Task ImportSeedsAsync(WebApplication app, PageImporter importer, CancellationToken cancellation)
    {
        if (app.FindSeeds() is not { } seeds)
        {
            app.Logger.NoSeeds();
            return;
        }

        var report = await importer.ImportAsync(new ImportRequest([seeds]), cancellation: cancellation);
        foreach (var file in report.Files)
        {
            if (file is { Outcome: FileOutcome.Failed, Failure: { } failure })
                app.Logger.NotImported(failure.Message);
            else if (file is { Outcome: FileOutcome.New or FileOutcome.Changed, Name: { } name })
                app.Logger.Imported(name, file.Version, file.Articles);
            foreach (var note in file.Notes.Where(note => note.Kind != FormatNoteKind.LeftOut))
                app.Logger.Noted(note.Message);
            if (file.SamePageAs is { } other)
                app.Logger.SamePage(file.Path, other, file.Name!, file.Version);
        }

        app.Logger.SeedsDone(seeds, report.New, report.Changed, report.Unchanged, report.Failed);
    }

    /// <summary>The configured folder; otherwise the one named seeds in the working directory, or above it, or beside or above the content root.</summary>
    internal static string? FindSeeds(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SeedsOptions>>().Value.Path is { Length: > 0 } configured)
            return Path.GetFullPath(configured);
        return FindUpwards(Directory.GetCurrentDirectory()) ?? FindUpwards(app.Environment.ContentRootPath);
    }

    private static string? FindUpwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, DefaultSeeds);
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }

    /// <summary>Says in the log how far the insights are that are made anew since the rules have changed.</summary>
    private sealed class InsightLog(ILogger log) : IProgress<InsightProgress>
    {
        private const int Step = 5000;

        private int _next = Step;

        public void Report(InsightProgress value)
        {
            if (value.Done < _next)
                return;
            _next = value.Done + Step;
            log.ReadingInsights(value.Done, value.Total);
        }
    }

    /// <summary>Says in the log how far the search index is that is built anew.</summary>
    private sealed class IndexingLog(ILogger log) : IProgress<IndexProgress>
    {
        private const int Step = 5000;

        public void Report(IndexProgress value)
        {
            if (value.Done % Step == 0)
                log.Indexing(value.Done, value.Total);
        }
    }
}
