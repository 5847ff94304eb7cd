using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Web.Reading.Proof;

/// <summary>A passage of an article with the pieces of the source that it was made from.</summary>
/// <param name="Id">Its address on the page.</param>
/// <param name="Label">What it is called: 第3段, 标题.</param>
/// <param name="Pieces">In the order of the text.</param>
public sealed record TracedText(string Id, string Label, string Text, IReadOnlyList<TracedPiece> Pieces)
{
    /// <summary>
    /// Joins the spans of a passage into pieces: lines that follow one another in the source, with nothing but blanks
    /// between, are one piece, unless a sentence was joined there.
    /// </summary>
    /// <param name="joins">Offsets in the source at which the second half of a joined sentence begins.</param>
    public static TracedText Of(string id, string label, string text, IEnumerable<SourceSpan> spans, string source, IReadOnlySet<int> joins)
    {
        var pieces = new List<TracedPiece>();
        var offset = 0;
        foreach (var span in spans)
        {
            if (pieces is [.., var last] && !joins.Contains(span.Start) && SourcePart.Follows(source, last.End, span.Start))
                pieces[^1] = last with { End = span.End };
            else
                pieces.Add(new TracedPiece(span.Start, span.End, offset));
            offset += span.End - span.Start;
        }

        return new TracedText(id, label, text, pieces);
    }

    /// <summary>The text of a piece.</summary>
    public string this[int piece] =>
        Text[Pieces[piece].Offset..(piece + 1 < Pieces.Count ? Pieces[piece + 1].Offset : Text.Length)];
}

/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends in the source.</param>
/// <param name="Offset">Where it begins in the text of its passage.</param>
public sealed record TracedPiece(int Start, int End, int Offset);
