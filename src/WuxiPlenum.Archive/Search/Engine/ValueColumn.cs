namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>What is said of every article in one respect: none, one or several values, each kept once and told by its number.</summary>
internal class ValueColumn
{
    private readonly Func<ArticleRow, IEnumerable<string>> _read;
    private readonly ValueTable _table;
    private ItemLists<int>[] _blocks;

    /// <param name="read">What it says of an article, each value once.</param>
    public ValueColumn(Func<ArticleRow, IEnumerable<string>> read) => (_read, _table, _blocks) = (read, new(), []);

    protected ValueColumn(ValueColumn other, int blocks)
    {
        (_read, _table, Count) = (other._read, other._table, other.Count);
        _blocks = [.. other._blocks, .. Enumerable.Repeat(ItemLists<int>.None, blocks - other._blocks.Length)];
    }

    /// <summary>How many values there are, some of which may be those of articles that are gone.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<string> Values => _table.First(Count);

    /// <summary>For each value, and perhaps more that came later, its place in their order, compared by their characters.</summary>
    public int[] Ranks => _table.Ranks(Count);

    /// <summary>Takes the values of articles, before the column is in use.</summary>
    public void Change(ChangedBlock changed)
    {
        _blocks[changed.Number] = _blocks[changed.Number].With(changed.Read(row => _read(row).Select(_table.Add)));
        Count = _table.Count;
    }

    /// <summary>Packs the values of a block.</summary>
    public void Pack(int block, FactsWriter packed) => _blocks[block].Pack(packed, value => packed.Write(Values[value]));

    /// <summary>Takes the values of a block as they were packed, before the column is in use.</summary>
    public void Unpack(int block, FactsUnpacker packed)
    {
        _blocks[block] = ItemLists<int>.Unpack(packed, () => _table.Add(packed.Text()!));
        Count = _table.Count;
    }

    /// <summary>The values of an article, as places in <see cref="Values"/>.</summary>
    public ReadOnlySpan<int> Of(int article) => _blocks[BlockMap.Block(article)][BlockMap.Place(article)];

    /// <summary>Adds to the count of each value how many of the articles have it.</summary>
    /// <param name="counts">By the place in <see cref="Values"/>.</param>
    public void CountIn(Matches articles, Span<int> counts)
    {
        for (var part = 0; part < articles.Parts; part++)
        {
            foreach (ref readonly var match in articles.Part(part))
            {
                foreach (var value in Of(match.Article))
                    counts[value]++;
            }
        }
    }

    /// <summary>Its place in <see cref="Values"/>; another number when no article has it.</summary>
    public int Number(string value) => _table.Number(value);

    /// <summary>A copy to go on from, so that those who read this one are not disturbed.</summary>
    /// <param name="blocks">How many blocks of articles it has, as many at least as this one.</param>
    public ValueColumn Copy(int blocks) => new(this, blocks);
}
