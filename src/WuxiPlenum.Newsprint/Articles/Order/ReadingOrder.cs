using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// Decides which end meets which beginning, which text belongs to which headline and where displaced pieces go, for the whole
/// page at once: a beam search over the blocks in source order. Each hypothesis is a set of article drafts; each block is
/// offered to each draft in each part that it could play (<see cref="Moves"/>), and the hypotheses whose costs are least go on;
/// of those that have the same future only the best does. At last each article that is complete is asked for its lead (<see cref="DisplacedLead"/>).
/// </summary>
internal static class ReadingOrder
{
    public static OrderedPage Find(ImmutableArray<Block> blocks, KnownPairs known)
    {
        var content = blocks.Where(block => block.Kind != BlockKind.Furniture).ToImmutableArray();
        var moves = new Moves(blocks, content, known);
        var beam = new Beam(moves);
        for (var sequence = 0; sequence < content.Length; sequence++)
        {
            moves.TakeUp(sequence);
            beam.GoOn();
        }

        var page = Decision.Sum(beam.Best().Last);
        return moves.PageIsWhole ? page : page with { Articles = [.. page.Articles.Select(article => article with { Placements = moves.Lead.Settle(article.Placements) })] };
    }
}
