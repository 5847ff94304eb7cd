namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>A hypothesis that could be.</summary>
/// <param name="Order">Its place in the order in which candidates were found: the first of equals is the better.</param>
/// <param name="From">The place of the hypothesis that it goes on from.</param>
/// <param name="Move">The place of the move that it makes.</param>
internal readonly record struct Candidate(double Cost, int Order, int From, int Move)
{
    public bool IsBetterThan(in Candidate other) => Cost < other.Cost || (Cost == other.Cost && Order < other.Order);
}
