using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>
/// Cuts an article's columns into paragraphs and section headings: a paragraph begins with an indent, or after a line that ends early;
/// one that a column's end had cut goes on in the next.
/// </summary>
internal sealed class PdfRegions
{
    private const double LeastIndent = 1.3;
    private const double HeadingSize = 1.04;
    private const int LongestHeading = 30;

    private readonly List<(LayoutRole Role, bool GoesOn, List<PdfLine> Lines)> _regions = [];
    private readonly double _body;
    private readonly bool _indents;

    private PdfRegions(PdfArticle article, double body)
    {
        _body = body;
        Headline(article);
        var lines = article.Text.Select(block => (Block: block, Column: ColumnOf(block, article.Text))).ToList();
        var first = lines.SelectMany(item => item.Block.Lines.Select(line => Indent(line, item.Column))).ToList();
        _indents = first.Exists(indent => indent is >= LeastIndent and <= 3);
        var inHead = true;
        PdfLine? last = null;
        foreach (var (block, column) in lines)
        {
            var isHeadingType = (block.Size >= HeadingSize * body || block.IsBold) && block.Length <= LongestHeading * 2;
            // Above the text, larger type still belongs to the headline.
            var isSubtitle = inHead && article.Headline.Count > 0 && block.Size >= HeadingSize * body && block.Lines.Count <= 2 && !HeadlineForm.IsSectionHeadingByItself(Characters.FoldForRules(block.Text));
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var line = block.Lines[i];
                var isNewBlock = i == 0;
                if (isSubtitle || isHeadingType || (!inHead && IsCentredHeading(line, column))) Display(isSubtitle ? LayoutRole.Subtitle : LayoutRole.Heading, line, isNewBlock);
                else
                {
                    Text(line, column, isNewBlock, last);
                    inHead = inHead && Byline.IsLine(Characters.FoldForRules(line.Text));
                }

                last = line;
            }
        }
    }

    /// <summary>Writes an article's regions in order.</summary>
    public static void Write(PdfArticle article, int number, double body, PageText text)
    {
        foreach (var (role, goesOn, lines) in new PdfRegions(article, body)._regions)
            text.Add(new LayoutRegion(role, [], number) { GoesOn = goesOn }, lines.Select(line => line.Text));
    }

    // The largest type is the title; what is smaller stands above it as its kicker, or below as its subtitle.
    private void Headline(PdfArticle article)
    {
        if (article.Headline.Count == 0) return;
        var largest = article.Headline.Max(block => block.Size);
        var title = article.Headline.FindIndex(block => block.Size > largest * 0.95);
        for (var i = 0; i < article.Headline.Count; i++)
        {
            var block = article.Headline[i];
            _regions.Add((i < title ? LayoutRole.Kicker : i == title || block.Size > largest * 0.95 ? LayoutRole.Title : LayoutRole.Subtitle, false, [.. block.Lines]));
        }
    }

    private void Display(LayoutRole role, PdfLine line, bool isNewBlock)
    {
        // A heading of two printed lines is one.
        if (!isNewBlock && _regions[^1].Role == role) _regions[^1].Lines.Add(line);
        else _regions.Add((role, false, [line]));
    }

    private void Text(PdfLine line, Box column, bool isNewBlock, PdfLine? last)
    {
        var follows = _regions.Count > 0 && _regions[^1].Role == LayoutRole.Body && last is not null;
        var isShort = last is not null && column.Right - last.Box.Right > 1.5 * _body && !isNewBlock;
        var begins = !follows || (_indents ? Indent(line, column) >= LeastIndent : last!.EndsSentence && (isShort || isNewBlock)) || (isShort && last!.EndsSentence);
        if (begins || isNewBlock) _regions.Add((LayoutRole.Body, !begins, [line]));
        else _regions[^1].Lines.Add(line);
    }

    private bool IsCentredHeading(PdfLine line, Box column)
    {
        var (left, right) = (line.Box.Left - column.Left, column.Right - line.Box.Right);
        if (left < 2.6 * _body || right < 1.5 * _body || Math.Abs(left - right) > 1.5 * _body || line.Text.Length > LongestHeading) return false;
        var folded = Characters.FoldForRules(line.Text);
        return HeadlineForm.Fits(folded) && !Byline.IsLine(folded) && JumpLine.Find(folded) is null;
    }

    // How far in the line begins, in letters of the text.
    private double Indent(PdfLine line, Box column) => (line.Box.Left - column.Left) / _body;

    // The edges of the column that a block stands in: a block of one line shows neither indent nor measure by itself, and one over all columns none of theirs.
    private Box ColumnOf(PdfBlock block, List<PdfBlock> article)
    {
        var column = block.Box;
        foreach (var other in article.Where(other => other.Box.SharedWidth(block.Box) > 0.5 * Math.Min(other.Box.Width, block.Box.Width)))
        {
            if (Math.Abs(other.Box.Left - block.Box.Left) <= 4 * _body || (other.Lines.Count > 1 && other.Size < HeadingSize * _body && other.Box.Holds(block.Box with { Top = other.Box.Top, Bottom = other.Box.Bottom }, 1))) column = column.Around(other.Box with { Top = column.Top, Bottom = column.Bottom });
        }

        return column;
    }
}
