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

    /// <summary>Takes the values of the next article; null for an id that no article has.</summary>
    public void Add(ArticleRow? row)
    {
        foreach (var value in row is null ? [] : _read(row))
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                _numbers.Add(value, number = _values.Count);
                _values.Add(value);
            }

            _entries.Add(number);
        }

        _firsts.Add(_entries.Count);
    }

    /// <summary>The values of an article, as places in <see cref="Values"/>.</summary>
    public ReadOnlySpan<int> Of(int article) => CollectionsMarshal.AsSpan(_entries)[_firsts[article].._firsts[article + 1]];

    /// <summary>Its place in <see cref="Values"/>; -1 when no article has it.</summary>
    public int Number(string value) => _numbers.GetValueOrDefault(value, -1);

    /// <summary>A copy to go on from, so that those who read this one are not disturbed.</summary>
    public FacetColumn Copy() => new(this);
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
