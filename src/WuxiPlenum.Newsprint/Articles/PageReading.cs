using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>
/// What was read from one page. Every non-blank character of the source is in exactly one of: a passage of an article
/// (a dateline lies inside its paragraph), an emendation, or <see cref="Unplaced"/>.
/// </summary>
public sealed record PageReading(
    SourceText Source,
    string? Newspaper,
    EditionDate? Date,
    string? Page,
    ImmutableArray<Article> Articles,
    ImmutableArray<UnplacedText> Unplaced,
    ImmutableArray<Finding> Findings);

/// <summary>The date of the edition and how it is known.</summary>
/// <param name="Confidence">0 to 1; 1 when it was given or printed.</param>
public sealed record EditionDate(DateOnly Date, DateEvidence Evidence, double Confidence);

/// <summary>How the date of an edition is known.</summary>
public enum DateEvidence
{
    /// <summary>By the sidecar file or the command line.</summary>
    Given,

    /// <summary>By a date line printed on the page.</summary>
    Printed,

    /// <summary>From datelines and words such as 昨天.</summary>
    Inferred,
}

/// <summary>Source text that belongs to no article.</summary>
public sealed record UnplacedText(UnplacedKind Kind, string Text, ImmutableArray<TextSpan> Spans) : Passage(Text, Spans);

/// <summary>What unplaced text seems to be.</summary>
public enum UnplacedKind
{
    Masthead,
    DateLine,
    PageName,
    Staff,
    Caption,
    PullQuote,
    ColumnLogo,
    Index,
    Notice,
    Weather,
    Unknown,
}
