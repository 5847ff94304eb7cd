using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A page on its way into the archive.</summary>
/// <param name="Origin">Where it was read: an absolute path with forward slashes, <c>!/</c> before the entry of an archive, <c>#2</c> after a file with pages before this one.</param>
/// <param name="Name">What it is called below the folder that was given.</param>
/// <param name="Size">Of the file, in bytes.</param>
/// <param name="Said">What the file and its sidecars say of the page.</param>
/// <param name="IsClaim">Whether the page number is this file's own, so that another file with the same one is about the same page.</param>
/// <param name="Hints">What it was read under.</param>
/// <param name="Read">Reads it again, under other hints.</param>
internal sealed record IntakePage(
    string Origin,
    string Name,
    string Sha256,
    long Size,
    PageHints Said,
    bool IsClaim,
    PageHints Hints,
    PageReading Reading,
    Func<PageHints, PageReading> Read)
{
    public SourceText Source => Reading.Source;

    public StorablePage Storable { get; } = new(Reading);

    /// <summary>Null unless the articles came in finished.</summary>
    public FinishedPage? Finished { get; init; }

    /// <summary>Which page of its file it is, from 1.</summary>
    public int Number { get; init; } = 1;

    public string Fingerprint => Intake.Fingerprint.Of(PageOrigin.Of(Sha256, Number), Hints);

    /// <summary>The page as it reads under other hints.</summary>
    public IntakePage Under(PageHints hints) =>
        hints == Hints ? this : new IntakePage(Origin, Name, Sha256, Size, Said, IsClaim, hints, Read(hints), Read) { Finished = Finished, Number = Number };
}

/// <summary>A file that was read, or found to be known already, or failed.</summary>
/// <param name="Pages">Empty unless there is something that may have to be stored.</param>
/// <param name="Result">What became of it when that is clear already.</param>
internal sealed record IntakeFile(string Path, IReadOnlyList<IntakePage> Pages, FileResult? Result = null)
{
    /// <summary>The documents of a file that holds any number of them, read as they are stored; null for other files.</summary>
    public IEnumerable<IntakePage>? Documents { get; init; }

    /// <summary>What a user should know of it although it was read.</summary>
    public IReadOnlyList<FileNote> Notes { get; init; } = [];

    /// <summary>How much of the reader's budget it takes until it is stored.</summary>
    public long Bytes { get; init; }

    public static IntakeFile Failed(InputFailure failure, string path, FileOutcome outcome = FileOutcome.Failed) => new(path, [], new FileResult(path, outcome, Failure: failure));
}
