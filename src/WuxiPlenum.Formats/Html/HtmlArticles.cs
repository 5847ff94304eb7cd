using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Html;

/// <summary>An article of an HTML page: the places of its pieces, its head among them.</summary>
/// <param name="Head">Where its headline stands when that is outside of the element that holds its text; empty otherwise.</param>
internal sealed record HtmlArticle(IReadOnlyList<int> Head, IReadOnlyList<int> Body);

/// <summary>Finds the articles of a page: the elements that are marked as such, else what stands under its topmost headings.</summary>
internal static class HtmlArticles
{
    // Less text than this, links apart, is no article; a brief has more.
    private const int FewestLetters = 8;

    /// <summary>The articles in page order; none on an index or navigation page.</summary>
    public static IReadOnlyList<HtmlArticle> Find(IReadOnlyList<HtmlPiece> pieces)
    {
        var marked = Marked(pieces).Where(article => IsArticle(pieces, article.Body)).ToList();
        if (marked.Count > 0) return marked;
        return [.. UnderHeadings(pieces).Where(article => IsArticle(pieces, article.Body))];
    }

    private static bool IsArticle(IReadOnlyList<HtmlPiece> pieces, IReadOnlyList<int> places)
    {
        var text = places.Select(place => pieces[place]).Where(piece => piece.Level == 0 && piece.Hint is PieceHint.None or PieceHint.PullQuote).ToList();
        var unlinked = text.Sum(piece => piece.Letters - piece.LinkedLetters);
        return unlinked >= FewestLetters && unlinked > text.Sum(piece => piece.LinkedLetters) && text.Any(piece => !piece.IsLink && piece.Text.Any(Characters.IsSentenceEnd));
    }

    private static IEnumerable<HtmlArticle> Marked(IReadOnlyList<HtmlPiece> pieces)
    {
        var inside = new Dictionary<HtmlContainer, List<int>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var container in pieces[i].Container?.Chain() ?? [])
            {
                if (!inside.TryGetValue(container, out var list)) inside[container] = list = [];
                list.Add(i);
            }
        }

        // A list of articles may be an article element itself: those inside it with headings of their own are meant.
        var titled = inside.Where(pair => pair.Value.Exists(i => IsTitle(pieces[i]))).Select(pair => pair.Key).ToList();
        var wrappers = titled.SelectMany(container => container.Chain().Skip(1).Take(1)).GroupBy(parent => parent).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var chosen = inside.Keys.Where(container => !wrappers.Contains(container) && !container.Chain().Skip(1).Any(outer => !wrappers.Contains(outer)))
            .OrderBy(container => inside[container][0]);
        var end = 0;
        foreach (var container in chosen)
        {
            var body = inside[container];
            var head = body.Exists(i => IsSureTitle(pieces[i])) ? [] : HeadBefore(pieces, body[0], end);
            if (titled.Contains(container) && !head.Exists(i => IsSureTitle(pieces[i]))) head = [];
            end = body[^1] + 1;
            yield return new HtmlArticle(head, body);
        }
    }

    // Founder's pages set the headline above the element with the text.
    private static List<int> HeadBefore(IReadOnlyList<HtmlPiece> pieces, int text, int end)
    {
        var head = new List<int>();
        for (var i = text - 1; i >= end; i--)
        {
            var isHead = IsTitle(pieces[i]) || pieces[i].Level > 0 || pieces[i].Hint is PieceHint.Kicker or PieceHint.Subtitle or PieceHint.Byline or PieceHint.HeadlineLine || Byline.IsLine(Characters.FoldForRules(pieces[i].Text));
            if (isHead && !pieces[i].IsLink) head.Insert(0, i);
            else if (head.Exists(place => IsTitle(pieces[place]))) break;
        }

        return head;
    }

    private static IEnumerable<HtmlArticle> UnderHeadings(IReadOnlyList<HtmlPiece> pieces)
    {
        var levels = pieces.Where(piece => piece.Level > 0 && !piece.IsLink).Select(piece => piece.Level).ToList();
        if (levels.Count == 0) return pieces.Count == 0 ? [] : [new HtmlArticle([], [.. Enumerable.Range(0, pieces.Count)])];
        var top = levels.Min();
        var starts = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Level == top && !pieces[i].IsLink && (i == 0 || pieces[i - 1].Element != pieces[i].Element)).ToList();
        return starts.Select((start, i) =>
        {
            var from = start;
            while (from > 0 && pieces[from - 1].Hint is PieceHint.Kicker or PieceHint.HeadlineLine) from--;
            return new HtmlArticle([], [.. Enumerable.Range(from, (i + 1 < starts.Count ? starts[i + 1] : pieces.Count) - from)]);
        });
    }

    private static bool IsSureTitle(HtmlPiece piece) => piece.Level == 1 || piece.Hint == PieceHint.Title;

    private static bool IsTitle(HtmlPiece piece) => IsSureTitle(piece) || (piece.Level > 1 && piece.Hint == PieceHint.None);
}
