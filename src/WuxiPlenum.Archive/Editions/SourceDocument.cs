using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Archive.Articles.Article;
using SourceSpan = WuxiPlenum.Archive.Articles.SourceSpan;

namespace WuxiPlenum.Archive.Editions;

/// <summary>
/// One version of one source file, kept whole. A changed file is a new version under the same <see cref="Name"/>;
/// exactly one version of a name is current, and only its articles are shown.
/// </summary>
public class SourceDocument
{
    public int Id { get; set; }

    /// <summary>The file's name below the folder that was imported, with forward slashes, and <c>#2</c> for its second page.</summary>
    public required string Name { get; set; }

    /// <summary>1, 2, … for the same name.</summary>
    public int Version { get; set; }

    public bool IsCurrent { get; set; }

    /// <summary>The absolute path that the file was read from, with forward slashes.</summary>
    public required string Origin { get; set; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>SHA-256 over the bytes, the hints and the reader's version: equal means that reading again gives the same.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>IANA name of the encoding that the bytes were in; <c>pdf</c> where the letters of a PDF have none.</summary>
    public required string Encoding { get; set; }

    public bool HasByteOrderMark { get; set; }

    /// <summary>Size of the file in bytes.</summary>
    public long Size { get; set; }

    /// <summary>The decoded text, of other formats than plain text that which was extracted; all spans are UTF-16 offsets into it.</summary>
    public required string Text { get; set; }

    /// <summary>The page as the newspaper names it.</summary>
    public string? Page { get; set; }

    /// <summary>What the command line said of the page. It goes on to hold for later versions of the same document.</summary>
    public string? OverrideNewspaper { get; set; }

    /// <inheritdoc cref="OverrideNewspaper"/>
    public DateOnly? OverrideDate { get; set; }

    /// <inheritdoc cref="OverrideNewspaper"/>
    public string? OverridePage { get; set; }

    public int EditionId { get; set; }
    public Edition Edition { get; set; } = null!;
    public int ImportRunId { get; set; }
    public ImportRun ImportRun { get; set; } = null!;

    public List<Article> Articles { get; } = [];
    public List<UnplacedPassage> Unplaced { get; } = [];
    public List<Finding> Findings { get; } = [];
}

/// <summary>Text of a document that belongs to no article.</summary>
public class UnplacedPassage
{
    public int Id { get; set; }
    public int DocumentId { get; set; }
    public int Ordinal { get; set; }
    public UnplacedKind Kind { get; set; }
    public required string Text { get; set; }
    public List<SourceSpan> Spans { get; set; } = [];
}
