using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Blocks;

/// <summary>Runs the first stages over a text.</summary>
internal static class PageText
{
    public static ImmutableArray<Block> BlocksOf(string text)
    {
        var source = new SourceText(text);
        return BlockReader.Read(source, HardWrap.Unwrap(source, TextLine.Split(source)));
    }

    /// <summary>The blocks, each with the initial of its kind as a mark: T headline, B byline, &lt; and &gt; jump lines, F furniture, P text.</summary>
    public static string Marked(string text) => string.Join(' ', BlocksOf(text).Select(block => $"[{Mark(block.Kind)}:{block.Text}]"));

    private static char Mark(BlockKind kind) => kind switch
    {
        BlockKind.Headline => 'T',
        BlockKind.Byline => 'B',
        BlockKind.ContinuedFrom => '<',
        BlockKind.ContinuedTo => '>',
        BlockKind.Furniture => 'F',
        _ => 'P',
    };
}
