namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Some of the moves that were found for the block at hand.</summary>
/// <param name="Start">The place of the first among all of them.</param>
/// <param name="Least">The cost of the cheapest.</param>
internal readonly record struct Offer(int Start, int Count, double Least)
{
    /// <summary>Not looked for so far.</summary>
    public static Offer Unknown => new(0, -1, 0);

    public bool IsKnown => Count >= 0;
}
