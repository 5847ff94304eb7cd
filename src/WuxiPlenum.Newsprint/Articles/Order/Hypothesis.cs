namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>One way to read the page so far. The beam uses it again when it has been left behind.</summary>
internal sealed class Hypothesis
{
    // Articles beyond these have been left alone for so long that nothing will be added to them.
    private const int DraftsKept = 14;

    private readonly Draft[] _drafts = new Draft[DraftsKept + 1];
    private int _count;

    // What its future would be if the current draft counted like the others.
    private ulong _withoutCurrent;

    public double Cost { get; private set; }

    public ReadOnlySpan<Draft> Drafts => _drafts.AsSpan(0, _count);

    /// <summary>The draft that the last block went into; null before the first.</summary>
    public Draft? Current { get; private set; }

    /// <summary>What was done with the blocks, the last one first.</summary>
    public Decision? Last { get; private set; }

    /// <summary>The same in hypotheses that differ only in what no later block can tell: see <see cref="Draft.Future"/>.</summary>
    public ulong Future { get; private set; }

    /// <summary>Its future after a move that leads to a draft.</summary>
    // The drafts' futures are added up, so that a move only changes its own; the current one counts differently.
    public ulong FutureAfter(in Move move, Draft? after)
    {
        if (after is null) return Future;
        return _withoutCurrent - (move.Before!.IsBlank ? 0 : move.Before.Future) + after.FutureAsCurrent;
    }

    /// <summary>Becomes the hypothesis in which a move, which leads to a draft, has been made.</summary>
    public void Become(Hypothesis before, in Move move, Draft? after, Moves moves)
    {
        before.Drafts.CopyTo(_drafts);
        (_count, Current, Future) = (before._count, before.Current, before.FutureAfter(move, after));
        _withoutCurrent = before._withoutCurrent;
        Cost = before.Cost + move.Total;
        Last = new Decision(before.Last, after, move.Placement, move.Aside ?? default);
        if (after is null) return;
        Current = after;
        _withoutCurrent = Future - after.FutureAsCurrent + after.Future;
        _drafts[move.Before!.IsBlank ? _count++ : PlaceOf(move.Before)] = after;
        if (_count > DraftsKept) Retire(moves);
    }

    /// <summary>What it will have cost when the page ends here.</summary>
    public double CostAtTheEnd(Moves moves)
    {
        var missing = 0.0;
        foreach (var draft in Drafts) missing += moves.EndCost(draft);
        return Cost + missing;
    }

    private int PlaceOf(Draft draft)
    {
        var at = _count - 1;
        while (!ReferenceEquals(_drafts[at], draft)) at--;
        return at;
    }

    // Leaves alone the one that has been left alone for longest, rather one that waits for nothing.
    private void Retire(Moves moves)
    {
        var oldest = -1;
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_drafts[i], Current)) continue;
            if (oldest < 0 || (_drafts[i].Open >= 0, _drafts[i].LastBlock).CompareTo((_drafts[oldest].Open >= 0, _drafts[oldest].LastBlock)) < 0) oldest = i;
        }

        Cost += moves.EndCost(_drafts[oldest]);
        _drafts.AsSpan((oldest + 1).._count).CopyTo(_drafts.AsSpan(oldest));
        _count--;
    }
}
