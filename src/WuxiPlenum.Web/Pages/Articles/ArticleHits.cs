using WuxiPlenum.Archive.Search;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>The places in an article's paragraphs at which words of a search stand, numbered through, to go from one to the next.</summary>
public sealed class ArticleHits
{
    private static readonly ParagraphHits s_none = new([], 1, null, null);

    private readonly Dictionary<int, ParagraphHits> _hits = [];

    public ArticleHits(IEnumerable<ParagraphText> paragraphs, IReadOnlyList<SearchTerm> terms)
    {
        var marked = paragraphs.Select(paragraph => (paragraph.Number, Marks: Highlighter.Marks(paragraph.Text, terms))).Where(paragraph => paragraph.Marks.Count > 0).ToList();
        var total = marked.Sum(paragraph => paragraph.Marks.Count);
        foreach (var (number, marks) in marked)
        {
            var first = Count + 1;
            Count += marks.Count;
            _hits.Add(number, new ParagraphHits(marks, first, first == 1 ? null : first - 1, Count == total ? null : Count + 1));
        }
    }

    public int Count { get; }

    public ParagraphHits Of(int paragraph) => _hits.GetValueOrDefault(paragraph, s_none);
}

/// <param name="First">The number of its first hit.</param>
/// <param name="Previous">The number of the last hit before the paragraph.</param>
/// <param name="Next">The number of the first hit after it.</param>
public sealed record ParagraphHits(IReadOnlyList<Mark> Marks, int First, int? Previous, int? Next)
{
    public int Last => First + Marks.Count - 1;
}
