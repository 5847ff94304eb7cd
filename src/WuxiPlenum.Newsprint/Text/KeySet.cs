using System.Numerics;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>A set of keys, all greater than zero. Made for keys by the thousand, as <see cref="Numbering{TKey}"/> is.</summary>
/// <param name="most">The most keys that there will be.</param>
internal sealed class KeySet(int most)
{
    // Zero is an empty slot; at most two thirds are taken.
    private readonly ulong[] _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most / 2 * 3))];

    public void Add(ulong key) => SlotOf(key) = key;

    public bool Contains(ulong key) => SlotOf(key) != 0;

    private ref ulong SlotOf(ulong key)
    {
        var last = _slots.Length - 1;
        for (var at = (int)(Numbering.Spread(key) >> 32) & last; ; at = (at + 1) & last)
        {
            ref var slot = ref _slots[at];
            if (slot == 0 || slot == key) return ref slot;
        }
    }
}
