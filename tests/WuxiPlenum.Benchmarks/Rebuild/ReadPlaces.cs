using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Benchmarks.Rebuild;

/// <summary>Where a reading has put each character of the source.</summary>
internal sealed class ReadPlaces
{
    private Dictionary<int, int>? _next;

    public ReadPlaces(PageReading reading)
    {
        var text = reading.Source.Text;
        for (var a = 0; a < reading.Articles.Length; a++)
        {
            foreach (var paragraph in reading.Articles[a].Paragraphs)
            {
                var places = Places(text, paragraph.Spans).ToArray();
                Paragraphs.Add(places);
                foreach (var place in places) Body.TryAdd(place, (a, Paragraphs.Count));
            }
        }

        for (var u = 0; u < reading.Unplaced.Length; u++)
        {
            foreach (var place in Places(text, reading.Unplaced[u].Spans)) Unplaced.TryAdd(place, u);
        }
    }

    /// <summary>The characters of each paragraph, in order.</summary>
    public List<int[]> Paragraphs { get; } = [];

    /// <summary>The article and the paragraph that have a character.</summary>
    public Dictionary<int, (int Article, int Paragraph)> Body { get; } = [];

    public Dictionary<int, int> Unplaced { get; } = [];

    /// <summary>The character that follows each in the reading, of those that count.</summary>
    public Dictionary<int, int> Next(Dictionary<int, int> counting)
    {
        if (_next is not null) return _next;
        _next = [];
        var (previous, article) = (-1, -1);
        foreach (var place in Paragraphs.SelectMany(places => places).Where(counting.ContainsKey))
        {
            if (Body[place].Article == article) _next.TryAdd(previous, place);
            (previous, article) = (place, Body[place].Article);
        }

        return _next;
    }

    private static IEnumerable<int> Places(string text, IEnumerable<TextSpan> spans) =>
        spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(place => !char.IsWhiteSpace(text[place]));
}
