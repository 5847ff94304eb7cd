namespace WuxiPlenum.Formats.Pdf;

/// <summary>The ruled lines of a page, and the frames that they form.</summary>
/// <param name="Horizontal">Thin boxes that are wide.</param>
/// <param name="Vertical">Thin boxes that are high.</param>
/// <param name="Frames">Closed boxes that may hold text, the larger ones first.</param>
internal sealed record PdfRules(IReadOnlyList<Box> Horizontal, IReadOnlyList<Box> Vertical, IReadOnlyList<Box> Frames)
{
    private const double Thin = 3;
    private const double Shortest = 24;
    private const double Slack = 4;

    // A page of drawings is no page of rules.
    private const int Most = 400;

    public static PdfRules Of(PdfSheet sheet)
    {
        var (horizontal, vertical, frames) = (new List<Box>(), new List<Box>(), new List<Box>());
        foreach (var box in sheet.Shapes)
        {
            if (box.Height <= Thin && box.Width >= Shortest) horizontal.Add(box);
            else if (box.Width <= Thin && box.Height >= Shortest) vertical.Add(box);
            // Whatever fills the page is its ground.
            else if (box.Width >= Shortest && box.Height >= Shortest && box.Width * box.Height < sheet.Width * sheet.Height * 0.9) frames.Add(box);
        }

        if (horizontal.Count + vertical.Count + frames.Count > Most) return new PdfRules([], [], []);
        frames.AddRange(Closed(horizontal, vertical));
        return new PdfRules(horizontal, vertical, [.. frames.Distinct().OrderByDescending(frame => frame.Width * frame.Height)]);
    }

    /// <summary>Whether a vertical rule stands between two places of one line.</summary>
    public bool Part(double left, double right, double top, double bottom) =>
        Vertical.Any(rule => rule.Left >= left - 1 && rule.Right <= right + 1 && rule.Top <= bottom && rule.Bottom >= top);

    /// <summary>Whether a horizontal rule stands between two lines, one above the other.</summary>
    public bool Part(Box above, Box below) =>
        Horizontal.Any(rule => rule.Top >= above.Bottom - 2 && rule.Bottom <= below.Top + 2 && rule.SharedWidth(above) > above.Width / 2);

    /// <summary>The innermost frame around a box; -1 for none.</summary>
    public int FrameOf(Box box)
    {
        for (var i = Frames.Count - 1; i >= 0; i--)
        {
            if (Frames[i].Holds(box, 1)) return i;
        }

        return -1;
    }

    /// <summary>The innermost frame around another one; -1 for none.</summary>
    public int Around(int frame) => Enumerable.Range(0, frame).Reverse().FirstOrDefault(i => Frames[i].Holds(Frames[frame], 1), -1);

    // Four rules that meet at their ends.
    private static IEnumerable<Box> Closed(List<Box> horizontal, List<Box> vertical) =>
        from top in horizontal
        from bottom in horizontal
        where bottom.Top - top.Bottom >= Shortest && Math.Abs(top.Left - bottom.Left) <= Slack && Math.Abs(top.Right - bottom.Right) <= Slack
        where vertical.Exists(rule => Math.Abs(rule.Left - top.Left) <= Slack && rule.Top <= top.Bottom + Slack && rule.Bottom >= bottom.Top - Slack)
            && vertical.Exists(rule => Math.Abs(rule.Right - top.Right) <= Slack && rule.Top <= top.Bottom + Slack && rule.Bottom >= bottom.Top - Slack)
        select new Box(top.Left, top.Top, top.Right, bottom.Bottom);
}
