using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Takes newspaper text into the archive. One import is one transaction: readers see it whole or not at all.
/// A file that fails is reported and changes nothing; the others are stored.
/// </summary>
public sealed class PageImporter(PlenumContext context, IOptions<ImportOptions> options, TimeProvider clock)
{
    private readonly DocumentFinder _documents = new(context);
    private readonly VersionStore _versions = new(context);

    /// <summary>Imports files and folders. Importing the same again stores nothing.</summary>
    /// <exception cref="ArchiveUnavailableException">The database cannot be written, or another program goes on writing to it.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            return await ImportFilesAsync(request, progress, cancellation);
        }
        catch (Exception exception) when (context.Explain(exception) is { } unavailable)
        {
            throw unavailable;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    private async Task<ImportReport> ImportFilesAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var (files, failures) = FileFinder.Find(request.Paths);
        var results = failures.Select(failure => new FileResult(failure.Path, FileOutcome.Failed, Failure: failure)).ToList();
        await using var transaction = await context.BeginWriteAsync(cancellation);
        var run = new ImportRun { StartedUtc = clock.GetUtcNow().UtcDateTime };
        context.ImportRuns.Add(run);
        await context.SaveChangesAsync(cancellation);
        foreach (var file in files)
        {
            results.Add(await ImportFileAsync(file, request.Overrides ?? PageHints.None, run.Id, cancellation));
            context.ChangeTracker.Clear(); // so that a long import does not hold every article in memory
            progress?.Report(new ImportProgress(results.Count - failures.Count, files.Count, file.Path));
        }

        var report = new ImportReport(run.Id, results);
        if (report.New + report.Changed == 0)
            return report with { RunId = null }; // the transaction ends without a commit: the run leaves no trace
        (run.New, run.Changed, run.Unchanged, run.Failed) = (report.New, report.Changed, report.Unchanged, report.Failed);
        run.FinishedUtc = clock.GetUtcNow().UtcDateTime;
        context.ImportRuns.Update(run);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return report;
    }

    private async Task<FileResult> ImportFileAsync(FoundFile found, PageHints given, int runId, CancellationToken cancellation)
    {
        var (file, failure) = await PageFile.ReadAsync(found.Path, options.Value.MaxFileBytes, cancellation);
        if (file is null)
            return new FileResult(found.Path, FileOutcome.Failed, Failure: failure);
        var known = await _documents.FindAsync(file, cancellation);
        var overrides = given.Or(OverridesOf(known));
        var hints = overrides.Or(file.Sidecar);
        var sha256 = Fingerprint.Sha256(file.Bytes);
        var fingerprint = Fingerprint.Of(sha256, hints);
        if (known?.Fingerprint == fingerprint)
            return new FileResult(found.Path, FileOutcome.Unchanged, known.Name, known.Version);
        if (known is null && await _documents.FindDuplicateAsync(fingerprint, cancellation) is { } duplicate)
            return new FileResult(found.Path, FileOutcome.Unchanged, duplicate.Name, duplicate.Version, DuplicateOf: duplicate.Name);

        var name = known?.Name ?? await _documents.NewNameAsync(found, file.Path, cancellation);
        var document = new SourceDocument
        {
            Name = name,
            Version = (known?.Version ?? 0) + 1,
            IsCurrent = true,
            Origin = file.Path,
            Sha256 = sha256,
            Fingerprint = fingerprint,
            Encoding = file.Source.EncodingName,
            HasByteOrderMark = file.Source.HasByteOrderMark,
            Size = file.Bytes.Length,
            Text = file.Source.Text,
            OverrideNewspaper = overrides.Newspaper,
            OverrideDate = overrides.Date,
            OverridePage = overrides.Page,
            ImportRunId = runId,
        };
        context.ChangeTracker.Clear();
        await _versions.StoreAsync(document, NewsprintReader.Read(file.Source, hints), cancellation);
        var outcome = known is null ? FileOutcome.New : FileOutcome.Changed;
        return new FileResult(found.Path, outcome, name, document.Version, document.Articles.Count);
    }

    private static PageHints OverridesOf(SourceDocument? known) =>
        known is null ? PageHints.None : new PageHints(known.OverrideNewspaper, known.OverrideDate, known.OverridePage);
}
