using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>Cuts printed lines into blocks and says what each is by itself.</summary>
internal static class BlockReader
{
    // Text in a line wider than this has lost the line ends of the print.
    private const double WidestColumn = 32;

    public static ImmutableArray<Block> Read(SourceText source, ImmutableArray<ImmutableArray<TextLine>> groups)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in groups)
        {
            var gap = group[0].BlankLinesBefore > 0 ? Gap.Blank : Gap.Line;
            var column = ColumnOf(group);
            foreach (var block in Cut(Strip.Of(source, group)))
            {
                blocks.Add(block with { Index = blocks.Count, Gap = gap, Indented = gap != Gap.None && group[0].Indent >= 1, Column = column });
                gap = Gap.None;
            }
        }

        Block? next = null;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is { Kind: BlockKind.Body, Gap: not Gap.None } && next is { Gap: not Gap.None } && HeadlineForm.Begins(blocks[i].Folded))
                blocks[i] = blocks[i] with { Kind = BlockKind.Headline };
            if (blocks[i].Kind != BlockKind.Furniture) next = blocks[i];
        }

        return PullQuotes.Mark(blocks.ToImmutable());
    }

    // Of lines that fill the column, the middle one: punctuation hangs over the edge of some.
    private static double? ColumnOf(ImmutableArray<TextLine> group)
    {
        if (group.Length == 1) return group[0].Width > WidestColumn ? Block.Unwrapped : null;
        return group.Take(group.Length - 1).Select(line => line.Width).Order().ElementAt((group.Length - 1) / 2);
    }

    /// <summary>Jump lines and a closing byline leave the line that they stand in; what is left is read as a whole.</summary>
    // Without recursion: a line may hold thousands of them.
    public static IEnumerable<Block> Cut(Strip strip)
    {
        var parts = new Stack<(Strip? Uncut, Block? Cut)>([(strip, null)]);
        while (parts.TryPop(out var part))
        {
            if (part.Cut is { } block) yield return block;
            if (part.Uncut is not { } text) continue;
            var folded = text.Folded;
            if (JumpLine.Find(folded) is { } jump)
            {
                parts.Push((text.Slice(jump.End, text.Length), null));
                parts.Push((null, Make(text.Slice(jump.Start, jump.End)!, jump.Kind) with { Jump = jump.Page }));
                parts.Push((text.Slice(0, jump.Start), null));
            }
            else if (Byline.IsLine(folded))
            {
                yield return Make(text, BlockKind.Byline);
            }
            else if (Furniture.Classify(folded) is { } furniture)
            {
                yield return Make(text, BlockKind.Furniture) with { Furniture = furniture };
            }
            else if (Byline.FindAtEnd(folded) is { Start: > 0 } byline)
            {
                parts.Push((null, Make(text.Slice(byline.Start, byline.End)!, BlockKind.Byline)));
                parts.Push((text.Slice(0, byline.Start), null));
            }
            else
            {
                yield return Make(text, HeadlineForm.Fits(folded) ? BlockKind.Headline : BlockKind.Body);
            }
        }
    }

    /// <summary>A block of one kind, not yet placed among the others.</summary>
    public static Block Make(Strip strip, BlockKind kind) =>
        new(0, kind, strip.Text, strip.Folded, strip.Spans(), Gap.None, false, null, UnplacedKind.Unknown);
}
