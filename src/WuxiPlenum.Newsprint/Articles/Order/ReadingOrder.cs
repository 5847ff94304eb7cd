using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>What the search over readings found: the articles' drafts and the headline-like lines that belong to none.</summary>
internal sealed record OrderedPage(ImmutableArray<Draft> Drafts, ImmutableArray<SetAside> SetAside);

/// <summary>
/// Decides which end meets which beginning, which text belongs to which headline and where displaced pieces go, for the whole
/// page at once: a beam search over the blocks in source order. Each hypothesis is a set of article drafts; each block is
/// offered to each draft in each part that it could play (<see cref="Moves"/>), and the hypotheses whose costs are least go on.
/// </summary>
internal static class ReadingOrder
{
    private const int BeamWidth = 150;

    // A hypothesis that is worse than the best by this much never catches up.
    private const double Hopeless = 6;

    // Articles beyond these have been left alone for so long that nothing will be added to them.
    private const int DraftsKept = 14;

    public static OrderedPage Find(ImmutableArray<Block> blocks)
    {
        var content = blocks.Where(block => block.Kind != BlockKind.Furniture).ToImmutableArray();
        var moves = new Moves(blocks, content);
        List<Hypothesis> beam = [Hypothesis.Start];
        var next = new PriorityQueue<(Hypothesis From, Move Move), (double Cost, int Order)>();
        for (var sequence = 0; sequence < content.Length; sequence++)
        {
            moves.TakeUp(sequence);
            next.Clear();
            var least = double.MaxValue;
            foreach (var hypothesis in beam)
            {
                foreach (var move in MovesOf(hypothesis, moves))
                {
                    var cost = hypothesis.Cost + move.Total;
                    least = Math.Min(least, cost);
                    if (cost <= least + Hopeless) next.Enqueue((hypothesis, move), (cost, next.Count));
                }
            }

            beam.Clear();
            while (beam.Count < BeamWidth && next.TryDequeue(out var chosen, out var rank) && rank.Cost <= least + Hopeless)
                beam.Add(Retire(chosen.From.After(chosen.Move), moves));
        }

        var best = beam.MinBy(hypothesis => hypothesis.Cost + hypothesis.Drafts.Sum(moves.EndCost))!;
        var drafts = Chain<Draft>.Items(best.Retired).Concat(best.Drafts).OrderBy(draft => draft.Id).ToImmutableArray();
        return new OrderedPage(drafts, [.. Chain<SetAside>.Items(best.SetAside)]);
    }

    private static IEnumerable<Move> MovesOf(Hypothesis hypothesis, Moves moves)
    {
        var any = false;
        var others = hypothesis.Current is { Finished: true } ? Standing.OtherAfterTheEnd : Standing.Other;
        foreach (var draft in hypothesis.Drafts)
        {
            foreach (var move in moves.Of(draft, ReferenceEquals(draft, hypothesis.Current) ? Standing.Current : others))
            {
                any = true;
                yield return move;
            }
        }

        foreach (var move in moves.Besides(hypothesis.Current))
        {
            any = true;
            yield return move;
        }

        if (!any) yield return moves.Leave();
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
