using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The last blocks of running text that went into a draft, newest first, and the very first. Drafts with the same text share it.</summary>
internal sealed class Bodies
{
    private const int Kept = 5;

    private Bodies? _next;

    private Bodies(ImmutableArray<int> blocks) => Blocks = blocks;

    public ImmutableArray<int> Blocks { get; }

    public ImmutableArray<int>.Enumerator GetEnumerator() => Blocks.GetEnumerator();

    /// <summary>What they take off the cost of one block: see <see cref="Order.Likeness.Cost"/>.</summary>
    public (int Block, double Gain) Likeness { get; set; } = (-1, 0);

    /// <summary>Those of a draft without any. Of a search of its own, since what follows is kept.</summary>
    public static Bodies None() => new([]);

    /// <summary>What they are with one more.</summary>
    public Bodies With(int block)
    {
        if (_next is { } next && next.Blocks[0] == block) return next;
        return _next = new(Blocks.Length < Kept ? Blocks.Insert(0, block) : [block, Blocks[0], Blocks[1], Blocks[2], Blocks[^1]]);
    }
}
