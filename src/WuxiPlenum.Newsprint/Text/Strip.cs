using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>A piece of text of which every character knows where it stands in the source.</summary>
internal sealed class Strip
{
    private readonly ImmutableArray<TextSpan> _spans;
    private string? _folded;

    private Strip(string text, ImmutableArray<TextSpan> spans) => (Text, _spans) = (text, spans);

    public string Text { get; }

    /// <summary>The text folded for rules (<see cref="Characters.FoldForRules"/>).</summary>
    public string Folded => _folded ??= Characters.FoldForRules(Text);

    public int Length => Text.Length;

    /// <summary>The lines put together; a line break is kept, as a space, only between two Latin words.</summary>
    public static Strip Of(SourceText source, ImmutableArray<TextLine> lines)
    {
        var spans = new SpanList(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Span;
            if (i > 0 && lines[i - 1].Span is var before && char.IsAsciiLetter(source[before.End - 1]) && char.IsAsciiLetter(source[line.Start])) spans.Add(new TextSpan(before.End, before.End + 1));
            spans.Add(line);
        }

        return Of(source, spans.ToImmutable());
    }

    /// <summary>The characters of some spans of the source.</summary>
    public static Strip Of(SourceText source, ImmutableArray<TextSpan> spans) => new(source.Slice(spans), spans);

    public static Strip Empty { get; } = new("", []);

    /// <summary>The part [start, end) without the blanks at its ends; null when nothing else is in it.</summary>
    public Strip? Slice(int start, int end)
    {
        while (start < end && Characters.IsBlank(Text[start])) start++;
        while (end > start && Characters.IsBlank(Text[end - 1])) end--;
        if (end == start) return null;
        return end - start == Length ? this : new Strip(Text[start..end], Spans(start, end));
    }

    public Strip Append(Strip other)
    {
        if (Length == 0) return other;
        if (other.Length == 0) return this;
        var spans = new SpanList(_spans.Length + other._spans.Length);
        foreach (var span in _spans) spans.Add(span);
        foreach (var span in other._spans) spans.Add(span);
        return new Strip(Text + other.Text, spans.ToImmutable());
    }

    /// <summary>The strip without some of its characters, given their indices in rising order.</summary>
    public Strip Without(IReadOnlyList<int> dropped)
    {
        if (dropped.Count == 0) return this;
        var strip = Empty;
        var start = 0;
        foreach (var at in dropped.Append(Length))
        {
            if (at > start) strip = strip.Append(new Strip(Text[start..at], Spans(start, at)));
            start = at + 1;
        }

        return strip;
    }

    /// <summary>Where the characters stand, neighbours in the source put into one span.</summary>
    public ImmutableArray<TextSpan> Spans() => _spans;

    private ImmutableArray<TextSpan> Spans(int start, int end)
    {
        var spans = new SpanList(_spans.Length);
        var at = 0;
        foreach (var span in _spans)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, span.Length));
            if (from < to) spans.Add(new TextSpan(span.Start + from, span.Start + to));
            at += span.Length;
        }

        return spans.ToImmutable();
    }

    /// <summary>Spans of which neighbours are put into one.</summary>
    private readonly struct SpanList(int most)
    {
        private readonly ImmutableArray<TextSpan>.Builder _spans = ImmutableArray.CreateBuilder<TextSpan>(most);

        public void Add(TextSpan span)
        {
            if (_spans.Count > 0 && _spans[^1].End == span.Start) _spans[^1] = new TextSpan(_spans[^1].Start, span.End);
            else _spans.Add(span);
        }

        public ImmutableArray<TextSpan> ToImmutable() => _spans.DrainToImmutable();
    }
}
