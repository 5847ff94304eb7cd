using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Layout;

/// <summary>
/// What a format knows of a page beyond its text: which lines form a region, what each region is, to which article it belongs
/// and in which order they are read. With it nothing of this is guessed; plain text has none.
/// </summary>
/// <param name="Regions">
/// In reading order. Together they hold every non-blank character of the source exactly once; characters that no region names are read as furniture.
/// </param>
public sealed record PageLayout(ImmutableArray<LayoutRegion> Regions);

/// <summary>One region: a paragraph or the part of one in one column, a headline, a caption.</summary>
/// <param name="Lines">Its printed lines, in reading order.</param>
/// <param name="Article">The article that it belongs to, counted from 0; null for furniture.</param>
public sealed record LayoutRegion(LayoutRole Role, ImmutableArray<TextSpan> Lines, int? Article)
{
    /// <summary>Whether it goes on with the sentence or paragraph that the article's region before had begun in another column or frame.</summary>
    public bool GoesOn { get; init; }

    /// <summary>What furniture is, where the format knows; else its words decide.</summary>
    public UnplacedKind? Furniture { get; init; }
}

/// <summary>The part that a region plays.</summary>
public enum LayoutRole
{
    /// <summary>Running text. Jump lines and bylines in it are found by their words.</summary>
    Body,

    /// <summary>A line of the headline whose part in it is not known: its form decides.</summary>
    Headline,

    /// <summary>引题</summary>
    Kicker,

    /// <summary>主题</summary>
    Title,

    /// <summary>副题</summary>
    Subtitle,

    /// <summary>小标题</summary>
    Heading,

    /// <summary>A byline, whatever its words.</summary>
    Byline,

    /// <summary>Belongs to no article: masthead, page number, caption, pull quote.</summary>
    Furniture,
}
