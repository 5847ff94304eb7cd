using System.Runtime.InteropServices;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What one facet says of every article: none, one or several values. A new facet is one more column
/// (<see cref="ArticleFacts"/> has them); filters, counts and the interface take it from there.
/// </summary>
internal sealed class FacetColumn
{
    private readonly Func<ArticleRow, IEnumerable<string>> _read;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _values = [];
    private readonly List<int> _firsts = [0];
    private readonly List<int> _entries = [];
    private int[]? _places;

    /// <param name="name">Its name in addresses and in the API.</param>
    /// <param name="filter">The filter that chooses among its values; the facet is counted without it.</param>
    /// <param name="read">What it says of an article.</param>
    public FacetColumn(string name, FacetFilter filter, Func<ArticleRow, IEnumerable<string>> read) => (Name, Filter, _read) = (name, filter, read);

    private FacetColumn(FacetColumn other)
        : this(other.Name, other.Filter, other._read)
    {
        (_numbers, _values) = (new(other._numbers), [.. other._values]);
        (_firsts, _entries) = ([.. other._firsts], [.. other._entries]);
    }

    public string Name { get; }

    public FacetFilter Filter { get; }

    public IReadOnlyList<string> Values => _values;

    /// <summary>For each value its place among all of them, compared by their characters.</summary>
    public int[] Places => _places ??= Order();

    /// <summary>Takes the values of the next article; null for an id that no article has.</summary>
    public void Add(ArticleRow? row)
    {
        foreach (var value in row is null ? [] : _read(row))
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                _numbers.Add(value, number = _values.Count);
                _values.Add(value);
                _places = null;
            }

            _entries.Add(number);
        }

        _firsts.Add(_entries.Count);
    }

    /// <summary>The values of an article, as places in <see cref="Values"/>.</summary>
    public ReadOnlySpan<int> Of(int article) => CollectionsMarshal.AsSpan(_entries)[_firsts[article].._firsts[article + 1]];

    /// <summary>Adds to the count of each value how many of the articles have it.</summary>
    /// <param name="counts">By the place in <see cref="Values"/>.</param>
    public void Count(List<Match> articles, Span<int> counts)
    {
        var firsts = CollectionsMarshal.AsSpan(_firsts);
        var entries = CollectionsMarshal.AsSpan(_entries);
        foreach (ref readonly var match in CollectionsMarshal.AsSpan(articles))
        {
            var end = firsts[match.Article + 1];
            for (var entry = firsts[match.Article]; entry < end; entry++)
                counts[entries[entry]]++;
        }
    }

    /// <summary>Its place in <see cref="Values"/>; -1 when no article has it.</summary>
    public int Number(string value) => _numbers.GetValueOrDefault(value, -1);

    /// <summary>A copy to go on from, so that those who read this one are not disturbed.</summary>
    public FacetColumn Copy() => new(this);

    private int[] Order()
    {
        var values = Enumerable.Range(0, _values.Count).ToArray();
        Array.Sort(values, (a, b) => string.CompareOrdinal(_values[a], _values[b]));
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
    Byline,
    Place,
}
