using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Intake;

/// <summary>The imports that were made, and how to take one back.</summary>
public sealed class ImportRuns(PlenumContext context, TimeProvider clock)
{
    private readonly VersionStore _versions = new(context);

    /// <summary>Every run, the latest first.</summary>
    public Task<List<ImportRun>> ListAsync(CancellationToken cancellation = default) =>
        context.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id).ToListAsync(cancellation);

    /// <summary>
    /// Removes what a run had stored. Of each document that loses its current version, the latest one that remains is current again.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">The database cannot be written.</exception>
    public async Task<UndoResult> UndoAsync(int runId, CancellationToken cancellation = default)
    {
        try
        {
            await using var transaction = await context.BeginWriteAsync(cancellation);
            var run = await context.ImportRuns.SingleOrDefaultAsync(run => run.Id == runId, cancellation);
            if (run is null)
                return new UndoResult(UndoStatus.UnknownRun);
            if (run.UndoneUtc is { } undone)
                return new UndoResult(UndoStatus.AlreadyUndone, UndoneUtc: undone);
            run.UndoneUtc = clock.GetUtcNow().UtcDateTime;
            await context.SaveChangesAsync(cancellation);
            var (removed, restored) = await RemoveDocumentsAsync(runId, cancellation);
            await _versions.CompleteAsync(cancellation);
            await context.Editions.Where(edition => !edition.Documents.Any()).ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return new UndoResult(UndoStatus.Undone, run.UndoneUtc, removed, restored);
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

    private async Task<(int Removed, int Restored)> RemoveDocumentsAsync(int runId, CancellationToken cancellation)
    {
        var documents = await context.Documents.Where(document => document.ImportRunId == runId)
            .Select(document => new { document.Id, document.Name, document.IsCurrent }).ToListAsync(cancellation);
        foreach (var document in documents.Where(document => document.IsCurrent))
            await _versions.RetireAsync(document.Name, cancellation);
        await WithdrawAsync(runId, cancellation);
        await context.Documents.Where(document => document.ImportRunId == runId).ExecuteDeleteAsync(cancellation);
        var restored = 0;
        foreach (var name in documents.Where(document => document.IsCurrent).Select(document => document.Name))
        {
            var latest = await context.Documents.Where(document => document.Name == name)
                .OrderByDescending(document => document.Version).Select(document => (int?)document.Id).FirstOrDefaultAsync(cancellation);
            if (latest is not { } id)
                continue;
            await _versions.RestoreAsync(id, cancellation);
            restored++;
        }

        return (documents.Count, restored);
    }

    /// <summary>Keeps the addresses that the run brought and that no article outside it has.</summary>
    private async Task WithdrawAsync(int runId, CancellationToken cancellation)
    {
        var slugs = await context.Articles.Where(article => article.Document.ImportRunId == runId && !context.Articles.Any(other => other.Slug == article.Slug && other.Document.ImportRunId != runId)
            && !context.WithdrawnAddresses.Any(address => address.Slug == article.Slug)).Select(article => article.Slug).Distinct().ToListAsync(cancellation);
        context.WithdrawnAddresses.AddRange(slugs.Select(slug => new WithdrawnAddress { Slug = slug, ImportRunId = runId }));
        await context.SaveChangesAsync(cancellation);
    }
}

/// <summary>What came of undoing a run.</summary>
/// <param name="UndoneUtc">When it was undone: now, or before.</param>
/// <param name="Removed">Document versions that were removed.</param>
/// <param name="Restored">Documents of which an earlier version is current again.</param>
public sealed record UndoResult(UndoStatus Status, DateTime? UndoneUtc = null, int Removed = 0, int Restored = 0);

public enum UndoStatus
{
    Undone,
    UnknownRun,
    AlreadyUndone,
}
