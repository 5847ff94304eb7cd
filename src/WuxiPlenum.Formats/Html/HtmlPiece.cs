namespace WuxiPlenum.Formats.Html;

/// <summary>What the markup says of a piece of text.</summary>
internal enum PieceHint
{
    None,
    Title,
    Kicker,
    Subtitle,

    /// <summary>Part of a headline; where it stands tells which.</summary>
    HeadlineLine,
    Byline,

    /// <summary>Date, page, source: matter of the page.</summary>
    Meta,
    Caption,
    PullQuote,
}

/// <summary>A run of text between two block boundaries of an HTML page.</summary>
/// <param name="Level">The level of the heading that it is; 0 for none.</param>
/// <param name="Container">The innermost element around it that may be an article; null for none.</param>
/// <param name="LinkedLetters">How many of its letters stand in links.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
/// <param name="Element">The number of the block element that it stands in: two lines parted by a br share it.</param>
internal sealed record HtmlPiece(string Text, int Level, PieceHint Hint, HtmlContainer? Container, int LinkedLetters, bool IsBold, int Element)
{
    public int Letters { get; } = Text.Count(char.IsLetterOrDigit);

    /// <summary>Whether nearly all of it is a link: navigation rather than text.</summary>
    public bool IsLink => LinkedLetters * 10 > Letters * 8;
}

/// <summary>An element that may be an article, and the one around it.</summary>
internal sealed class HtmlContainer(HtmlContainer? parent, int depth)
{
    public HtmlContainer? Parent => parent;

    public int Depth => depth;

    /// <summary>Itself and those around it, innermost first.</summary>
    public IEnumerable<HtmlContainer> Chain()
    {
        for (var container = this; container is not null; container = container.Parent) yield return container;
    }
}
