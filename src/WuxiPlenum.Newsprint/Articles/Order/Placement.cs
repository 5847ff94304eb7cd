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

/// <summary>One block's place in a draft. Placements form a chain, so that hypotheses share what they have in common.</summary>
/// <param name="Cost">What the placement cost: the surer, the less.</param>
internal sealed record Placement(Placement? Previous, Part Part, int Block, int Target, double Cost)
{
    public IEnumerable<Placement> InOrder()
    {
        var stack = new Stack<Placement>();
        for (var placement = this; placement is not null; placement = placement.Previous) stack.Push(placement);
        return stack;
    }
}
