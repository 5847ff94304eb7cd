using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Html;

/// <summary>Says which part each piece of an article plays: by its mark, by its level, by where it stands.</summary>
internal static class HtmlRoles
{
    private const int LongestBoldHeading = 26;

    /// <summary>The roles of an article's pieces, in their order, and what furniture is.</summary>
    public static IReadOnlyList<(LayoutRole Role, UnplacedKind? Furniture)> Of(IReadOnlyList<HtmlPiece> pieces)
    {
        var title = TitleOf(pieces);
        var roles = new List<(LayoutRole, UnplacedKind?)>();
        var inHead = true;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var isTitle = title >= 0 && (i == title || (piece.Element == pieces[title].Element && i < title + 3));
            var role = isTitle ? (LayoutRole.Title, null) : i < title ? Above(piece) : inHead && Below(pieces, i, title) is { } below ? below : InText(piece);
            if (i > title && role.Item1 is LayoutRole.Body or LayoutRole.Heading) inHead = false;
            roles.Add(role);
        }

        return roles;
    }

    // The marked title, else the topmost heading before any text.
    private static int TitleOf(IReadOnlyList<HtmlPiece> pieces)
    {
        var places = Enumerable.Range(0, pieces.Count).Where(i => !pieces[i].IsLink).ToList();
        var h1 = places.FirstOrDefault(i => pieces[i].Level == 1 && pieces[i].Hint is PieceHint.None or PieceHint.Title, -1);
        if (h1 >= 0) return h1;
        var marked = places.FirstOrDefault(i => pieces[i].Hint == PieceHint.Title, -1);
        if (marked >= 0) return marked;
        var headings = places.Where(i => pieces[i].Level > 0 && pieces[i].Hint is PieceHint.None or PieceHint.HeadlineLine).ToList();
        return headings.Count == 0 ? -1 : headings.MinBy(i => pieces[i].Level);
    }

    private static (LayoutRole, UnplacedKind?) Above(HtmlPiece piece) => Common(piece) ??
        (piece.Level == 0 && PageFacts.IsMatter(Fold(piece)) ? (LayoutRole.Furniture, null) : piece.Level > 0 || piece.Hint is PieceHint.Kicker or PieceHint.HeadlineLine or PieceHint.Subtitle ? (LayoutRole.Kicker, null)
        : HeadlineForm.Fits(Fold(piece)) ? (LayoutRole.Furniture, UnplacedKind.ColumnLogo) : (LayoutRole.Body, null));

    // Between title and text; null once the text has begun.
    private static (LayoutRole, UnplacedKind?)? Below(IReadOnlyList<HtmlPiece> pieces, int at, int title)
    {
        var piece = pieces[at];
        if (Common(piece) is { } common) return common;
        if (piece.Level == 0 && PageFacts.IsMatter(Fold(piece))) return (LayoutRole.Furniture, null);
        if (piece.Hint == PieceHint.Kicker) return (LayoutRole.Kicker, null);
        if (piece.Hint is PieceHint.Subtitle or PieceHint.HeadlineLine || piece.Text[0] is '—') return (LayoutRole.Subtitle, null);
        // Headings of one level further down are section headings, and so is this one.
        var isSubtitle = piece.Level > 0 && title >= 0 && !Enumerable.Range(at + 1, pieces.Count - at - 1).Any(i => pieces[i].Level == piece.Level);
        return isSubtitle ? (LayoutRole.Subtitle, null) : null;
    }

    private static (LayoutRole, UnplacedKind?) InText(HtmlPiece piece)
    {
        if (Common(piece) is { } common) return common;
        if (piece.Level > 0) return (LayoutRole.Heading, null);
        var isHeading = piece.IsBold && piece.Text.Length <= LongestBoldHeading && HeadlineForm.Fits(Fold(piece));
        return (isHeading ? LayoutRole.Heading : LayoutRole.Body, null);
    }

    private static (LayoutRole, UnplacedKind?)? Common(HtmlPiece piece) => piece.Hint switch
    {
        PieceHint.Caption => (LayoutRole.Furniture, UnplacedKind.Caption),
        PieceHint.PullQuote => (LayoutRole.Furniture, UnplacedKind.PullQuote),
        PieceHint.Meta => (LayoutRole.Furniture, null),
        PieceHint.Byline => (LayoutRole.Byline, null),
        _ when piece.Level > 1 && Byline.IsLine(Fold(piece)) => (LayoutRole.Byline, null),
        _ when piece.IsLink && piece.Level == 0 => (LayoutRole.Furniture, null),
        _ => null,
    };

    private static string Fold(HtmlPiece piece) => Characters.FoldForRules(piece.Text);
}
