using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Takes newspaper text into the archive. A file is there whole or not at all, and one that fails changes nothing while the others
/// are stored. A transaction takes a batch of files: one for the whole run would keep every other writer waiting for as long as
/// thousands of pages take, and a stop would throw all of them away; one for each file would spend its time on waiting for the disk.
/// The run that the batches belong to says whether it came to its end, and is undone as a whole.
/// </summary>
public sealed class PageImporter(PlenumContext context, IOptions<ImportOptions> options, TimeProvider clock)
{
    private const int FilesPerBatch = 512;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Imports files and folders. Importing the same again stores nothing. When it is cancelled it ends after the files that are
    /// rebuilt already, and says so in its report; importing the same again goes on from there.
    /// </summary>
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
        var (files, failures) = FileFinder.Find(request.Paths, options.Value);
        var given = request.Overrides ?? PageHints.None;
        var reader = new IntakeReader(files, given, await KnownFiles.LoadAsync(context, files, cancellation), await ArchivePairs.LoadAsync(context, cancellation), options.Value);
        var record = new RunRecord(context, clock, [.. failures.Select(failure => new FileResult(failure.Path, FileOutcome.Failed, Failure: failure))]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = reader.RunAsync(stop.Token);
        try
        {
            var done = 0;
            while (await NextAsync(reader.Files, cancellation) is { Count: > 0 } batch)
            {
                // A batch that was begun is finished: nothing is gained by rebuilding its files again.
                await record.StoreAsync(id => new IntakeBatch(context, given, id).StoreAsync(batch, CancellationToken.None));
                reader.Release(batch);
                foreach (var file in batch)
                {
                    done++;
                    progress?.Report(new ImportProgress(done, files.Count, file.Path));
                }
            }

            return await record.EndAsync(isInterrupted: done < files.Count);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>The files that are rebuilt next, as many as are there in time; none at the end, or when stopped.</summary>
    private static async Task<List<IntakeFile>> NextAsync(ChannelReader<Task<IntakeFile>> files, CancellationToken stop)
    {
        var batch = new List<IntakeFile>();
        if (stop.IsCancellationRequested || !await files.WaitToReadAsync(CancellationToken.None))
            return batch;
        var begun = Stopwatch.GetTimestamp(); // not before: on a busy machine the first file alone may take longer
        while (files.TryRead(out var file))
        {
            batch.Add(await file);
            if (batch.Count == FilesPerBatch || Stopwatch.GetElapsedTime(begun) >= s_longestWait || stop.IsCancellationRequested)
                break;
        }

        return batch;
    }
}
