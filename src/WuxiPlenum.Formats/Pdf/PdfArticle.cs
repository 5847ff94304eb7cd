using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>An article as geometry shows it: its headline's blocks from the top, and the blocks of its text in reading order.</summary>
internal sealed class PdfArticle
{
    public List<PdfBlock> Headline { get; } = [];

    public List<PdfBlock> Text { get; } = [];

    /// <summary>Whether nothing but a byline or a jump line has come after the headline yet.</summary>
    public bool WaitsForText => Text.TrueForAll(block => PdfItems.IsBylineOrJump(Characters.FoldForRules(block.Text)));
}

/// <summary>Something that takes up room on the page: a block, the blocks of one headline, or a frame with all that is in it.</summary>
internal sealed record PdfItem(Box Box, PdfItemKind Kind, IReadOnlyList<PdfBlock> Blocks, IReadOnlyList<PdfItem> Inside)
{
    /// <summary>Whether an article begins with it.</summary>
    public bool Opens => Kind == PdfItemKind.Headline || Inside.Any(item => item.Opens);

    /// <summary>Whether it is a headline from top to bottom.</summary>
    public bool IsUpright => Kind == PdfItemKind.Headline && Blocks.All(block => block.Lines.All(line => line.IsUpright));
}

internal enum PdfItemKind
{
    Text,
    Headline,
    Frame,
}
