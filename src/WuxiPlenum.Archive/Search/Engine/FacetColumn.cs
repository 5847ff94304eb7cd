namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// The values of one facet. A new facet is one more column (<see cref="ArticleFacts"/> has them); filters, counts and the interface take
/// it from there.
/// </summary>
internal sealed class FacetColumn : ValueColumn
{
    private int[]? _places;

    /// <param name="name">Its name in addresses and in the API.</param>
    /// <param name="filter">The filter that chooses among its values; the facet is counted without it.</param>
    /// <param name="read">What it says of an article, each value once.</param>
    public FacetColumn(string name, FacetFilter filter, Func<ArticleRow, IEnumerable<string>> read)
        : base(read) => (Name, Filter) = (name, filter);

    private FacetColumn(FacetColumn other)
        : base(other) => (Name, Filter) = (other.Name, other.Filter);

    public string Name { get; }

    public FacetFilter Filter { get; }

    /// <summary>For each value its place among all of them, compared by their characters.</summary>
    public int[] Places => _places is { } places && places.Length == Values.Count ? places : _places = Order();

    /// <inheritdoc cref="ValueColumn.Copy"/>
    public new FacetColumn Copy() => new(this);

    private int[] Order()
    {
        var values = Enumerable.Range(0, Values.Count).ToArray();
        Array.Sort(values, (a, b) => string.CompareOrdinal(Values[a], Values[b]));
        var places = new int[values.Length];
        for (var place = 0; place < values.Length; place++)
            places[values[place]] = place;
        return places;
    }
}

/// <summary>The filters that a reader can set, each beside the query and the others.</summary>
internal enum FacetFilter
{
    Topic,
    Type,
    Date,
    Speaker,
    Kind,
    Byline,
    Place,
}
