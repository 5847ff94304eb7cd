using System.Collections.Immutable;
using System.Numerics;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Compares the block at hand with others by the pairs of letters that they have in common.</summary>
internal sealed class Likeness(PageStatistics statistics, int blocks)
{
    private const int Bits = 64;

    // Where in the vocabulary of the block at hand a pair stands; counted on from block to block, so that nothing has to be cleared.
    private readonly long[] _places = new long[statistics.Pairs];
    private long _first = 1;
    private int _size;
    private int _words;
    private int _block;
    private double _all;

    // What the block at hand has in common with others: where its bits stand, by the other's index.
    private readonly (int Block, int Start, int Count)[] _known = new (int, int, int)[blocks];
    private ulong[] _bits = new ulong[1024];
    private int _used;

    /// <summary>Makes a block the one at hand.</summary>
    public void TakeUp(int block)
    {
        _first += _size;
        (_block, _all, _used) = (block, 0, 0);
        var vocabulary = statistics.Vocabulary(block);
        _size = vocabulary.Length;
        _words = (_size + Bits - 1) / Bits;
        for (var i = 0; i < vocabulary.Length; i++)
        {
            _places[vocabulary[i]] = _first + i;
            _all += statistics.Weight(vocabulary[i]);
        }
    }

    /// <summary>0 to 1: how much of the block's vocabulary, its rare words most, stands in any of some other blocks.</summary>
    public double Shared(Bodies others)
    {
        if (_all == 0 || others.Blocks.IsEmpty) return 0;
        if (others.Shared.Block != _block) others.Shared = (_block, SharedWith(others.Blocks));
        return others.Shared.Share;
    }

    /// <summary>0 to 1: the share of a short text's pairs that stand in the block.</summary>
    public double OfOther(int other)
    {
        var size = statistics.Vocabulary(other).Length;
        return size == 0 ? 0 : (double)Common(other).Count / size;
    }

    /// <summary>0 to 1: the share of the block's own pairs that stand in another.</summary>
    public double InOther(int other) => _size == 0 ? 0 : (double)Common(other).Count / _size;

    private double SharedWith(ImmutableArray<int> others)
    {
        var vocabulary = statistics.Vocabulary(_block);
        Span<int> starts = stackalloc int[others.Length];
        for (var i = 0; i < starts.Length; i++) starts[i] = Common(others[i]).Start;
        var shared = 0.0;
        for (var word = 0; word < _words; word++)
        {
            var bits = 0UL;
            foreach (var start in starts) bits |= _bits[start + word];
            for (; bits != 0; bits &= bits - 1) shared += statistics.Weight(vocabulary[(word * Bits) + BitOperations.TrailingZeroCount(bits)]);
        }

        return shared / _all;
    }

    // Which of the block's pairs another has, as bits, and how many they are.
    private (int Start, int Count) Common(int other)
    {
        ref var known = ref _known[other];
        if (known.Block == _block + 1) return (known.Start, known.Count);
        var (start, count) = (_used, 0);
        _used += _words;
        if (_used > _bits.Length) Array.Resize(ref _bits, _used * 2);
        var bits = _bits.AsSpan(start, _words);
        bits.Clear();
        foreach (var pair in statistics.Vocabulary(other))
        {
            var place = _places[pair] - _first;
            if (place < 0) continue;
            bits[(int)(place / Bits)] |= 1UL << (int)(place % Bits);
            count++;
        }

        known = (_block + 1, start, count);
        return (start, count);
    }
}
