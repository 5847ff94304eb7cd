using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>What the search over readings found: the articles' drafts and the headline-like lines that belong to none.</summary>
internal sealed record OrderedPage(ImmutableArray<Draft> Drafts, ImmutableArray<SetAside> SetAside);

/// <summary>
/// Decides which end meets which beginning, which text belongs to which headline and where displaced pieces go, for the whole
/// page at once: a beam search over the blocks in source order. Each hypothesis is a set of article drafts; each block is
/// offered to each draft in each part that it could play (<see cref="Moves"/>), and the hypotheses whose costs are least go on;
/// of those that have the same future only the best does.
/// </summary>
internal static class ReadingOrder
{
    private const int BeamWidth = 150;

    // A hypothesis that is worse than the best by this much never catches up.
    private const double Hopeless = 4;

    // Articles beyond these have been left alone for so long that nothing will be added to them.
    private const int DraftsKept = 14;

    public static OrderedPage Find(ImmutableArray<Block> blocks)
    {
        var content = blocks.Where(block => block.Kind != BlockKind.Furniture).ToImmutableArray();
        var moves = new Moves(blocks, content);
        var beam = new List<Hypothesis>(BeamWidth) { Hypothesis.Start };
        var next = new List<Candidate>();
        var futures = new HashSet<ulong>();
        for (var sequence = 0; sequence < content.Length; sequence++)
        {
            moves.TakeUp(sequence);
            next.Clear();
            var limit = double.MaxValue;
            foreach (var hypothesis in beam) Continue(hypothesis, moves, next, ref limit);
            next.RemoveAll(candidate => candidate.Cost > limit);
            next.Sort();
            beam.Clear();
            futures.Clear();
            foreach (var candidate in next)
            {
                if (!futures.Add(candidate.From.FutureAfter(candidate.Move))) continue;
                beam.Add(Retire(candidate.From.After(candidate.Move), moves));
                if (beam.Count == BeamWidth) break;
            }
        }

        var best = beam.MinBy(hypothesis => hypothesis.Cost + hypothesis.Drafts.Sum(moves.EndCost))!;
        var drafts = Chain<Draft>.Items(best.Retired).Concat(best.Drafts).OrderBy(draft => draft.Id).ToImmutableArray();
        return new OrderedPage(drafts, [.. Chain<SetAside>.Items(best.SetAside)]);
    }

    private static void Continue(Hypothesis hypothesis, Moves moves, List<Candidate> next, ref double limit)
    {
        var others = hypothesis.Current is { Finished: true } ? Standing.OtherAfterTheEnd : Standing.Other;
        var any = false;
        foreach (var draft in hypothesis.Drafts)
            any |= Offer(moves.Of(draft, ReferenceEquals(draft, hypothesis.Current) ? Standing.Current : others), ref limit);
        any |= Offer(moves.Besides(hypothesis.Current), ref limit);
        if (!any) Offer([moves.Leave()], ref limit);

        bool Offer(Move[] offered, ref double limit)
        {
            foreach (var move in offered)
            {
                var cost = hypothesis.Cost + move.Total;
                if (cost > limit) continue;
                limit = Math.Min(limit, cost + Hopeless);
                next.Add(new Candidate(cost, next.Count, hypothesis, move));
            }

            return offered.Length > 0;
        }
    }

    /// <summary>A hypothesis that could be.</summary>
    private readonly record struct Candidate(double Cost, int Order, Hypothesis From, Move Move) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) => Cost != other.Cost ? Cost.CompareTo(other.Cost) : Order.CompareTo(other.Order);
    }

    private static Hypothesis Retire(Hypothesis hypothesis, Moves moves)
    {
        if (hypothesis.Drafts.Length <= DraftsKept) return hypothesis;
        var oldest = hypothesis.Drafts.OrderBy(draft => draft.Open >= 0).ThenBy(draft => draft.LastBlock).First(draft => !ReferenceEquals(draft, hypothesis.Current));
        return hypothesis with
        {
            Drafts = hypothesis.Drafts.RemoveAt(hypothesis.Drafts.IndexOf(oldest, 0, hypothesis.Drafts.Length, ReferenceEqualityComparer.Instance)),
            Retired = new Chain<Draft>(oldest, hypothesis.Retired),
            Cost = hypothesis.Cost + moves.EndCost(oldest),
        };
    }
}
