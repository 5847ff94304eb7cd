using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// One import. Each of its files is there whole or not at all; the run grows batch by batch, and what it has stored is on record
/// from its first batch on, so that it can be undone whole whether it came to its end or not.
/// </summary>
public class ImportRun
{
    public int Id { get; set; }
    public RunState State { get; set; }
    public DateTime StartedUtc { get; set; }

    /// <summary>When the last of its batches was stored.</summary>
    public DateTime FinishedUtc { get; set; }

    /// <summary>Files that were stored for the first time.</summary>
    public int New { get; set; }

    /// <summary>Files that were stored as a new version.</summary>
    public int Changed { get; set; }

    /// <summary>Files that were there already.</summary>
    public int Unchanged { get; set; }

    /// <summary>Files that could not be read.</summary>
    public int Failed { get; set; }

    /// <summary>Null unless the run was undone.</summary>
    public DateTime? UndoneUtc { get; set; }

    public List<SourceDocument> Documents { get; } = [];
}

/// <summary>How far a run came.</summary>
public enum RunState
{
    /// <summary>It took in every file that it was given.</summary>
    Finished,

    /// <summary>It was stopped in good order before its end.</summary>
    Interrupted,

    /// <summary>It is at work; or the program was killed, when no import is at work.</summary>
    Running,
}
