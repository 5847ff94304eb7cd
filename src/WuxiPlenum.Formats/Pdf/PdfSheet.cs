using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>A page as it is read: turned so that most of its letters stand upright, with y from the top down.</summary>
internal sealed class PdfSheet
{
    private readonly Page _page;
    private readonly int _quarters;

    private PdfSheet(Page page, int quarters) => (_page, _quarters) = (page, quarters);

    /// <summary>In points.</summary>
    public double Width => _quarters % 2 == 0 ? _page.Width : _page.Height;

    /// <summary>In points.</summary>
    public double Height => _quarters % 2 == 0 ? _page.Height : _page.Width;

    public IReadOnlyList<Letter> Letters => _page.Letters;

    /// <summary>The drawn paths that can be seen, by the boxes of their parts.</summary>
    public IEnumerable<Box> Shapes =>
        from path in _page.Paths
        where !path.IsClipping && (path.IsFilled || path.IsStroked)
        from part in path
        select part.GetBoundingRectangle() into found
        where found.HasValue
        select BoxOf(found.Value);

    /// <summary>Whatever the page says about its turning, scans and rewritten files have it wrong: the letters decide.</summary>
    public static PdfSheet Of(Page page)
    {
        var counts = new int[4];
        foreach (var letter in page.Letters)
        {
            var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
            if (Math.Abs(x) != Math.Abs(y)) counts[Math.Abs(x) > Math.Abs(y) ? (x > 0 ? 0 : 2) : y > 0 ? 1 : 3]++;
        }

        return new PdfSheet(page, Array.IndexOf(counts, counts.Max()));
    }

    /// <summary>Where a point of the page stands on the sheet.</summary>
    public (double X, double Y) Place(PdfPoint point) => _quarters switch
    {
        0 => (point.X, _page.Height - point.Y),
        1 => (point.Y, point.X),
        2 => (_page.Width - point.X, point.Y),
        _ => (_page.Height - point.Y, _page.Width - point.X),
    };

    private Box BoxOf(PdfRectangle found)
    {
        var (a, b) = (Place(found.BottomLeft), Place(found.TopRight));
        return new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
    }
}
