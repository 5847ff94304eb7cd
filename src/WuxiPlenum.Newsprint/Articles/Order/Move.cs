namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>One thing to do with the block at hand: to let it play a part in a draft, or to set it aside.</summary>
/// <param name="block">The block at hand.</param>
/// <param name="before">The draft as it is; a new one when the block begins an article; null when it is set aside.</param>
/// <param name="cost">What the part costs.</param>
/// <param name="look">What it costs besides that the block does not look like it.</param>
/// <param name="target">The block whose sentence goes on in this one; -1 for none.</param>
internal sealed class Move(BlockTraits block, Draft? before, Part part, double cost, double look = 0, int target = -1)
{
    private Draft? _after;

    public Draft? Before => before;

    public double Total { get; } = cost + look;

    public SetAside? SetAside { get; private init; }

    /// <summary>The draft as it is then; made when it is first asked for, since few of the moves are.</summary>
    public Draft After => _after ??= before!.After(part, block, cost, target);

    public static Move Aside(BlockTraits block, UnplacedKind kind, double cost) => new(block, null, default, cost) { SetAside = new SetAside(block.Block.Index, kind) };
}

/// <summary>How a draft stands in a hypothesis, as far as its moves depend on it.</summary>
internal enum Standing
{
    /// <summary>The block before went into it.</summary>
    Current,

    /// <summary>The block before went into another.</summary>
    Other,

    /// <summary>The block before went into another and that one has ended.</summary>
    OtherAfterTheEnd,
}

/// <summary>The moves that one draft offers to the block at one place.</summary>
internal sealed class Outlook(int sequence)
{
    private readonly Move[]?[] _moves = new Move[]?[3];

    public int Sequence => sequence;

    /// <summary>What the draft could become, by its standing.</summary>
    public ref Move[]? Moves(Standing standing) => ref _moves[(int)standing];

    /// <summary>What else could be done with the block when the draft is the current one: to begin an article, to set it aside.</summary>
    public Move[]? Besides { get; set; }
}
