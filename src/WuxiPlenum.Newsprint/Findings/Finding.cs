using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Findings;

/// <summary>A named, located doubt: something that was inferred rather than read.</summary>
/// <param name="Rule">Which inference it is.</param>
/// <param name="Confidence">0 to 1: how sure the rule is.</param>
/// <param name="Spans">The place in the source, in the order in which it is to be looked at.</param>
/// <param name="Article">The index of the article that it concerns; null when it concerns the page.</param>
/// <param name="Paragraph">The number of the paragraph in that article; null when it concerns the whole article.</param>
/// <param name="Detail">The words in question, quoted: 指示精｜神, 展, 2023-12-28.</param>
public sealed record Finding(
    FindingRule Rule,
    double Confidence,
    ImmutableArray<TextSpan> Spans,
    int? Article,
    int? Paragraph,
    string Detail);

/// <summary>The inferences that the reader makes and reports.</summary>
public enum FindingRule
{
    /// <summary>A sentence that a frame or column end had cut was joined. Spans: the end, the beginning.</summary>
    JoinedAcrossFrames,

    /// <summary>A character printed on both sides of a cut was kept once.</summary>
    DoubledCharacterDropped,

    /// <summary>A block stands in the article at another place than in the source.</summary>
    BlockMoved,

    /// <summary>A headline was put together from blocks that other text had parted.</summary>
    HeadlineAssembled,

    /// <summary>A headline was given to text that does not follow it directly.</summary>
    HeadlineMatched,

    /// <summary>The edition's date was inferred from the text.</summary>
    DateInferred,

    /// <summary>A sentence begins or ends in mid-air and no counterpart was found on the page.</summary>
    OpenEnd,

    /// <summary>A list in a paragraph skips or repeats a number.</summary>
    BrokenList,

    /// <summary>Body text for which no headline was found.</summary>
    UntitledArticle,

    /// <summary>Text was set aside as page furniture: masthead, page name, editor line, caption, pull quote.</summary>
    SetAside,

    /// <summary>The two parts of an article that jumps to another page were put together. Spans: the end, the beginning.</summary>
    JoinedAcrossPages,
}
