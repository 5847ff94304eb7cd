namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>One thing to do with the block at hand: to let it play a part in a draft, or to set it aside.</summary>
/// <param name="block">The block at hand.</param>
/// <param name="before">The draft as it is; a blank one when the block begins an article; null when it is set aside.</param>
/// <param name="cost">What the part costs.</param>
/// <param name="look">What it costs besides that the block does not look like it.</param>
/// <param name="target">The block whose sentence goes on in this one; -1 for none.</param>
internal readonly struct Move(BlockTraits block, Draft? before, Part part, double cost, double look = 0, int target = -1)
{
    public Draft? Before => before;

    public Part Part => part;

    public int Target => target;

    public double Total { get; } = cost + look;

    /// <summary>What the block is set aside as; null when it is not.</summary>
    public UnplacedKind? Aside { get; private init; }

    public Placement Placement => new(part, block.Block.Index, target, cost);

    public static Move SetAside(BlockTraits block, UnplacedKind kind, double cost) => new(block, null, default, cost) { Aside = kind };
}
