using System.Runtime.InteropServices;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The hypotheses that are followed, the best first.</summary>
internal sealed class Beam(Moves moves)
{
    private const int Width = 150;

    // A hypothesis that is worse than the best by this much never catches up.
    private const double Hopeless = 3;

    private readonly List<Candidate> _candidates = [];
    private readonly Ranking _ranking = new(Hopeless);
    private readonly FutureSet _futures = new();
    private Hypothesis[] _followed = [new Hypothesis()];
    private Hypothesis[] _free = [];
    private int _count = 1;
    private double _limit;

    /// <summary>Follows the best of what can be done with the block at hand.</summary>
    public void GoOn()
    {
        _candidates.Clear();
        _limit = double.MaxValue;
        for (var at = 0; at < _count; at++) Continue(at);
        Follow(_ranking.Of(CollectionsMarshal.AsSpan(_candidates), _limit));
    }

    /// <summary>The best hypothesis when the page ends here.</summary>
    public Hypothesis Best() => _followed.Take(_count).MinBy(hypothesis => hypothesis.CostAtTheEnd(moves))!;

    private void Continue(int at)
    {
        var hypothesis = _followed[at];
        var others = hypothesis.Current is { Finished: true } ? Standing.OtherAfterTheEnd : Standing.Other;
        var any = false;
        foreach (var draft in hypothesis.Drafts)
            any |= Consider(at, hypothesis.Cost, in moves.Of(draft, ReferenceEquals(draft, hypothesis.Current) ? Standing.Current : others, hypothesis.Cost, _limit));
        any |= Consider(at, hypothesis.Cost, in moves.Besides(hypothesis.Current));
        if (!any) Consider(at, hypothesis.Cost, moves.Leave());
    }

    private bool Consider(int at, double before, in Offer offer)
    {
        if (before + offer.Least > _limit) return true;
        var move = offer.Start;
        foreach (var total in moves.Totals(offer))
        {
            var cost = before + total;
            if (cost <= _limit)
            {
                _limit = Math.Min(_limit, cost + Hopeless);
                _candidates.Add(new Candidate(cost, _candidates.Count, at, move));
            }

            move++;
        }

        return offer.Count > 0;
    }

    // Of candidates with one future, the first is the best.
    private void Follow(ReadOnlySpan<Candidate> candidates)
    {
        _futures.Clear(candidates.Length);
        var count = 0;
        foreach (ref readonly var candidate in candidates)
        {
            var from = _followed[candidate.From];
            ref readonly var move = ref moves[candidate.Move];
            var after = moves.After(move);
            if (!_futures.Add(from.FutureAfter(move, after))) continue;
            Free(count++).Become(from, move, after, moves);
            if (count == Width) break;
        }

        (_followed, _free, _count) = (_free, _followed, count);
    }

    private Hypothesis Free(int at)
    {
        if (at >= _free.Length) Array.Resize(ref _free, Math.Max(8, Math.Min(Width, at * 2)));
        return _free[at] ??= new Hypothesis();
    }
}
