using System.Runtime.InteropServices;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>What is said of every article in one respect: none, one or several values, each kept once and told by its number.</summary>
internal class ValueColumn
{
    private readonly Func<ArticleRow, IEnumerable<string>> _read;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _values = [];
    private readonly List<int> _firsts = [0];
    private readonly List<int> _entries = [];

    /// <param name="read">What it says of an article, each value once.</param>
    public ValueColumn(Func<ArticleRow, IEnumerable<string>> read) => _read = read;

    protected ValueColumn(ValueColumn other)
        : this(other._read)
    {
        (_numbers, _values) = (new(other._numbers), [.. other._values]);
        (_firsts, _entries) = ([.. other._firsts], [.. other._entries]);
    }

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
    public ValueColumn Copy() => new(this);
}
