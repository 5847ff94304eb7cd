using System.Numerics;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>Numbers keys in the order of their first appearance. Made for keys by the thousand, of which a dictionary would take a multiple of the time.</summary>
/// <typeparam name="TKey">The smaller the key, the more of them the processor has at hand.</typeparam>
/// <param name="expected">About how many different keys there will be.</param>
internal sealed class Numbering<TKey>(int expected)
    where TKey : unmanaged, IBinaryInteger<TKey>
{
    // A slot holds the number and one more, so that zero is an empty one. At most two thirds are taken.
    private (TKey Key, int Next)[] _slots = new (TKey, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected / 2 * 3))];

    /// <summary>How many keys have a number.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a key, which gets the next one when it is new.</summary>
    public int Add(TKey key)
    {
        ref var slot = ref SlotOf(key);
        if (slot.Next > 0) return slot.Next - 1;
        slot = (key, ++Count);
        if (Count * 3L > _slots.Length * 2L) Grow();
        return Count - 1;
    }

    /// <summary>The number of a key; -1 when it has none.</summary>
    public int Find(TKey key) => SlotOf(key).Next - 1;

    private ref (TKey Key, int Next) SlotOf(TKey key)
    {
        var last = _slots.Length - 1;
        for (var at = (int)(Numbering.Spread(ulong.CreateTruncating(key)) >> 32) & last; ; at = (at + 1) & last)
        {
            ref var slot = ref _slots[at];
            if (slot.Next == 0 || slot.Key == key) return ref slot;
        }
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new (TKey, int)[before.Length * 2];
        foreach (var slot in before)
            if (slot.Next > 0) SlotOf(slot.Key) = slot;
    }
}

internal static class Numbering
{
    /// <summary>Spreads keys that are near each other over all the bits (multiplicative hashing, Knuth).</summary>
    public static ulong Spread(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        return key ^ (key >> 29);
    }
}
