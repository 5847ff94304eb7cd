namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Some of the moves that were found for the block at hand.</summary>
/// <param name="Start">The place of the first among all of them.</param>
/// <param name="Least">The cost of the cheapest; of moves that were not looked for so far, what they cost at least.</param>
internal readonly record struct Offer(int Start, int Count, double Least)
{
    /// <summary>Not looked for so far.</summary>
    public static Offer Unknown => AtLeast(double.NaN);

    /// <summary>Not looked for so far, but for a bound on the costs.</summary>
    public static Offer AtLeast(double least) => new(0, -1, least);

    /// <summary>Whether a hypothesis can be told to be hopeless with it before its moves are looked for.</summary>
    public bool IsBounded => !double.IsNaN(Least);

    public bool IsKnown => Count >= 0;
}
