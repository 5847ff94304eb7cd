using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>
/// A piece of printed text and where it stands in the source. <see cref="Text"/> is exactly the characters of
/// <see cref="Spans"/>, in order and one to one, except that a line break kept inside a span stands as a space;
/// so an offset in the text is an offset in the source. A boundary between two spans is a printed line, frame or column end.
/// </summary>
public record Passage(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>The offsets in <see cref="Text"/> at which one span ends and the next begins.</summary>
    public IEnumerable<int> SpanBoundaries
    {
        get
        {
            var offset = 0;
            foreach (var span in Spans.SkipLast(1))
                yield return offset += span.Length;
        }
    }
}
