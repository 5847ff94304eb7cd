using System.Threading.Channels;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Reads files one after the other and rebuilds them side by side, as many at a time as there are processors. They come out in the
/// order in which they went in, so that the same files give the same addresses. It runs ahead of the one who stores them by a
/// bounded amount of text.
/// </summary>
/// <param name="given">What the command line says of every page.</param>
internal sealed class IntakeReader(IReadOnlyList<FoundFile> files, PageHints given, KnownFiles known, ImportOptions limits)
{
    private const int MostFilesAhead = 1024;
    private const int DocumentsAtOnce = 256;
    private const long MostBytesAhead = 16 * 1024 * 1024;

    private readonly Channel<Task<IntakeFile>> _ahead = Channel.CreateBounded<Task<IntakeFile>>(MostFilesAhead);
    private readonly ByteBudget _budget = new(MostBytesAhead);

    public ChannelReader<Task<IntakeFile>> Files => _ahead.Reader;

    /// <summary>Lets the reader go on by as much text as these files have, now that they are stored.</summary>
    public void Release(IEnumerable<IntakeFile> files) => _budget.Give(files.Sum(file => file.Bytes));

    /// <summary>Goes through the files until the last one or until stopped; does not throw when stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var source = new SourceFiles(limits);
        try
        {
            foreach (var file in files)
            {
                // On the disk it may be larger than any page: it is read as it is stored.
                if (FileKinds.IsJsonLines(file.Path) && file.Archive is null)
                {
                    await _ahead.Writer.WriteAsync(Task.Run(() => Finished(file, () => File.OpenRead(file.Path)), CancellationToken.None), stop);
                    continue;
                }

                var (raw, failure) = await source.ReadAsync(file, stop);
                if (raw is not null)
                    await _budget.TakeAsync(raw.Bytes.Length, stop);
                var rebuilt = raw is null ? Task.FromResult(IntakeFile.Failed(failure!, file.Path)) : Task.Run(() => Rebuild(file, raw) with { Bytes = raw.Bytes.Length }, CancellationToken.None);
                await _ahead.Writer.WriteAsync(rebuilt, stop);
            }

            _ahead.Writer.Complete();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _ahead.Writer.Complete();
        }
        catch (Exception exception)
        {
            _ahead.Writer.Complete(exception);
        }
    }

    private IntakeFile Finished(FoundFile file, Func<Stream> open)
    {
        if (file.Archive is null && new FileInfo(file.Path) is { Exists: true } info && info.Length > limits.MaxArchiveBytes)
            return IntakeFile.Failed(InputFailure.ArchiveTooLarge(file.Path, $"{info.Length}", "Import:MaxArchiveBytes", limits.MaxArchiveBytes), file.Path);
        var lines = new JsonLinesFile(file.Path, file.Name, open, limits.MaxFileBytes);
        return lines.Check() is { } failure
            ? IntakeFile.Failed(failure, file.Path)
            : new IntakeFile(file.Path, []) { Documents = lines.Documents().Chunk(DocumentsAtOnce).SelectMany(some => some.AsParallel().AsOrdered().Select(document => document.ToPage())) };
    }

    private IntakeFile Rebuild(FoundFile file, RawFile raw)
    {
        if (FileKinds.IsJsonLines(file.Path))
            return Finished(file, () => new MemoryStream(raw.Bytes));
        var said = raw.Own.Or(raw.Folder);
        var sha256 = Fingerprint.Sha256(raw.Bytes);
        if (known.FindUnchanged(raw.Path, overrides => Fingerprint.Of(sha256, given.Or(overrides).Or(said))) is { } same)
            return new IntakeFile(file.Path, [], new FileResult(file.Path, FileOutcome.Unchanged, same.Name, same.Version));
        var (read, failure) = FormattedFile.Open(raw, limits);
        if (read is null)
            return IntakeFile.Failed(failure!, file.Path, failure!.Kind == InputFailureKind.NoArticle && files.Count > 1 ? FileOutcome.Skipped : FileOutcome.Failed);
        var hints = given.Or(known.OverridesOf(raw.Path)).Or(said);
        // A page number that was given for many files at once is no file's own.
        var isNumbered = raw.Own.Page is not null || (given.Page is not null && files.Count == 1);
        return new IntakeFile(file.Path, [.. DocumentPage.Of(read.Reading, hints, isNumbered, known.LaterPagesOf(raw.Path)).Select(page => new IntakePage(
            PageOrigin.Of(raw.Path, page.Number), PageOrigin.Of(file.Name, page.Number), sha256, raw.Bytes.Length, said, page.IsClaim, hints, page.Read(hints), page.Read)
        {
            Number = page.Number,
        })])
        {
            Notes = [.. read.Reading.Notes.Select(note => new FileNote(note.Kind, FormatMessages.Explain(raw.Path, note)))],
        };
    }
}
