using System.Runtime.InteropServices;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The hypotheses that are followed, the best first.</summary>
internal sealed class Beam(Moves moves)
{
    private const int Width = 150;

    // A hypothesis that is worse than the best by this much never catches up.
    private const double Hopeless = 4;

    private readonly List<Candidate> _candidates = [];
    private readonly FutureSet _futures = new();
    private Hypothesis[] _followed = [new Hypothesis()];
    private Hypothesis[] _free = [];
    private double[] _costs = [];
    private int[] _ranking = [];
    private int _count = 1;
    private double _limit;

    /// <summary>Follows the best of what can be done with the block at hand.</summary>
    public void GoOn()
    {
        _candidates.Clear();
        _limit = double.MaxValue;
        for (var at = 0; at < _count; at++) Continue(at);
        Follow(Ranked());
    }

    /// <summary>The best hypothesis when the page ends here.</summary>
    public Hypothesis Best() => _followed.Take(_count).MinBy(hypothesis => hypothesis.CostAtTheEnd(moves))!;

    private void Continue(int at)
    {
        var hypothesis = _followed[at];
        var others = hypothesis.Current is { Finished: true } ? Standing.OtherAfterTheEnd : Standing.Other;
        var any = false;
        foreach (var draft in hypothesis.Drafts)
            any |= Consider(at, hypothesis.Cost, in moves.Of(draft, ReferenceEquals(draft, hypothesis.Current) ? Standing.Current : others));
        any |= Consider(at, hypothesis.Cost, in moves.Besides(hypothesis.Current));
        if (!any) Consider(at, hypothesis.Cost, moves.Leave());
    }

    private bool Consider(int at, double before, in Offer offer)
    {
        if (before + offer.Least > _limit) return true;
        for (var move = offer.Start; move < offer.Start + offer.Count; move++)
        {
            var cost = before + moves[move].Total;
            if (cost > _limit) continue;
            _limit = Math.Min(_limit, cost + Hopeless);
            _candidates.Add(new Candidate(cost, at, move));
        }

        return offer.Count > 0;
    }

    // The places of the candidates that are within the limit, the best first and of equals the first.
    private ReadOnlySpan<int> Ranked()
    {
        if (_ranking.Length < _candidates.Count) (_costs, _ranking) = (new double[_candidates.Capacity], new int[_candidates.Capacity]);
        var count = 0;
        for (var at = 0; at < _candidates.Count; at++)
            if (_candidates[at].Cost <= _limit) (_costs[count], _ranking[count++]) = (_candidates[at].Cost, at);
        // Numbers are sorted in a fraction of the time that comparing candidates takes.
        var costs = _costs.AsSpan(0, count);
        var ranking = _ranking.AsSpan(0, count);
        costs.Sort(ranking);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && costs[end] == costs[start];) end++;
            if (end > start + 1) ranking[start..end].Sort();
        }

        return ranking;
    }

    // Of candidates with one future, the first is the best.
    private void Follow(ReadOnlySpan<int> ranking)
    {
        _futures.Clear(ranking.Length);
        var count = 0;
        foreach (var place in ranking)
        {
            ref readonly var candidate = ref CollectionsMarshal.AsSpan(_candidates)[place];
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

    /// <summary>A hypothesis that could be.</summary>
    /// <param name="From">The place of the hypothesis that it goes on from.</param>
    private readonly record struct Candidate(double Cost, int From, int Move);
}
