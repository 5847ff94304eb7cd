using System.Collections.Immutable;
using System.Text;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>A piece of text of which every character knows where it stands in the source.</summary>
internal sealed class Strip
{
    private readonly ImmutableArray<int> _positions;

    private Strip(string text, ImmutableArray<int> positions) => (Text, _positions) = (text, positions);

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>The lines put together; a line break is kept, as a space, only between two Latin words.</summary>
    public static Strip Of(SourceText source, ImmutableArray<TextLine> lines)
    {
        var text = new StringBuilder();
        var positions = ImmutableArray.CreateBuilder<int>();
        foreach (var line in lines)
        {
            if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(source[line.Span.Start]))
            {
                text.Append(' ');
                positions.Add(positions[^1] + 1);
            }

            text.Append(source.Text, line.Span.Start, line.Span.Length);
            for (var i = line.Span.Start; i < line.Span.End; i++) positions.Add(i);
        }

        return new Strip(text.ToString(), positions.ToImmutable());
    }

    /// <summary>The characters of some spans of the source.</summary>
    public static Strip Of(SourceText source, IEnumerable<TextSpan> spans)
    {
        var list = spans.ToList();
        var positions = list.SelectMany(span => Enumerable.Range(span.Start, span.Length)).ToImmutableArray();
        return new Strip(source.Slice(list), positions);
    }

    public static Strip Empty { get; } = new("", []);

    /// <summary>The part [start, end) without the blanks at its ends; null when nothing else is in it.</summary>
    public Strip? Slice(int start, int end)
    {
        while (start < end && Characters.IsBlank(Text[start])) start++;
        while (end > start && Characters.IsBlank(Text[end - 1])) end--;
        return end > start ? new Strip(Text[start..end], _positions[start..end]) : null;
    }

    public Strip Append(Strip other) => new(Text + other.Text, _positions.AddRange(other._positions));

    /// <summary>The characters for which <paramref name="keep"/> says so, given their index.</summary>
    public Strip Where(Func<int, bool> keep)
    {
        var text = new StringBuilder(Length);
        var positions = ImmutableArray.CreateBuilder<int>(Length);
        for (var i = 0; i < Length; i++)
        {
            if (!keep(i)) continue;
            text.Append(Text[i]);
            positions.Add(_positions[i]);
        }

        return new Strip(text.ToString(), positions.ToImmutable());
    }

    /// <summary>Where the characters stand, neighbours in the source put into one span.</summary>
    public ImmutableArray<TextSpan> Spans()
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < _positions.Length;)
        {
            var end = i + 1;
            while (end < _positions.Length && _positions[end] == _positions[end - 1] + 1) end++;
            spans.Add(new TextSpan(_positions[i], _positions[end - 1] + 1));
            i = end;
        }

        return spans.ToImmutable();
    }
}
