using WuxiPlenum.Archive.Editions;

namespace WuxiPlenum.Archive.Intake;

/// <summary>One import: it is there whole or not at all, and it can be undone.</summary>
public class ImportRun
{
    public int Id { get; set; }
    public DateTime StartedUtc { get; set; }
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
