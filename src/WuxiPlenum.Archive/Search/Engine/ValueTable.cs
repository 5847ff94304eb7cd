namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// The different values of a column, each told by its number. It only grows, so that all copies of a column share it: who reads an
/// earlier copy finds no number in it that came later. One writes at a time; any may read meanwhile.
/// </summary>
internal sealed class ValueTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private string[] _values = [];
    private volatile int[] _ranks = [];

    public int Count { get; private set; }

    /// <summary>The first values.</summary>
    public ReadOnlySpan<string> First(int count) => _values.AsSpan(0, count);

    /// <summary>Its number; -1 when there is no such value.</summary>
    public int Number(string value)
    {
        lock (_numbers)
            return _numbers.GetValueOrDefault(value, -1);
    }

    /// <summary>Its number, a new one for a new value.</summary>
    public int Add(string value)
    {
        if (_numbers.TryGetValue(value, out var number))
            return number;
        if (Count == _values.Length)
            Array.Resize(ref _values, Math.Max(4, Count * 2));
        _values[Count] = value;
        lock (_numbers) // who writes is alone, so that only this is seen by others
            _numbers.Add(value, Count);
        return Count++;
    }

    /// <summary>For each of the first values how many of all come before it, compared by their characters.</summary>
    public int[] Ranks(int count)
    {
        if (_ranks is { } known && known.Length >= count)
            return known;
        var (values, numbers, ranks) = (First(count).ToArray(), Enumerable.Range(0, count).ToArray(), new int[count]);
        Array.Sort(values, numbers, StringComparer.Ordinal);
        for (var rank = 0; rank < count; rank++)
            ranks[numbers[rank]] = rank;
        return _ranks = ranks;
    }
}
