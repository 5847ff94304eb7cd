using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>What to import.</summary>
/// <param name="Paths">Files, and folders with files.</param>
/// <param name="Overrides">What holds for every one of them, whatever its sidecar or its text says.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, PageHints? Overrides = null);

/// <summary>What an import did, file by file.</summary>
/// <param name="RunId">Null when nothing was stored: then there is nothing to undo, and no run on record.</param>
/// <param name="IsInterrupted">Whether it was stopped; the files that it had not come to are not in <paramref name="Files"/>.</param>
public sealed record ImportReport(int? RunId, IReadOnlyList<FileResult> Files, bool IsInterrupted = false)
{
    public int New => Count(FileOutcome.New);
    public int Changed => Count(FileOutcome.Changed);
    public int Unchanged => Count(FileOutcome.Unchanged);
    public int Failed => Count(FileOutcome.Failed);
    public int Skipped => Count(FileOutcome.Skipped);

    private int Count(FileOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}

/// <summary>What became of one file.</summary>
/// <param name="Name">The name of its document; null when it failed.</param>
/// <param name="Version">The version that is now current; 0 when it failed.</param>
/// <param name="Articles">How many articles were stored.</param>
/// <param name="DuplicateOf">The name of another document with the same content, because of which it was not stored.</param>
/// <param name="SamePageAs">The path of another file that had claimed the same page of the same edition with other text; this one is the next version of it.</param>
public sealed record FileResult(
    string Path,
    FileOutcome Outcome,
    string? Name = null,
    int Version = 0,
    int Articles = 0,
    string? DuplicateOf = null,
    string? SamePageAs = null,
    InputFailure? Failure = null)
{
    /// <summary>What a user should know of the file although it was read.</summary>
    public IReadOnlyList<FileNote> Notes { get; init; } = [];
}

/// <summary>A note on a file that was read.</summary>
public sealed record FileNote(FormatNoteKind Kind, string Message);

public enum FileOutcome
{
    New,
    Changed,
    Unchanged,
    Failed,

    /// <summary>One of many files, that holds no article: an index page of a saved edition.</summary>
    Skipped,
}

/// <summary>How far an import is.</summary>
/// <param name="Current">The file that was just done.</param>
public sealed record ImportProgress(int Done, int Total, string Current);
