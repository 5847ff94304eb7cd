using System.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>Type that does not run from left to right: headlines set from top to bottom, and large first letters that stand beside several lines.</summary>
internal static class PdfUpright
{
    private const int FewestStacked = 3;
    private const int WidestStack = 3;
    private const double OneSize = 0.06;

    // A letter so much larger than the lines beside it is a dropped capital. A page that has more than so many is none of text.
    private const double LeastDrop = 1.6;
    private const int MostCapitals = 40;

    /// <summary>The lines, letters that stand below each other put together to one, and dropped capitals to the first line beside them.</summary>
    /// <param name="lines">From the top down.</param>
    public static IReadOnlyList<PdfLine> Gather(IReadOnlyList<PdfLine> lines, double body) => WithCapitals(Stacked(lines), body);

    private static List<PdfLine> Stacked(IReadOnlyList<PdfLine> lines)
    {
        var rows = lines.Where(line => Letters(line).Length <= WidestStack).ToList();
        var used = new bool[rows.Count];
        var (rest, stacks) = (lines.Where(line => Letters(line).Length > WidestStack).ToList(), new List<PdfLine>());
        for (var i = 0; i < rows.Count; i++)
        {
            if (used[i]) continue;
            var stack = new List<int> { i };
            while (Below(stack[^1]) is { } next) stack.Add(next);
            if (stack.Count < Math.Max(FewestStacked, Letters(rows[i]).Length + 1))
            {
                rest.Add(rows[i]);
                continue;
            }

            stack.ForEach(at => used[at] = true);
            stacks.Add(rows[i] with { Text = FromTheRight([.. stack.Select(at => Letters(rows[at]))]), Box = rows[i].Box.Around(rows[stack[^1]].Box), IsUpright = true });
        }

        return [.. rest, .. SideBySide(stacks)];

        int? Below(int i)
        {
            for (var j = i + 1; j < rows.Count && rows[j].Baseline - rows[i].Baseline <= 2 * rows[i].Size; j++)
            {
                if (!used[j] && IsBelow(rows[i], rows[j])) return j;
            }

            return null;
        }
    }

    private static Rune[] Letters(PdfLine line) => line.Text.Length > 2 * WidestStack ? new Rune[WidestStack + 1] : [.. line.Text.EnumerateRunes()];

    private static string FromTheRight(List<Rune[]> rows) =>
        string.Concat(from column in Enumerable.Range(1, rows[0].Length) from row in rows where row.Length >= column select row[^column].ToString());

    // Stacks of one headline that stand further apart.
    private static IEnumerable<PdfLine> SideBySide(List<PdfLine> stacks)
    {
        PdfLine? last = null;
        foreach (var stack in stacks.OrderByDescending(stack => stack.Box.Left))
        {
            if (last is not null && IsOneSize(stack, last) && Math.Abs(stack.Box.Top - last.Box.Top) < last.Size / 2 && last.Box.Left - stack.Box.Right < 1.2 * last.Size)
            {
                last = last with { Text = last.Text + stack.Text, Box = last.Box.Around(stack.Box) };
                continue;
            }

            if (last is not null) yield return last;
            last = stack;
        }

        if (last is not null) yield return last;
    }

    private static bool IsOneSize(PdfLine line, PdfLine other) => Math.Abs(line.Size - other.Size) <= OneSize * other.Size;

    // Where letters stand nearer to those beside them than to those below, they are lines of a list.
    private static bool IsBelow(PdfLine above, PdfLine below)
    {
        var (step, beside) = (below.Baseline - above.Baseline, Letters(above).Length - 1);
        return IsOneSize(below, above) && Letters(below).Length <= beside + 1 && step >= 0.8 * above.Size && step <= 1.8 * above.Size
            && Math.Abs(below.Box.Right - above.Box.Right) <= 0.2 * above.Size
            && (beside == 0 || step <= 1.05 * (above.Box.Width - above.Size) / beside);
    }

    // The paragraph's first line takes the letter and an indent, so that the paragraph is seen to begin there; those below begin where the letter does.
    private static List<PdfLine> WithCapitals(List<PdfLine> lines, double body)
    {
        var capitals = lines.FindAll(line => line.Text.Length == 1 && line.Size >= LeastDrop * body);
        foreach (var capital in capitals.Take(capitals.Count > MostCapitals ? 0 : MostCapitals))
        {
            var beside = Enumerable.Range(0, lines.Count).Where(i => IsBeside(capital, lines[i])).OrderBy(i => lines[i].Baseline).ToList();
            if (beside.Count < 2) continue;
            foreach (var i in beside) lines[i] = lines[i] with { Box = lines[i].Box with { Left = capital.Box.Left } };
            var first = lines[beside[0]];
            lines[beside[0]] = first with { Text = capital.Text + first.Text, Box = first.Box with { Left = first.Box.Left + (2 * first.Size) } };
            lines.Remove(capital);
        }

        return lines;
    }

    private static bool IsBeside(PdfLine capital, PdfLine line) =>
        capital.Size >= LeastDrop * line.Size && line.Box.Left >= capital.Box.Right - 1 && line.Box.Left <= capital.Box.Right + (1.5 * line.Size)
        && line.Baseline > capital.Box.Top && line.Baseline <= capital.Baseline + (0.3 * line.Size) && line.Box.Width > capital.Size;
}
