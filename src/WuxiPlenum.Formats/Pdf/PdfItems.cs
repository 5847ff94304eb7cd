using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>Tells headlines from text by the size of their type, and puts what stands in a ruled frame together.</summary>
internal static class PdfItems
{
    private const double HeadlineSize = 1.22;
    private const double SubtitleSize = 1.04;

    // Larger type in longer blocks is a lead, not a headline.
    private const int LongestHeadline = 90;

    public static IReadOnlyList<PdfItem> Of(IReadOnlyList<PdfBlock> blocks, PdfRules rules, double body)
    {
        var inFrame = OutOfBars(blocks, rules, body).GroupBy(block => block.Frame).ToDictionary(group => group.Key, group => Headlines([.. group], rules, body));
        // The innermost frames are filled first, and then stand in those around them.
        for (var frame = rules.Frames.Count - 1; frame >= 0; frame--)
        {
            if (!inFrame.Remove(frame, out var inside)) continue;
            var outer = rules.Around(frame);
            if (!inFrame.TryGetValue(outer, out var items)) inFrame[outer] = items = [];
            items.Add(new PdfItem(rules.Frames[frame], PdfItemKind.Frame, [], inside));
        }

        return inFrame.GetValueOrDefault(-1) ?? [];
    }

    // A bar of colour behind a headline, and what stands with it above the text, frames no article.
    private static List<PdfBlock> OutOfBars(IReadOnlyList<PdfBlock> blocks, PdfRules rules, double body)
    {
        var result = blocks.ToList();
        for (var frame = rules.Frames.Count - 1; frame >= 0; frame--)
        {
            var inside = result.FindAll(block => block.Frame >= frame && rules.Frames[frame].Holds(rules.Frames[block.Frame], 1));
            if (inside.Exists(block => IsHeadline(block, body)) && inside.TrueForAll(block => block.Frame == frame && StandsAboveText(block)))
                result = result.ConvertAll(block => block.Frame == frame ? block with { Frame = rules.Around(frame) } : block);
        }

        return result;

        bool StandsAboveText(PdfBlock block) => IsHeadline(block, body) || (block.Lines.Count <= 2 && (block.Size >= SubtitleSize * body || IsBylineOrJump(Characters.FoldForRules(block.Text))));
    }

    /// <summary>Whether it is what stands between a headline and its text.</summary>
    /// <param name="folded">The text of a block, folded for rules.</param>
    public static bool IsBylineOrJump(string folded) => Byline.IsLine(folded) || JumpLine.Find(folded).HasValue;

    // Headline blocks directly above each other, whatever their sizes, are one headline.
    private static List<PdfItem> Headlines(List<PdfBlock> blocks, PdfRules rules, double body)
    {
        var items = blocks.Where(block => !IsHeadline(block, body)).Select(block => new PdfItem(block.Box, PdfItemKind.Text, [block], [])).ToList();
        PdfItem? open = null;
        var done = new List<PdfItem>();
        foreach (var block in blocks.Where(block => IsHeadline(block, body)).OrderBy(block => block.Box.Top))
        {
            open = done.LastOrDefault(item => GoesWith(item, block, rules) && !blocks.Exists(other => StandsBetween(other, item.Box, block.Box)));
            if (open is not null) done.Remove(open);
            done.Add(open is null ? new PdfItem(block.Box, PdfItemKind.Headline, [block], []) : open with { Box = open.Box.Around(block.Box), Blocks = [.. open.Blocks, block] });
        }

        return [.. items, .. done];
    }

    private static bool IsHeadline(PdfBlock block, double body) =>
        block.Size >= HeadlineSize * body && block.Length is > 1 and <= LongestHeadline && !JumpLine.Find(Characters.FoldForRules(block.Text)).HasValue;

    private static bool GoesWith(PdfItem headline, PdfBlock block, PdfRules rules)
    {
        var gap = block.Box.Top - headline.Box.Bottom;
        return gap > -2 && gap <= 1.2 * Math.Max(block.Size, headline.Blocks[^1].Size) && headline.Box.SharedWidth(block.Box) > 0 && !rules.Part(headline.Box, block.Box);
    }

    private static bool StandsBetween(PdfBlock other, Box above, Box below) =>
        other.Box.Top >= above.Bottom - 2 && other.Box.Bottom <= below.Top + 2 && other.Box.SharedWidth(above.Around(below)) > 0;
}
