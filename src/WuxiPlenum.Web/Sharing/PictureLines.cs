using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Sharing;

/// <summary>
/// A headline in lines, in the largest size that fits. It breaks between phrases, inside them where that makes it much larger,
/// and anywhere when nothing else fits.
/// </summary>
/// <param name="Size">Of the letters, in pixels.</param>
public sealed record PictureLines(IReadOnlyList<string> Lines, float Size)
{
    /// <summary>The distance of base lines, by the size of the letters.</summary>
    public const float LineHeight = 1.28f;

    private const int MostLines = 4;
    private const float MuchLarger = 1.3f;
    private static readonly float[] s_sizes = [92, 80, 70, 60, 52, 46, 40];

    /// <param name="measure">How wide a text is in a size.</param>
    public static PictureLines Of(Headline headline, string untitled, float width, float height, Func<string, float, float> measure)
    {
        var text = headline.Text ?? untitled;
        var breaks = headline.Breaks ?? [];
        var phrases = Phrases.Split(text, breaks).Select(phrase => text[phrase.Start..phrase.End]).ToList();
        var parts = Phrases.Split(text, breaks).SelectMany(phrase => Phrases.Part(text, phrase.Start, phrase.End)).Select(part => text[part.Start..part.End]).ToList();
        var characters = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        PictureLines? Largest(List<string> pieces) => s_sizes
            .Select(size => Fill(pieces, width, piece => measure(piece, size)) is { Count: <= MostLines } lines && lines.Count * size * LineHeight <= height ? new PictureLines(lines, size) : null)
            .FirstOrDefault(lines => lines is not null);
        var (whole, parted) = (Largest(phrases), Largest(parts));
        if (parted is not null && (whole is null || parted.Size > whole.Size * MuchLarger))
            return parted;
        if ((whole ?? Largest(characters)) is { } fitting)
            return fitting;
        var small = s_sizes[^1];
        var cut = Fill(characters, width, piece => measure(piece, small))!.Take(MostLines).ToList();
        return new PictureLines([.. cut[..^1], cut[^1][..^1] + "…"], small);
    }

    /// <summary>The pieces in lines; null when one alone is too wide.</summary>
    private static List<string>? Fill(List<string> pieces, float width, Func<string, float> measure)
    {
        var lines = new List<string>();
        foreach (var piece in pieces)
        {
            if (lines.Count > 0 && measure(lines[^1] + piece) <= width)
                lines[^1] += piece;
            else if (measure(piece) <= width)
                lines.Add(piece);
            else
                return null;
        }

        return lines;
    }
}
