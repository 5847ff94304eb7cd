using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>What a block of the page is, as far as it shows by itself.</summary>
internal enum BlockKind
{
    Body,
    Headline,
    Byline,
    ContinuedFrom,
    ContinuedTo,
    Furniture,
}

/// <summary>How a block is parted from the one before.</summary>
internal enum Gap
{
    /// <summary>It stands in the same line.</summary>
    None,

    /// <summary>It begins a line.</summary>
    Line,

    /// <summary>Blank lines stand between.</summary>
    Blank,
}

/// <summary>A piece of the page that is never cut again: a paragraph or a part of one, a headline line, a byline, a jump line.</summary>
/// <param name="Index">Its place in the source order.</param>
/// <param name="Folded">The text folded for rules (<see cref="Characters.FoldForRules"/>), one unit to one.</param>
/// <param name="Jump">The page that a jump line names.</param>
/// <param name="Furniture">What furniture is.</param>
/// <param name="IsRepeated">Whether all its text stands once more on the page, inside longer text.</param>
/// <param name="Column">The width of the column at which its lines are wrapped, in full-width cells; <see cref="Unwrapped"/> for a line wider than any column; null where nothing tells.</param>
/// <param name="Region">The region of the layout that it comes from; null where the text has no layout.</param>
internal sealed record Block(
    int Index,
    BlockKind Kind,
    string Text,
    string Folded,
    ImmutableArray<TextSpan> Spans,
    Gap Gap,
    bool Indented,
    string? Jump = null,
    UnplacedKind Furniture = UnplacedKind.Unknown,
    bool IsRepeated = false,
    double? Column = null,
    LayoutRegion? Region = null)
{
    /// <summary>The column of text that has kept no line ends of the print.</summary>
    public const double Unwrapped = 0;

    public int Start => Spans[0].Start;

    public char First => Text[0];

    public char Last => Text[^1];
}
