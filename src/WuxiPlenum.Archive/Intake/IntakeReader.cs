using System.Threading.Channels;
using WuxiPlenum.Newsprint;
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

    private IntakeFile Rebuild(FoundFile file, RawFile raw)
    {
        var said = raw.Own.Or(raw.Folder);
        var sha256 = Fingerprint.Sha256(raw.Bytes);
        if (known.FindUnchanged(raw.Path, overrides => Fingerprint.Of(sha256, given.Or(overrides).Or(said))) is { } same)
            return new IntakeFile(file.Path, [], new FileResult(file.Path, FileOutcome.Unchanged, same.Name, same.Version));
        var (source, failure) = PageFile.Open(raw);
        if (source is null)
            return IntakeFile.Failed(failure!, file.Path);
        var hints = given.Or(known.OverridesOf(raw.Path)).Or(said);
        // A page number that was given for many files at once is no file's own.
        var isClaim = raw.Own.Page is not null || (given.Page is not null && files.Count == 1);
        return new IntakeFile(file.Path, [new IntakePage(raw.Path, file.Name, sha256, raw.Bytes.Length, said, isClaim, hints, NewsprintReader.Read(source, hints))]);
    }
}
