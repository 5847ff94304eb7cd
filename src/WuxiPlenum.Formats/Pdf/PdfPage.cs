using UglyToad.PdfPig.Content;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>One page of a PDF: letters to lines, lines to blocks, blocks to articles, and those to a text with its layout.</summary>
internal static class PdfPage
{
    private const double HeadShare = 0.15;
    private const double FootShare = 0.88;
    private const int MostAboveRule = 200;

    // Type smaller than the text's by this much is a caption or a note.
    private const double SmallSize = 0.93;
    private const int LongestNote = 120;

    /// <summary>The page; null when it has no text layer.</summary>
    public static SourcePage? Read(Page page)
    {
        var sheet = PdfSheet.Of(page);
        var rules = PdfRules.Of(sheet);
        var lines = PdfLines.Of(sheet, rules);
        if (lines.Count == 0) return null;
        var body = lines.GroupBy(line => Math.Round(line.Size * 2) / 2).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var blocks = PdfBlocks.Of(lines, rules);
        var furniture = blocks.Where(block => IsFurniture(block, blocks, rules, sheet, body)).ToHashSet();
        var articles = PdfOrder.Find(PdfItems.Of([.. blocks.Where(block => !furniture.Contains(block))], rules, body), body);
        var text = new PageText();
        foreach (var block in furniture.Where(block => block.Box.Top < sheet.Height / 2)) Add(block);
        for (var i = 0; i < articles.Count; i++) PdfRegions.Write(articles[i], i, body, text);
        foreach (var block in furniture.Where(block => block.Box.Top >= sheet.Height / 2)) Add(block);
        var (source, layout) = text.Build("pdf", false);
        var hints = PageFacts.Of(furniture.SelectMany(block => block.Lines).Select(line => line.Text));
        return new SourcePage(source, layout, hints with { Page = hints.Page });

        void Add(PdfBlock block) => text.Add(LayoutRole.Furniture, null, block.Lines.Select(line => line.Text));
    }

    private static bool IsFurniture(PdfBlock block, IReadOnlyList<PdfBlock> blocks, PdfRules rules, PdfSheet sheet, double body)
    {
        var (top, bottom) = (sheet.Height * HeadShare, sheet.Height * FootShare);
        foreach (var rule in rules.Horizontal.Where(rule => rule.Width > sheet.Width * 0.6))
        {
            // Above the rule at the head of the page, below the one at its foot.
            if (rule.Bottom <= top && block.Box.Bottom <= rule.Top + 2 && LengthOf(other => other.Box.Bottom <= rule.Top + 2) <= MostAboveRule) return true;
            if (rule.Top > sheet.Height / 2 && block.Box.Top >= rule.Bottom - 2 && LengthOf(other => other.Box.Top >= rule.Bottom - 2) <= MostAboveRule && block.Size <= body) return true;
        }

        var folded = Characters.FoldForRules(block.Text);
        if ((block.Box.Bottom <= top || block.Box.Top >= bottom) && PageFacts.IsMatter(folded)) return true;
        if (block.Size < SmallSize * body && block.Length <= LongestNote) return true;
        return block.Lines.Count <= 2 && Furniture.Classify(folded) is Newsprint.Articles.UnplacedKind.Staff or Newsprint.Articles.UnplacedKind.Caption;

        int LengthOf(Func<PdfBlock, bool> where) => blocks.Where(where).Sum(other => other.Length);
    }
}
