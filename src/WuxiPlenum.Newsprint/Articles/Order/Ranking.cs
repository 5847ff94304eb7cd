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

    /// <summary>The candidates within a limit, the best first.</summary>
    public ReadOnlySpan<Candidate> Of(ReadOnlySpan<Candidate> candidates, double limit)
    {
        if (_ranked.Length < candidates.Length) _ranked = new Candidate[candidates.Length * 2];
        Array.Clear(_ends);
        foreach (ref readonly var candidate in candidates)
            if (candidate.Cost <= limit) _ends[ClassOf(limit - candidate.Cost)]++;
        var count = 0;
        for (var at = 0; at < Classes; at++) (_ends[at], count) = (count, count + _ends[at]);
        foreach (ref readonly var candidate in candidates)
            if (candidate.Cost <= limit) _ranked[_ends[ClassOf(limit - candidate.Cost)]++] = candidate;
        var ranked = _ranked.AsSpan(0, count);
        for (var i = 1; i < ranked.Length; i++) Insert(ranked, i);
        return ranked;
    }

    private int ClassOf(double margin) => Math.Clamp(Classes - 1 - (int)(margin * (Classes / range)), 0, Classes - 1);

    // Moves a candidate in front of those that are worse.
    private static void Insert(Span<Candidate> ranked, int at)
    {
        if (ranked[at - 1].IsBetterThan(ranked[at])) return;
        var candidate = ranked[at];
        for (; at > 0 && candidate.IsBetterThan(ranked[at - 1]); at--) ranked[at] = ranked[at - 1];
        ranked[at] = candidate;
    }
}
