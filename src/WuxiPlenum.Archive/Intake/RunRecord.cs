using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Keeps the record of one run: a transaction for each batch, the run's row in step with what is stored.</summary>
internal sealed class RunRecord(PlenumContext context, TimeProvider clock, List<FileResult> results)
{
    private readonly DateTime _started = clock.GetUtcNow().UtcDateTime;
    private int? _id;

    /// <summary>Stores a batch, whole or not at all.</summary>
    /// <param name="store">Stores it under the run that it is given, which is made when it is first asked for.</param>
    public async Task StoreAsync(Func<Func<Task<int>>, Task<List<FileResult>>> store)
    {
        await using var transaction = await context.BeginWriteAsync(CancellationToken.None);
        var id = _id;
        var stored = await store(async () => id ??= await CreateAsync());
        results.AddRange(stored);
        ArchiveMeter.Imported(stored);
        if (id is not null)
            await UpdateAsync(id.Value, RunState.Running);
        await transaction.CommitAsync(CancellationToken.None);
        _id = id;
        context.ChangeTracker.Clear();
    }

    /// <summary>Closes the run.</summary>
    public async Task<ImportReport> EndAsync(bool isInterrupted)
    {
        if (_id is { } id)
            await UpdateAsync(id, isInterrupted ? RunState.Interrupted : RunState.Finished);
        return new ImportReport(_id, results, isInterrupted);
    }

    private async Task<int> CreateAsync()
    {
        var run = new ImportRun { StartedUtc = _started, State = RunState.Running };
        context.ImportRuns.Add(run);
        await context.SaveChangesAsync();
        return run.Id;
    }

    private async Task UpdateAsync(int id, RunState state)
    {
        var (report, now) = (new ImportReport(id, results), clock.GetUtcNow().UtcDateTime);
        var (fresh, changed, unchanged, failed) = (report.New, report.Changed, report.Unchanged, report.Failed);
        var updated = await context.ImportRuns.Where(run => run.Id == id && run.UndoneUtc == null).ExecuteUpdateAsync(set => set
            .SetProperty(run => run.State, state)
            .SetProperty(run => run.FinishedUtc, now)
            .SetProperty(run => run.New, fresh)
            .SetProperty(run => run.Changed, changed)
            .SetProperty(run => run.Unchanged, unchanged)
            .SetProperty(run => run.Failed, failed));
        if (updated == 0)
            throw new ArchiveUnavailableException(Language.Choose(
                $"批次 {id} 在导入过程中被撤销，导入到此为止。如仍需导入，请重新运行。",
                $"Run {id} was undone while it was at work, so the import ends here. Run it again if it is wanted."));
    }
}
