using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>Cuts printed lines into blocks and says what each is by itself.</summary>
internal static class BlockReader
{
    public static ImmutableArray<Block> Read(SourceText source, ImmutableArray<ImmutableArray<TextLine>> groups)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in groups)
        {
            var gap = group[0].BlankLinesBefore > 0 ? Gap.Blank : Gap.Line;
            foreach (var block in Cut(Strip.Of(source, group)))
            {
                blocks.Add(block with { Index = blocks.Count, Gap = gap, Indented = gap != Gap.None && group[0].Indent >= 1 });
                gap = Gap.None;
            }
        }

        return PullQuotes.Mark(blocks.ToImmutable());
    }

    // Jump lines and a closing byline leave the line that they stand in; what is left is read as a whole.
    private static IEnumerable<Block> Cut(Strip strip)
    {
        var folded = Characters.FoldForRules(strip.Text);
        if (JumpLine.Find(folded) is { } jump)
        {
            foreach (var block in CutPart(strip, 0, jump.Start)) yield return block;
            if (strip.Slice(jump.Start, jump.End) is { } line) yield return Make(line, jump.Kind) with { Jump = jump.Page };
            foreach (var block in CutPart(strip, jump.End, strip.Length)) yield return block;
            yield break;
        }

        if (Byline.IsLine(folded))
        {
            yield return Make(strip, BlockKind.Byline);
        }
        else if (Furniture.Classify(folded) is { } furniture)
        {
            yield return Make(strip, BlockKind.Furniture) with { Furniture = furniture };
        }
        else if (Byline.FindAtEnd(folded) is { } byline && byline.Start > 0)
        {
            foreach (var block in CutPart(strip, 0, byline.Start)) yield return block;
            yield return Make(strip.Slice(byline.Start, byline.End)!, BlockKind.Byline);
        }
        else
        {
            yield return Make(strip, HeadlineForm.Fits(folded) ? BlockKind.Headline : BlockKind.Body);
        }
    }

    private static IEnumerable<Block> CutPart(Strip strip, int start, int end) => strip.Slice(start, end) is { } part ? Cut(part) : [];

    private static Block Make(Strip strip, BlockKind kind) =>
        new(0, kind, strip.Text, Characters.FoldForRules(strip.Text), strip.Spans(), Gap.None, false, null, UnplacedKind.Unknown);
}
