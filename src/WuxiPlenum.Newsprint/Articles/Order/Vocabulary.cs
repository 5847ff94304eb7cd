namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>What the blocks of a page consist of, pairs of letters or single ones, numbered; and what each tells of the blocks that have it.</summary>
/// <param name="size">How many there are at most, and in all blocks together.</param>
/// <param name="blocks">How many blocks the page has.</param>
internal sealed class Vocabulary(int size, int blocks)
{
    private readonly int[] _words = new int[size];
    private readonly ArraySegment<int>[] _of = new ArraySegment<int>[blocks];
    private readonly double[] _norms = new double[blocks];
    private readonly (int Next, int Blocks)[] _appearances = new (int, int)[size];
    private double[] _weights = [];
    private int _start;
    private int _known;

    /// <summary>How many different ones there are.</summary>
    public int Count { get; private set; }

    /// <summary>The different ones of a block, by their numbers, in the order of their first appearance.</summary>
    public ReadOnlySpan<int> Of(int block) => _of[block];

    /// <summary>What one tells of a block that has it: the more, the fewer blocks have it. The square of the inverse document frequency.</summary>
    public double Weight(int word) => _weights[word];

    /// <summary>The sum of what those of a block tell.</summary>
    public double Norm(int block) => _norms[block];

    /// <summary>Adds one to the block that is being read.</summary>
    public void Add(int block, int word)
    {
        ref var appearances = ref _appearances[word];
        if (appearances.Next > block) return;
        appearances = (block + 1, appearances.Blocks + 1);
        _words[_known++] = word;
    }

    /// <summary>Ends the block that is being read.</summary>
    public void End(int block)
    {
        _of[block] = new ArraySegment<int>(_words, _start, _known - _start);
        _start = _known;
    }

    /// <summary>Ends the page.</summary>
    /// <param name="count">How many different ones have a number.</param>
    public void Weigh(int count)
    {
        Count = count;
        // Most are in a block or two.
        var known = new double[Math.Min(blocks + 1, 64)];
        _weights = new double[count];
        for (var word = 0; word < count; word++)
        {
            var with = _appearances[word].Blocks;
            if (with == 0) continue;
            if (with >= known.Length) _weights[word] = Weight(with);
            else _weights[word] = known[with] != 0 ? known[with] : known[with] = Weight(with);
        }

        for (var block = 0; block < blocks; block++)
            foreach (var word in _of[block]) _norms[block] += _weights[word];

        double Weight(int with)
        {
            var log = Math.Log((blocks + 1.0) / with);
            return log * log;
        }
    }
}
