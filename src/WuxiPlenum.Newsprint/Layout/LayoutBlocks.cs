using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Layout;

/// <summary>Cuts a page into the blocks that its layout names; only jump lines and bylines are still looked for inside them.</summary>
internal static class LayoutBlocks
{
    public static ImmutableArray<Block> Read(SourceText source, PageLayout layout)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var region in layout.Regions.Concat(Unnamed(source, layout)))
        {
            if (WithoutBlanks(source, region) is not { } strip) continue;
            var gap = Gap.Blank;
            foreach (var block in Cut(strip, region))
            {
                blocks.Add(block with { Index = blocks.Count, Gap = gap, Region = region });
                gap = Gap.None;
            }
        }

        return PullQuotes.Mark(blocks.ToImmutable());
    }

    private static Strip? WithoutBlanks(SourceText source, LayoutRegion region)
    {
        var lines = region.Lines.Select(line => Trim(source, line)).Where(line => line.Length > 0).Select(line => new TextLine(line, 0, 0, 0)).ToImmutableArray();
        return lines.IsEmpty ? null : Strip.Of(source, lines);
    }

    private static IEnumerable<Block> Cut(Strip strip, LayoutRegion region)
    {
        if (region.Role == LayoutRole.Furniture || region.Article is null)
            return [BlockReader.Make(strip, BlockKind.Furniture) with { Furniture = region.Furniture ?? FurnitureOf(strip) }];
        if (region.Role == LayoutRole.Byline)
            return [BlockReader.Make(strip, BlockKind.Byline)];
        return BlockReader.Cut(strip).Select(block => block.Kind switch
        {
            BlockKind.ContinuedFrom or BlockKind.ContinuedTo => block,
            BlockKind.Byline when region.Role is LayoutRole.Body => block,
            _ => block with { Kind = region.Role is LayoutRole.Body ? BlockKind.Body : BlockKind.Headline, Furniture = UnplacedKind.Unknown },
        });
    }

    private static UnplacedKind FurnitureOf(Strip strip)
    {
        var folded = Characters.FoldForRules(strip.Text);
        return Furniture.Classify(folded) ?? (EditionDateRule.HoldsDate(folded) && strip.Length < 80 ? UnplacedKind.DateLine : UnplacedKind.Unknown);
    }

    // Whatever a format forgot to name is kept all the same.
    private static IEnumerable<LayoutRegion> Unnamed(SourceText source, PageLayout layout)
    {
        var named = new bool[source.Length];
        foreach (var span in layout.Regions.SelectMany(region => region.Lines)) named.AsSpan(span.Start, span.Length).Fill(true);
        foreach (var line in TextLine.Split(source))
        {
            for (var start = line.Span.Start; start < line.Span.End;)
            {
                var end = start;
                while (end < line.Span.End && named[end] == named[start]) end++;
                if (!named[start]) yield return new LayoutRegion(LayoutRole.Furniture, [new TextSpan(start, end)], null);
                start = end;
            }
        }
    }

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Characters.IsBlank(source[start])) start++;
        while (end > start && Characters.IsBlank(source[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
