using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.Compare;

/// <summary>One side of a shared passage: a line for each paragraph that it touches, with a little of what stands around it.</summary>
public sealed record PassageSide(CoverageDocument Document, IReadOnlyList<(int Paragraph, MarkedLine Line)> Lines)
{
    private const int Around = 16;

    /// <summary>Both sides of a passage, each with what is the same in both marked.</summary>
    public static (PassageSide First, PassageSide Second) Of(CoverageDocument first, CoverageDocument second, Newsprint.Insights.Sharing.SharedPassage passage)
    {
        var (inFirst, inSecond) = passage.Likeness >= 1 ? (null, null) : Differences.Same(Text(first, passage.First), Text(second, passage.Second));
        return (Side(first, passage.First, inFirst), Side(second, passage.Second, inSecond));
    }

    private static string Text(CoverageDocument document, IEnumerable<Words> pieces) => string.Concat(pieces.Select(document.Coverage.TextOf));

    /// <param name="same">In the pieces put together; null when all is the same.</param>
    private static PassageSide Side(CoverageDocument document, IReadOnlyList<Words> pieces, IReadOnlyList<Mark>? same)
    {
        var lines = new List<(int, MarkedLine)>();
        var done = 0;
        foreach (var piece in pieces)
        {
            var text = document.Coverage.Paragraphs[piece.Paragraph - 1].Text;
            var (start, end) = (Math.Max(0, piece.Start - Around), Math.Min(text.Length, piece.End + Around));
            var (before, after) = (start > 0 ? "…" : "", end < text.Length ? "…" : "");
            var shift = before.Length + piece.Start - start;
            IEnumerable<Mark> marks = same is null
                ? [new Mark(0, piece.Length)]
                : same.Select(mark => new Mark(Math.Max(0, mark.Start - done), Math.Min(piece.Length, mark.End - done))).Where(mark => mark.Start < mark.End);
            lines.Add((piece.Paragraph, new MarkedLine(before + text[start..end] + after, [.. marks.Select(mark => new Mark(mark.Start + shift, mark.End + shift))])));
            done += piece.Length;
        }

        return new PassageSide(document, lines);
    }
}
