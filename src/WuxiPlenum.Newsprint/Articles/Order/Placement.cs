namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The part that a block plays in an article.</summary>
internal enum Part
{
    Headline,

    /// <summary>A headline line that other text had parted from the first.</summary>
    HeadlineHalf,
    Heading,

    /// <summary>A further line of the heading before.</summary>
    HeadingLine,
    Paragraph,

    /// <summary>A paragraph of the lead that stands after the beginning of the text.</summary>
    Lead,

    /// <summary>The rest of the paragraph that <see cref="Placement.Target"/> had left open.</summary>
    Join,

    /// <summary>The same, without its first character, which the cut had printed on both sides.</summary>
    JoinDroppingDoubled,

    /// <summary>A block that only repeats the character before a cut.</summary>
    Doubled,
    Byline,
    ContinuedFrom,
    ContinuedTo,
}

/// <summary>One block's place in an article.</summary>
/// <param name="Target">The block whose sentence goes on in this one; -1 for none.</param>
/// <param name="Cost">What the placement cost: the surer, the less.</param>
internal readonly record struct Placement(Part Part, int Block, int Target, double Cost);
