using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>One non-blank line of the source, without the blanks at its ends.</summary>
/// <param name="Indent">Width of the blanks before it, in full-width cells.</param>
/// <param name="Width">Printed width with the indent, in full-width cells.</param>
/// <param name="BlankLinesBefore">How many blank lines stand between it and the line before.</param>
internal sealed record TextLine(TextSpan Span, double Indent, double Width, int BlankLinesBefore)
{
    /// <summary>Its length in characters with the indent: some extractors wrap by the count, not by the printed width.</summary>
    public double Count => Indent + Span.Length;

    /// <summary>The non-blank lines of the source, in order.</summary>
    public static ImmutableArray<TextLine> Split(SourceText source)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var blank = 0;
        for (var start = 0; start < source.Length;)
        {
            var end = start;
            while (end < source.Length && source[end] is not ('\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')) end++;
            var (from, to) = (start, end);
            var indent = 0.0;
            for (; from < to && Characters.IsBlank(source[from]); from++)
                indent += source[from] == '\t' ? 2 : Characters.Width(source[from]);
            while (to > from && Characters.IsBlank(source[to - 1])) to--;
            if (to > from)
            {
                var width = indent;
                for (var i = from; i < to; i++) width += Characters.Width(source[i]);
                lines.Add(new TextLine(new TextSpan(from, to), indent, width, blank));
                blank = 0;
            }
            else
            {
                blank++;
            }

            start = end < source.Length && source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines.ToImmutable();
    }
}
