using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats;

/// <summary>Writes the text that was extracted from a document, and notes where each of its regions stands: one line of text a printed line.</summary>
internal sealed class PageText
{
    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<LayoutRegion>.Builder _regions = ImmutableArray.CreateBuilder<LayoutRegion>();

    public bool IsEmpty => _regions.Count == 0;

    public void Add(LayoutRole role, int? article, params IEnumerable<string> lines) => Add(new LayoutRegion(role, [], article), lines);

    /// <summary>Adds a region of which the lines' places are not known yet. Lines of blanks are left out.</summary>
    public void Add(LayoutRegion region, IEnumerable<string> lines)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        if (_text.Length > 0) _text.Append('\n');
        foreach (var line in lines.Select(OnOneLine).Where(line => line.Length > 0))
        {
            spans.Add(new TextSpan(_text.Length, _text.Length + line.Length));
            _text.Append(line).Append('\n');
        }

        if (spans.Count > 0) _regions.Add(region with { Lines = spans.ToImmutable() });
        else if (_text.Length > 0) _text.Length--;
    }

    public (SourceText Source, PageLayout Layout) Build(string encoding, bool hasByteOrderMark) =>
        (new SourceText(_text.ToString(), encoding, hasByteOrderMark), new PageLayout(_regions.ToImmutable()));

    private static string OnOneLine(string line) =>
        line.AsSpan().ContainsAny(s_lineBreaks) ? string.Concat(line.Select(c => s_lineBreaks.Contains(c) ? ' ' : c)).Trim() : line.Trim();
}
