namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// Puts candidates into the order of their costs. Costs lie close together, within the limit beyond which a hypothesis is hopeless:
/// they are dealt into narrow classes, after which hardly anything is left to sort.
/// </summary>
/// <param name="range">How far apart costs can lie.</param>
internal sealed class Ranking(double range)
{
    private const int Classes = 256;

    private readonly int[] _ends = new int[Classes];
    private Candidate[] _ranked = new Candidate[64];

    /// <summary>The candidates, the best first.</summary>
    /// <param name="least">The cost of the best.</param>
    public ReadOnlySpan<Candidate> Of(ReadOnlySpan<Candidate> candidates, double least)
    {
        if (_ranked.Length < candidates.Length) _ranked = new Candidate[candidates.Length * 2];
        Array.Clear(_ends);
        foreach (ref readonly var candidate in candidates) _ends[ClassOf(candidate.Cost - least)]++;
        for (var (at, end) = (0, 0); at < Classes; at++) (_ends[at], end) = (end, end + _ends[at]);
        foreach (ref readonly var candidate in candidates) _ranked[_ends[ClassOf(candidate.Cost - least)]++] = candidate;
        var ranked = _ranked.AsSpan(0, candidates.Length);
        for (var i = 1; i < ranked.Length; i++) Insert(ranked, i);
        return ranked;
    }

    private int ClassOf(double distance) => Math.Clamp((int)(distance * (Classes / range)), 0, Classes - 1);

    // Moves a candidate in front of those that are worse.
    private static void Insert(Span<Candidate> ranked, int at)
    {
        if (ranked[at - 1].IsBetterThan(ranked[at])) return;
        var candidate = ranked[at];
        for (; at > 0 && candidate.IsBetterThan(ranked[at - 1]); at--) ranked[at] = ranked[at - 1];
        ranked[at] = candidate;
    }
}
