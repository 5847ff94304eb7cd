using System.Collections.Immutable;
using System.Numerics;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Compares the block at hand with others by the pairs of letters that they have in common.</summary>
internal sealed class Likeness(PageStatistics statistics)
{
    private const int Bits = 64;

    // Where in the vocabulary of the block at hand a pair stands; counted on from block to block, so that nothing has to be cleared.
    private readonly long[] _places = new long[statistics.Pairs];
    private long _first = 1;
    private int _size;
    private int _block;
    private double _all;
    private readonly Dictionary<int, ulong[]> _common = [];

    /// <summary>Makes a block the one at hand.</summary>
    public void TakeUp(int block)
    {
        _first += _size;
        (_block, _all) = (block, 0);
        var vocabulary = statistics.Vocabulary(block);
        _size = vocabulary.Length;
        for (var i = 0; i < vocabulary.Length; i++)
        {
            _places[vocabulary[i]] = _first + i;
            _all += statistics.Weight(vocabulary[i]);
        }

        _common.Clear();
    }

    /// <summary>0 to 1: how much of the block's vocabulary, its rare words most, stands in any of some other blocks.</summary>
    public double Shared(Bodies others)
    {
        if (_all == 0 || others.Blocks.IsEmpty) return 0;
        if (others.Shared.Block != _block) others.Shared = (_block, SharedWith(others.Blocks));
        return others.Shared.Share;
    }

    private double SharedWith(ImmutableArray<int> others)
    {
        var vocabulary = statistics.Vocabulary(_block);
        var shared = 0.0;
        for (var word = 0; word * Bits < _size; word++)
        {
            var bits = 0UL;
            foreach (var other in others) bits |= Common(other)[word];
            for (; bits != 0; bits &= bits - 1) shared += statistics.Weight(vocabulary[(word * Bits) + BitOperations.TrailingZeroCount(bits)]);
        }

        return shared / _all;
    }

    /// <summary>0 to 1: the share of a short text's pairs that stand in the block.</summary>
    public double OfOther(int other)
    {
        var size = statistics.Vocabulary(other).Length;
        return size == 0 ? 0 : (double)CountCommon(other) / size;
    }

    /// <summary>0 to 1: the share of the block's own pairs that stand in another.</summary>
    public double InOther(int other) => _size == 0 ? 0 : (double)CountCommon(other) / _size;

    private int CountCommon(int other)
    {
        var count = 0;
        foreach (var word in Common(other)) count += BitOperations.PopCount(word);
        return count;
    }

    // Which of the block's pairs another has, as bits.
    private ulong[] Common(int other)
    {
        if (_common.TryGetValue(other, out var known)) return known;
        var bits = new ulong[(_size + Bits - 1) / Bits];
        foreach (var pair in statistics.Vocabulary(other))
        {
            var place = _places[pair] - _first;
            if (place >= 0) bits[place / Bits] |= 1UL << (int)(place % Bits);
        }

        return _common[other] = bits;
    }
}
