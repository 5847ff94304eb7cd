using System.Runtime.CompilerServices;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// What one draft offers to the block at hand, and what it becomes by it: worked out once for all hypotheses that share the draft.
/// The next block gives the outlook to another draft.
/// </summary>
internal sealed class Outlook
{
    private const int Standings = 3;

    private Offers _offers;
    private readonly List<(Part Part, int Target, Draft After)> _becomes = [];
    private Draft _draft = null!;

    public Outlook() => Forget();

    /// <summary>What the draft could become.</summary>
    public ref Offer Of(Standing standing) => ref _offers[(int)standing];

    /// <summary>What else could be done with the block when the draft is the current one: to begin an article, to set it aside.</summary>
    public ref Offer Besides => ref _offers[Standings];

    public void GiveTo(Draft draft) => (_draft, draft.Outlook) = (draft, this);

    public void TakeBack()
    {
        _draft.Outlook = null;
        Forget();
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

    private void Forget() => ((Span<Offer>)_offers).Fill(Offer.Unknown);

    // In place: they are asked for with every draft of every hypothesis.
    [InlineArray(Standings + 1)]
    private struct Offers
    {
        private Offer _first;
    }
}
