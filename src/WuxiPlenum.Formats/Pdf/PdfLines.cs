using UglyToad.PdfPig.Content;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>Puts letters together to lines: one baseline, one size of type, no gutter and no rule between.</summary>
internal static class PdfLines
{
    private sealed record Glyph(string Text, double Left, double Right, double Baseline, double Size, bool IsBold);

    /// <summary>The lines, top down and from left to right.</summary>
    public static IReadOnlyList<PdfLine> Of(PdfSheet sheet, PdfRules rules)
    {
        var glyphs = sheet.Letters.Select(letter => GlyphOf(letter, sheet)).OfType<Glyph>().ToList();
        if (glyphs.Count == 0) return [];
        var body = glyphs.GroupBy(glyph => Math.Round(glyph.Size * 2) / 2).MaxBy(group => group.Count())!.Key;
        var lines = new List<PdfLine>();
        foreach (var row in Rows(glyphs))
        {
            var run = new List<Glyph>();
            foreach (var glyph in WithoutOverprint(row))
            {
                if (run.Count > 0 && IsParted(run[^1], glyph, body, rules)) Close(run, lines);
                run.Add(glyph);
            }

            Close(run, lines);
        }

        return InOrder(PdfUpright.Gather(InOrder(lines), body));
    }

    private static IReadOnlyList<PdfLine> InOrder(IReadOnlyList<PdfLine> lines) => [.. lines.OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left)];

    private static Glyph? GlyphOf(Letter letter, PdfSheet sheet)
    {
        var (start, end) = (sheet.Place(letter.StartBaseLine), sheet.Place(letter.EndBaseLine));
        var size = Math.Abs(letter.PointSize);
        double[] numbers = [start.X, start.Y, end.X, size];
        if (letter.Value is not { Length: > 0 } value || size < 0.5 || !numbers.All(double.IsFinite)) return null;
        var (text, left, right) = (PdfGlyphs.Read(value), Math.Min(start.X, end.X), Math.Max(start.X, end.X));
        // Rewritten files have wrong widths in their fonts; a Chinese character is about as wide as its size.
        if (Characters.IsHan(text[0]) && right - left < 0.6 * size) right = left + size;
        return new Glyph(text, left, right, start.Y, size, letter.FontDetails?.IsBold == true);
    }

    private static IEnumerable<List<Glyph>> Rows(List<Glyph> glyphs)
    {
        var row = new List<Glyph>();
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Baseline))
        {
            if (row.Count > 0 && glyph.Baseline - row[0].Baseline > 0.15 * row[0].Size)
            {
                yield return row;
                row = [];
            }

            row.Add(glyph);
        }

        if (row.Count > 0) yield return row;
    }

    // Bold is sometimes made by printing a letter twice.
    private static IEnumerable<Glyph> WithoutOverprint(List<Glyph> row)
    {
        Glyph? last = null;
        foreach (var glyph in row.OrderBy(glyph => glyph.Left))
        {
            if (last is not null && glyph.Text == last.Text && Math.Abs(glyph.Left - last.Left) < 0.12 * glyph.Size && glyph.Right - glyph.Left > 0.3 * glyph.Size) continue;
            last = glyph;
            yield return glyph;
        }
    }

    // A gutter is about as wide as a letter of the text; large type is set wider.
    private static bool IsParted(Glyph left, Glyph right, double body, PdfRules rules)
    {
        var (small, large) = (Math.Min(left.Size, right.Size), Math.Max(left.Size, right.Size));
        if (large > small * 1.3) return true;
        var gap = right.Left - left.Right;
        if (gap > Math.Min(0.85 * large, Math.Max(1.4 * body, 0.45 * large))) return true;
        return gap > 1 && rules.Part(left.Right, right.Left, left.Baseline - (left.Size / 2), left.Baseline);
    }

    private static void Close(List<Glyph> run, List<PdfLine> lines)
    {
        var printed = run.Where(glyph => !glyph.Text.All(Characters.IsBlank)).ToList();
        if (printed.Count > 0)
        {
            var size = printed.GroupBy(glyph => glyph.Size).MaxBy(group => group.Count())!.Key;
            lines.Add(new PdfLine(
                string.Concat(run.Select(glyph => glyph.Text)).Trim(),
                PdfLine.BoxOf(printed[0].Left, printed.Max(glyph => glyph.Right), printed[0].Baseline, size),
                size,
                printed.Count(glyph => glyph.IsBold) * 2 > printed.Count));
        }

        run.Clear();
    }
}
