using System.Numerics;

namespace WuxiPlenum.Newsprint.Blocks;

/// <summary>
/// A quick look at which shingles may stand twice: their hashes in a table of bits, as in a Bloom filter with one hash, so that one that
/// does stand twice is never missed. Most pages repeat so little that nothing more has to be known of them.
/// </summary>
internal sealed class RepeatedShingles
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    // With so many bits a shingle, one in sixteen of those that stand once is taken for one that stands twice.
    private const int BitsForEach = 16;

    private static readonly ulong s_highest = Power(ShinglePlaces.Length - 1);

    private readonly ulong[] _once;
    private readonly ulong[] _twice;
    private readonly int _shift;

    public RepeatedShingles(string[] texts)
    {
        var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, texts.Sum(text => text.Length) * BitsForEach));
        (_once, _twice, _shift) = (new ulong[bits / 64], new ulong[bits / 64], 64 - BitOperations.Log2(bits));
        foreach (var text in texts)
        {
            var hash = 0ul;
            for (var i = 0; i < text.Length; i++)
            {
                hash = Next(hash, text, i);
                if (i < ShinglePlaces.Length - 1) continue;
                var (word, bit) = Place(hash);
                _twice[word] |= _once[word] & bit;
                _once[word] |= bit;
            }
        }
    }

    /// <summary>Whether at least this share of the shingles of one of the texts may stand twice.</summary>
    public bool MayBeIn(string text, double share)
    {
        var (hash, repeated) = (0ul, 0);
        for (var i = 0; i < text.Length; i++)
        {
            hash = Next(hash, text, i);
            if (i < ShinglePlaces.Length - 1) continue;
            var (word, bit) = Place(hash);
            if ((_twice[word] & bit) != 0) repeated++;
        }

        return repeated >= (text.Length - ShinglePlaces.Length + 1) * share;
    }

    // A rolling hash (Karp and Rabin 1987): what leaves the window is taken off.
    private static ulong Next(ulong hash, string text, int i) =>
        ((i < ShinglePlaces.Length ? hash : hash - (text[i - ShinglePlaces.Length] * s_highest)) * Base) + text[i];

    private (int Word, ulong Bit) Place(ulong hash)
    {
        var at = (hash * 0xD6E8FEB86659FD93) >> _shift;
        return ((int)(at >> 6), 1ul << (int)(at & 63));
    }

    private static ulong Power(int exponent) => exponent == 0 ? 1 : Base * Power(exponent - 1);
}
