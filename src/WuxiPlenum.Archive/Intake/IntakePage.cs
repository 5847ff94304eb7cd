using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A page on its way into the archive.</summary>
/// <param name="Origin">Where it was read: an absolute path with forward slashes, <c>!/</c> before the entry of an archive.</param>
/// <param name="Name">What it is called below the folder that was given.</param>
/// <param name="Size">Of the file, in bytes.</param>
/// <param name="Said">What the file and its sidecars say of the page.</param>
/// <param name="IsClaim">Whether the page number is this file's own, so that another file with the same one is about the same page.</param>
/// <param name="Hints">What it was read under.</param>
internal sealed record IntakePage(
    string Origin,
    string Name,
    string Sha256,
    long Size,
    PageHints Said,
    bool IsClaim,
    PageHints Hints,
    PageReading Reading)
{
    public SourceText Source => Reading.Source;

    public string Fingerprint => Intake.Fingerprint.Of(Sha256, Hints);

    /// <summary>The page as it reads under other hints.</summary>
    public IntakePage Under(PageHints hints) =>
        hints == Hints ? this : this with { Hints = hints, Reading = NewsprintReader.Read(Source, hints) };
}

/// <summary>A file that was read, or found to be known already, or failed.</summary>
/// <param name="Pages">Empty unless there is something that may have to be stored.</param>
/// <param name="Result">What became of it when that is clear already.</param>
internal sealed record IntakeFile(string Path, IReadOnlyList<IntakePage> Pages, FileResult? Result = null)
{
    /// <summary>How much of the reader's budget it takes until it is stored.</summary>
    public long Bytes { get; init; }

    public static IntakeFile Failed(InputFailure failure, string path) => new(path, [], new FileResult(path, FileOutcome.Failed, Failure: failure));
}
