namespace WuxiPlenum.Formats.Pdf;

/// <summary>Puts lines together to blocks: each line with the one that stands directly below it in the same type.</summary>
internal static class PdfBlocks
{
    // Lines further apart than so many times their size are two blocks.
    private const double WidestLeading = 2.1;
    private const double DeepestIndent = 2.6;
    private const double OneSize = 0.06;

    /// <summary>The blocks, in the order of their first lines.</summary>
    public static IReadOnlyList<PdfBlock> Of(IReadOnlyList<PdfLine> lines, PdfRules rules)
    {
        var frames = lines.Select(line => rules.FrameOf(line.Box)).ToList();
        var below = Enumerable.Repeat(-1, lines.Count).ToArray();
        var hasAbove = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (Next(i) is { } next && !hasAbove[next])
            {
                below[i] = next;
                hasAbove[next] = true;
            }
        }

        var blocks = new List<PdfBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (hasAbove[i]) continue;
            var block = new List<PdfLine>();
            for (var at = i; at >= 0; at = below[at]) block.Add(lines[at]);
            blocks.Add(new PdfBlock(block, block.Aggregate(block[0].Box, (box, line) => box.Around(line.Box)), block[0].Size, block[0].IsBold, frames[i]));
        }

        return blocks;

        // The one line directly below; none where two stand side by side there.
        int? Next(int i)
        {
            var line = lines[i];
            int? found = null;
            for (var j = i + 1; j < lines.Count && lines[j].Baseline - line.Baseline <= WidestLeading * line.Size; j++)
            {
                var other = lines[j];
                if (other.Baseline - line.Baseline < line.Size * 0.6 || other.Box.SharedWidth(line.Box) <= 0) continue;
                if (found is { } first)
                {
                    if (other.Baseline - lines[first].Baseline < line.Size * 0.5) return null;
                    break;
                }

                found = j;
            }

            if (found is not { } next) return null;
            var candidate = lines[next];
            var isOneType = Math.Abs(candidate.Size - line.Size) <= OneSize * line.Size && candidate.IsBold == line.IsBold;
            return isOneType && frames[next] == frames[i] && !rules.Part(line.Box, candidate.Box) && !StandsOverColumns(line, next) ? next : null;
        }

        // A byline over the middle of several columns, of which one happens to be right below it.
        bool StandsOverColumns(PdfLine line, int next)
        {
            var below = lines[next];
            var (left, right) = (line.Box.Left - below.Box.Left, below.Box.Right - line.Box.Right);
            var isCentred = Math.Min(left, right) >= line.Size && Math.Abs(left - right) <= 1.5 * line.Size;
            return !line.IsBold && (isCentred || left > DeepestIndent * line.Size) && (HasNeighbour(next, 1) || HasNeighbour(next, -1));
        }

        bool HasNeighbour(int i, int step)
        {
            for (var j = i + step; j >= 0 && j < lines.Count && Math.Abs(lines[j].Box.Top - lines[i].Box.Top) < lines[i].Size * 0.5; j += step)
            {
                if (Math.Abs(lines[j].Size - lines[i].Size) <= OneSize * lines[i].Size) return true;
            }

            return false;
        }
    }
}
