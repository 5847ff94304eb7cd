namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>For each article of a block none, one or several items, packed one after the other.</summary>
internal sealed class ItemLists<T>
{
    /// <summary>Of a block in which no article has any.</summary>
    public static readonly ItemLists<T> None = new(new int[BlockMap.Size + 1], []);

    private readonly int[] _firsts;
    private readonly T[] _items;

    private ItemLists(int[] firsts, T[] items) => (_firsts, _items) = (firsts, items);

    /// <param name="place">Of the article in the block.</param>
    public ReadOnlySpan<T> this[int place] => _items.AsSpan(_firsts[place].._firsts[place + 1]);

    /// <summary>Those of all articles.</summary>
    public IReadOnlyList<T> All => _items;

    /// <summary>Those that were packed.</summary>
    /// <param name="item">Reads one.</param>
    public static ItemLists<T> Unpack(FactsUnpacker packed, Func<T> item)
    {
        var firsts = new int[BlockMap.Size + 1];
        for (var place = 0; place < BlockMap.Size; place++)
            firsts[place + 1] = checked(firsts[place] + packed.Number());
        var items = new List<T>();
        while (items.Count < firsts[^1])
            items.Add(item());
        return items.Count == 0 ? None : new ItemLists<T>(firsts, [.. items]);
    }

    /// <param name="item">Packs one.</param>
    public void Pack(FactsWriter packed, Action<T> item)
    {
        for (var place = 0; place < BlockMap.Size; place++)
            packed.Write(_firsts[place + 1] - _firsts[place]);
        foreach (var one in _items)
            item(one);
    }

    /// <summary>The same with other items for some articles.</summary>
    /// <param name="change">Gives the items of the article at a place; null where they stay.</param>
    public ItemLists<T> With(Func<int, IEnumerable<T>?> change)
    {
        var items = new List<T>(_items.Length);
        var firsts = new int[BlockMap.Size + 1];
        for (var place = 0; place < BlockMap.Size; place++)
        {
            if (change(place) is { } others)
                items.AddRange(others);
            else
                items.AddRange(this[place]);
            firsts[place + 1] = items.Count;
        }

        return items.Count == 0 ? None : new ItemLists<T>(firsts, [.. items]);
    }
}
