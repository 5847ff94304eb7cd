using System.Globalization;
using System.Runtime.InteropServices;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What ranking, filters and counts need of every article, in memory, a few bytes each, found by the article's id: a database takes
/// longer to join than to search. Once it is in use it is not changed; what comes later goes into a copy.
/// </summary>
internal sealed class ArticleFacts
{
    private readonly List<ArticleFact> _facts = [default];
    private readonly List<int> _paragraphStarts = [];
    private readonly List<int> _firstStarts = [0, 0];
    private int[]? _pageOrder;

    public ArticleFacts()
    {
        Facets =
        [
            new("topic", FacetFilter.Topic, row => row.Topics),
            new("type", FacetFilter.Type, row => [row.Genre.ToString()]),
            new("year", FacetFilter.Date, row => Dated(row, "yyyy")),
            new("month", FacetFilter.Date, row => Dated(row, "yyyy-MM")),
            new("day", FacetFilter.Date, row => Dated(row, "yyyy-MM-dd")),
            new("speaker", FacetFilter.Speaker, row => row.Speakers.Select(speaker => speaker.Name).OfType<string>().Distinct()),
            new("kind", FacetFilter.Kind, row => Enum.GetValues<StatementKind>().Where(kind => (row.StatementKinds & (1 << (int)kind)) != 0).Select(kind => kind.ToString())),
            new("byline", FacetFilter.Byline, row => BylineNames.Of(row.Authors)),
            new("place", FacetFilter.Place, row => row.Page is { } page ? [page] : []),
        ];
        SpeakerWords = new ValueColumn(row => row.Speakers.SelectMany(speaker => speaker.Words).Distinct());
        foreach (var column in Columns)
            column.Add(null); // no article has the id 0
    }

    private ArticleFacts(ArticleFacts other)
    {
        (_facts, _paragraphStarts, _firstStarts) = ([.. other._facts], [.. other._paragraphStarts], [.. other._firstStarts]);
        (Facets, SpeakerWords) = ([.. other.Facets.Select(column => column.Copy())], other.SpeakerWords.Copy());
        (FirstDay, LastDay, Count, LastChange) = (other.FirstDay, other.LastDay, other.Count, other.LastChange);
    }

    /// <summary>How many articles there are.</summary>
    public int Count { get; private set; }

    /// <summary>Every id is below it.</summary>
    public int End => _facts.Count;

    /// <summary>The last <see cref="IndexedArticle.Sequence"/> that is in it.</summary>
    public int LastChange { get; set; }

    /// <summary>The facets, in the order in which they are shown.</summary>
    public IReadOnlyList<FacetColumn> Facets { get; }

    /// <summary>By what each speaker can be looked for, folded: <see cref="SpeakerRow.Words"/>.</summary>
    public ValueColumn SpeakerWords { get; }

    /// <summary>The first and the last day of which there are articles, as day numbers.</summary>
    public int FirstDay { get; private set; } = int.MaxValue;

    /// <inheritdoc cref="FirstDay"/>
    public int LastDay { get; private set; }

    /// <summary>For each id the article's place among all, in page order.</summary>
    public int[] PageOrder => _pageOrder ??= Order();

    private IEnumerable<ValueColumn> Columns => Facets.Append(SpeakerWords);

    public bool IsThere(int id) => id > 0 && id < _facts.Count && Of(id).IsThere;

    public ref readonly ArticleFact Of(int id) => ref CollectionsMarshal.AsSpan(_facts)[id];

    /// <summary>For each paragraph how many tokens of the article's text stand before it.</summary>
    public ReadOnlySpan<int> ParagraphStarts(int id) => CollectionsMarshal.AsSpan(_paragraphStarts)[_firstStarts[id].._firstStarts[id + 1]];

    public FacetColumn Facet(string name) => Facets.Single(facet => facet.Name == name);

    /// <summary>A copy to go on from, so that searches at work are not disturbed.</summary>
    public ArticleFacts Copy() => new(this);

    /// <summary>Adds an article, whose id is higher than all before.</summary>
    public void Add(ArticleRow row)
    {
        while (End < row.Id)
            Append(default, null);
        var date = row.Date?.DayNumber;
        Append(new ArticleFact(true, date ?? -1, row.Newspaper, row.Page, row.Document, row.Ordinal, row.Genre, row.Length, row.TitleLength), row);
        Count++;
        if (date is { } day)
            (FirstDay, LastDay) = (Math.Min(FirstDay, day), Math.Max(LastDay, day));
    }

    public void Remove(int id)
    {
        if (!IsThere(id))
            return;
        _facts[id] = default;
        Count--;
    }

    private void Append(ArticleFact fact, ArticleRow? row)
    {
        _facts.Add(fact);
        if (row is not null)
            _paragraphStarts.AddRange(ParagraphPlaces.Unpack(row.Places));
        _firstStarts.Add(_paragraphStarts.Count);
        foreach (var column in Columns)
            column.Add(row);
    }

    private static string[] Dated(ArticleRow row, string format) =>
        row.Date is { } day ? [day.ToString(format, CultureInfo.InvariantCulture)] : [];

    private int[] Order()
    {
        var ids = Enumerable.Range(0, End).ToArray();
        Array.Sort(ids, (a, b) => Of(a).CompareTo(Of(b)));
        var order = new int[End];
        for (var place = 0; place < ids.Length; place++)
            order[ids[place]] = place;
        return order;
    }
}
