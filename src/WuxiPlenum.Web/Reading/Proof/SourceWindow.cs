namespace WuxiPlenum.Web.Reading.Proof;

/// <summary>
/// The part of a source's text that is shown at once. A newspaper page has some 10,000 characters and is shown whole; a file
/// that holds a year of them is shown in stretches, so that no page of the site grows with the file. A stretch begins
/// shortly before the article, or at any place that an address names.
/// </summary>
/// <param name="Total">The length of the whole text, in UTF-16 units as the others.</param>
public sealed record SourceWindow(int Start, int End, int Total)
{
    /// <summary>Three or four newspaper pages; less than 300 KB of markup.</summary>
    public const int Size = 40_000;

    /// <summary>How much is shown before the article.</summary>
    private const int LeadIn = 2_000;

    /// <summary>How far back the beginning of a line is looked for.</summary>
    private const int LongestLine = 2_000;

    public bool IsWhole => Start == 0 && End == Total;

    /// <summary>A place in the stretch before this one, near enough that nothing between the two is left out; null at the beginning.</summary>
    public int? Before => Start == 0 ? null : Math.Max(0, Start - Size + LongestLine);

    /// <summary>Where the stretch after this one begins; null at the end.</summary>
    public int? After => End == Total ? null : End;

    /// <summary>The stretch that shows an article whose first character stands at <paramref name="first"/>.</summary>
    public static SourceWindow Around(string text, int first) => text.Length <= Size ? new(0, text.Length, text.Length) : From(text, Math.Max(0, first - LeadIn));

    /// <summary>The stretch that begins with the line of <paramref name="offset"/>, which lies in the text.</summary>
    public static SourceWindow From(string text, int offset)
    {
        var start = LineStart(text, offset);
        return new(start, start + Size >= text.Length ? text.Length : LineStart(text, start + Size), text.Length);
    }

    /// <summary>Whether something of a range is shown.</summary>
    public bool Shows(int start, int end) => start < End && end > Start;

    // A line that is longer than that is cut where the stretch ends, though never inside a character.
    private static int LineStart(string text, int offset)
    {
        if (offset == 0)
            return 0;
        var newline = text.LastIndexOf('\n', offset - 1, Math.Min(offset, LongestLine));
        if (newline >= 0)
            return newline + 1;
        return offset <= LongestLine ? 0 : char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
    }
}
