using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WuxiPlenum.Formats.Html;

namespace WuxiPlenum.Formats.Markdown;

/// <summary>One block of a Markdown document as text.</summary>
/// <param name="Level">The level of a heading; null for text.</param>
/// <param name="IsBold">Whether all of it is set in bold.</param>
/// <param name="IsCaption">Whether it is the caption of a picture and nothing else.</param>
internal sealed record MarkdownLine(string[] Text, int? Level = null, bool IsBold = false, bool IsCaption = false);

/// <summary>Turns Markdig's syntax tree into text: blocks in order, inline marks dropped, the words of links and pictures kept.</summary>
internal static class MarkdownText
{
    public static IEnumerable<MarkdownLine> Lines(Block block)
    {
        var open = new Stack<(Block Block, string Marker)>([(block, "")]);
        while (open.TryPop(out var next))
        {
            switch (next.Block)
            {
                case HeadingBlock heading:
                    yield return new MarkdownLine([next.Marker + Of(heading)], heading.Level);
                    break;
                case ListItemBlock { Parent: ListBlock { IsOrdered: true } list } item:
                    PushAll(item, item.Order.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter + " ");
                    break;
                case TableRow row:
                    yield return new MarkdownLine([string.Join('\u3000', row.Descendants<LeafBlock>().Select(Of))]);
                    break;
                case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock or Markdig.Extensions.Yaml.YamlFrontMatterBlock:
                    break;
                case ContainerBlock container:
                    PushAll(container, next.Marker);
                    break;
                case HtmlBlock html:
                    foreach (var piece in HtmlFormat.Fragment(html.Lines.ToString())) yield return new MarkdownLine([piece]);
                    break;
                case LeafBlock { Inline: null } raw:
                    foreach (var line in raw.Lines.ToString().Split('\n')) yield return new MarkdownLine([line]);
                    break;
                case LeafBlock leaf:
                    var lines = Of(leaf).Split('\n');
                    yield return new MarkdownLine([next.Marker + lines[0], .. lines[1..]], null, IsAll<EmphasisInline>(leaf, emphasis => emphasis.DelimiterCount == 2), IsAll<LinkInline>(leaf, link => link.IsImage));
                    break;
            }
        }

        void PushAll(ContainerBlock container, string marker)
        {
            for (var i = container.Count - 1; i >= 0; i--) open.Push((container[i], i == 0 ? marker : ""));
        }
    }

    /// <summary>The text of a block, its printed line breaks kept where the writer forced them.</summary>
    public static string Of(LeafBlock block)
    {
        var text = new StringBuilder();
        var open = new Stack<Inline>();
        if (block.Inline is not null) open.Push(block.Inline);
        while (open.TryPop(out var inline))
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded); break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase): text.Append('\n'); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline { IsHard: true }: text.Append('\n'); break;
                // A soft break parts Latin words and nothing else.
                case LineBreakInline: text.Append(text.Length > 0 && char.IsAscii(text[^1]) ? " " : ""); break;
                case ContainerInline container:
                    for (var child = container.LastChild; child is not null; child = child.PreviousSibling) open.Push(child);
                    break;
            }
        }

        return text.ToString().Trim();
    }

    private static bool IsAll<T>(LeafBlock block, Func<T, bool> fits) where T : Inline =>
        block.Inline is { FirstChild: T only } && ReferenceEquals(only, block.Inline.LastChild) && fits(only);
}
