using System.Numerics;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The futures that some hypothesis already has. Emptied for every block, so without touching what is in it.</summary>
internal sealed class FutureSet
{
    private (ulong Future, int Round)[] _slots = new (ulong, int)[64];
    private int _round;

    /// <summary>Empties it and makes room.</summary>
    public void Clear(int most)
    {
        if (_slots.Length < most * 2) _slots = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)most * 2)];
        _round++;
    }

    /// <summary>Whether the future is a new one.</summary>
    public bool Add(ulong future)
    {
        var last = _slots.Length - 1;
        for (var at = (int)(future ^ (future >> 32)) & last; ; at = (at + 1) & last)
        {
            ref var slot = ref _slots[at];
            if (slot.Round != _round)
            {
                slot = (future, _round);
                return true;
            }

            if (slot.Future == future) return false;
        }
    }
}
