using System.Collections.Immutable;
using System.Numerics;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Compares the block at hand with others by what they have in common of a vocabulary.</summary>
internal sealed class Overlap(Vocabulary vocabulary, int blocks)
{
    private const int Bits = 64;

    // Where in the vocabulary of the block at hand a word stands; counted on from block to block, so that nothing has to be cleared.
    private readonly long[] _places = new long[vocabulary.Count];
    private long _first = 1;
    private int _size;
    private int _words;
    private int _block;

    // What the block at hand has in common with others: where its bits stand, by the other's index.
    private readonly (int Block, int Start, int Count)[] _known = new (int, int, int)[blocks];
    private ulong[] _bits = new ulong[1024];
    private int _used;

    /// <summary>Makes a block the one at hand.</summary>
    public void TakeUp(int block)
    {
        _first += _size;
        (_block, _used) = (block, 0);
        var words = vocabulary.Of(block);
        _size = words.Length;
        _words = (_size + Bits - 1) / Bits;
        for (var i = 0; i < words.Length; i++) _places[words[i]] = _first + i;
    }

    /// <summary>0 to 1: the cosine between what is in the block and what is in any of some other blocks, each word weighed by how few blocks have it.</summary>
    // What the others have twice counts twice in their length, which is near enough.
    public double Cosine(ImmutableArray<int> others)
    {
        var words = vocabulary.Of(_block);
        Span<int> starts = stackalloc int[others.Length];
        var norm = 0.0;
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = Common(others[i]).Start;
            norm += vocabulary.Norm(others[i]);
        }

        var shared = 0.0;
        for (var word = 0; word < _words; word++)
        {
            var bits = 0UL;
            foreach (var start in starts) bits |= _bits[start + word];
            for (; bits != 0; bits &= bits - 1) shared += vocabulary.Weight(words[(word * Bits) + BitOperations.TrailingZeroCount(bits)]);
        }

        return shared == 0 ? 0 : shared / Math.Sqrt(vocabulary.Norm(_block) * norm);
    }

    /// <summary>0 to 1: the share of a short text's words that stand in the block.</summary>
    public double OfOther(int other)
    {
        var size = vocabulary.Of(other).Length;
        return size == 0 ? 0 : (double)Common(other).Count / size;
    }

    /// <summary>0 to 1: the share of the block's own words that stand in another.</summary>
    public double InOther(int other) => _size == 0 ? 0 : (double)Common(other).Count / _size;

    // Which of the block's words another has, as bits, and how many they are.
    private (int Start, int Count) Common(int other)
    {
        ref var known = ref _known[other];
        if (known.Block == _block + 1) return (known.Start, known.Count);
        var (start, count) = (_used, 0);
        _used += _words;
        if (_used > _bits.Length) Array.Resize(ref _bits, _used * 2);
        var bits = _bits.AsSpan(start, _words);
        bits.Clear();
        foreach (var word in vocabulary.Of(other))
        {
            var place = _places[word] - _first;
            if (place < 0) continue;
            bits[(int)(place / Bits)] |= 1UL << (int)(place % Bits);
            count++;
        }

        known = (_block + 1, start, count);
        return (start, count);
    }
}
