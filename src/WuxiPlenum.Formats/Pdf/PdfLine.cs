using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>A rectangle on the page, in points, with y from the top down.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Box Around(Box other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Holds(Box other, double slack) => other.Left >= Left - slack && other.Right <= Right + slack && other.Top >= Top - slack && other.Bottom <= Bottom + slack;

    /// <summary>How wide the two stand above each other.</summary>
    public double SharedWidth(Box other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
}

/// <summary>A run of letters on one baseline within one column.</summary>
/// <param name="Size">The size of its type, in points.</param>
/// <param name="IsUpright">Whether its letters stand below each other.</param>
internal sealed record PdfLine(string Text, Box Box, double Size, bool IsBold, bool IsUpright = false)
{
    public double Baseline => Box.Bottom - (Size * DescentShare);

    public bool EndsSentence => Characters.EndsSentence(Text);

    // Where a line of Chinese type stands on its baseline.
    private const double DescentShare = 0.12;

    public static Box BoxOf(double left, double right, double baseline, double size) => new(left, baseline - (size * (1 - DescentShare)), right, baseline + (size * DescentShare));
}

/// <summary>Lines of one kind of type that stand directly below each other: a column or the part of one, a headline.</summary>
/// <param name="Frame">The innermost ruled frame around it; -1 for none.</param>
internal sealed record PdfBlock(IReadOnlyList<PdfLine> Lines, Box Box, double Size, bool IsBold, int Frame)
{
    public int Length { get; } = Lines.Sum(line => line.Text.Length);

    public string Text => string.Concat(Lines.Select(line => line.Text));
}
