namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// What one draft offers to the block at hand, and what it becomes by it: worked out once for all hypotheses that share the draft.
/// The next block gives the outlook to another draft.
/// </summary>
internal sealed class Outlook
{
    private readonly Offer?[] _offers = new Offer?[3];
    private readonly List<(Part Part, int Target, Draft After)> _becomes = [];
    private Draft _draft = null!;

    /// <summary>What the draft could become.</summary>
    public ref Offer? Of(Standing standing) => ref _offers[(int)standing];

    /// <summary>What else could be done with the block when the draft is the current one: to begin an article, to set it aside.</summary>
    public Offer? Besides { get; set; }

    public void GiveTo(Draft draft) => (_draft, draft.Outlook) = (draft, this);

    public void TakeBack()
    {
        _draft.Outlook = null;
        Array.Clear(_offers);
        Besides = null;
        _becomes.Clear();
    }

    /// <summary>The draft after the block has played a part in it.</summary>
    public Draft After(Part part, BlockTraits block, int target)
    {
        foreach (var (known, to, draft) in _becomes)
            if (known == part && to == target) return draft;
        var after = _draft.After(part, block, target);
        _becomes.Add((part, target, after));
        return after;
    }
}

/// <summary>Some of the moves that were found for the block at hand.</summary>
/// <param name="Least">The cost of the cheapest.</param>
internal readonly record struct Offer(int Start, int Count, double Least);
