using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Layout;

/// <summary>Takes articles and their order as the layout gives them: what <see cref="ReadingOrder"/> has to search for elsewhere.</summary>
internal static class GivenOrder
{
    // How sure a paragraph that geometry or markup carries on is: see FindingLog.
    private const double JoinCost = -2;

    public static OrderedPage Find(ImmutableArray<Block> blocks) => new(
        [.. blocks.Where(block => block.Kind != BlockKind.Furniture).GroupBy(block => block.Region!.Article!.Value).OrderBy(article => article.First().Index)
            .Select(article => Order([.. article]))],
        []);

    private static OrderedArticle Order(ImmutableArray<Block> article)
    {
        var placements = ImmutableArray.CreateBuilder<Placement>(article.Length);
        var (open, previous) = (-1, (Block?)null);
        foreach (var block in article)
        {
            var part = PartOf(block, previous, open);
            placements.Add(part == Part.Join ? new Placement(part, block.Index, open, JoinCost) : new Placement(part, block.Index, -1, 0));
            if (part is Part.Join or Part.Paragraph) open = block.Index;
            else if (part is Part.Heading) open = -1;
            previous = block;
        }

        var isOpen = open >= 0 && !Characters.EndsSentence(article.First(block => block.Index == open).Folded);
        return new OrderedArticle(placements.ToImmutable(), isOpen ? open : -1, placements.Any(placement => placement.Part == Part.ContinuedTo));
    }

    private static Part PartOf(Block block, Block? previous, int open)
    {
        if (block.Kind == BlockKind.ContinuedFrom) return Part.ContinuedFrom;
        if (block.Kind == BlockKind.ContinuedTo) return Part.ContinuedTo;
        if (block.Kind == BlockKind.Byline) return Part.Byline;
        var isSameRegion = previous is not null && ReferenceEquals(previous.Region, block.Region);
        return block.Region!.Role switch
        {
            LayoutRole.Heading => isSameRegion ? Part.HeadingLine : Part.Heading,
            LayoutRole.Body => open >= 0 && (isSameRegion || block.Region.GoesOn) ? Part.Join : Part.Paragraph,
            _ => Part.Headline,
        };
    }
}
