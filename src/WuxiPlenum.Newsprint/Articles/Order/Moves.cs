using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The parts that a block could play, and what each costs.</summary>
internal sealed class Moves
{
    // So few paragraphs without a byline are rather a part of another article.
    private const int ShortArticle = 2;

    // The text under a headline stands within so many blocks of its first line.
    private const int NextText = 5;

    private readonly ImmutableArray<Block> _content;
    private readonly ImmutableArray<BlockTraits?> _traits;
    private readonly Likeness _likeness;
    private readonly BodyMoves _bodies;
    private readonly HeadlineMoves _headlines;
    private readonly List<Move> _moves = [];
    private readonly List<double> _totals = [];
    private readonly OutlookPool _outlooks = new();
    private BlockTraits _block = null!;
    private double? _likenessToNextText;
    private Offer _besidesNone;

    public Moves(ImmutableArray<Block> blocks, ImmutableArray<Block> content, KnownPairs known)
    {
        _content = content;
        var statistics = new PageStatistics(blocks);
        _traits = BlockTraits.Of(blocks, content, statistics);
        PageIsWhole = !_traits.Any(block => block is { Block.Kind: BlockKind.Body } && block.OpenEnd >= Costs.OpenClosed);
        Lead = new DisplacedLead(_traits, statistics.Pairs);
        _likeness = new Likeness(statistics, blocks.Length);
        _bodies = new BodyMoves(_content, _traits, new Seam(statistics, known, Seam.PageIndents(blocks), blocks.Length), statistics, _likeness, this);
        _headlines = new HeadlineMoves(_traits, _likeness, this, _bodies);
    }

    /// <summary>Whether no sentence is cut on the page: its frames have kept their order, and no lead need stand elsewhere.</summary>
    public bool PageIsWhole { get; }

    /// <summary>Chooses the lead of an article that is complete.</summary>
    public DisplacedLead Lead { get; }

    /// <summary>Makes the block at a place among the content the one at hand.</summary>
    public void TakeUp(int sequence)
    {
        _block = _traits[_content[sequence].Index]!;
        _likeness.TakeUp(_block.Block.Index);
        _likenessToNextText = null;
        _moves.Clear();
        _totals.Clear();
        _outlooks.Clear();
        _besidesNone = Offer.Unknown;
    }

    /// <summary>What the moves of an offer cost.</summary>
    public ReadOnlySpan<double> Totals(in Offer offer) => CollectionsMarshal.AsSpan(_totals).Slice(offer.Start, offer.Count);

    /// <summary>One of the moves by its place among all that were found for the block at hand.</summary>
    public ref readonly Move this[int at] => ref CollectionsMarshal.AsSpan(_moves)[at];

    /// <summary>What a draft could become with the block at hand. Only a bound on the costs where that tells enough.</summary>
    /// <param name="before">The cost of the hypothesis that the draft is in.</param>
    /// <param name="limit">What may not be exceeded with the block.</param>
    // Likeness is what takes the time; many a draft would be too dear even if it were as like as can be.
    public ref readonly Offer Of(Draft draft, Standing standing, double before, double limit)
    {
        ref var offer = ref _outlooks.Of(draft).Of(standing);
        if (offer.IsKnown) return ref offer;
        if (!offer.IsBounded) offer = Offer.AtLeast(Bound(draft, standing));
        if (before + offer.Least > limit) return ref offer;
        var start = _moves.Count;
        Find(draft, standing);
        offer = OfferFrom(start);
        return ref offer;
    }

    /// <summary>What else can be done with the block at hand: to begin an article with it, or to set it aside.</summary>
    /// <param name="current">The draft that the block before went into; null for the first block.</param>
    public ref readonly Offer Besides(Draft? current)
    {
        ref var offer = ref current is null ? ref _besidesNone : ref _outlooks.Of(current).Besides;
        if (offer.IsKnown) return ref offer;
        var start = _moves.Count;
        FindBesides(current);
        offer = OfferFrom(start);
        return ref offer;
    }

    /// <summary>The block at hand set aside, where no draft has a use for it.</summary>
    public Offer Leave()
    {
        Add(Move.SetAside(_block, UnplacedKind.Unknown, 0));
        return OfferFrom(_moves.Count - 1);
    }

    /// <summary>The draft that a move leads to; null when it sets the block aside.</summary>
    public Draft? After(in Move move) => move.Before is { } before ? _outlooks.Of(before).After(move.Part, _block, move.Target) : null;

    /// <summary>What is still missing in a draft when the page ends.</summary>
    public double EndCost(Draft draft)
    {
        var cost = 0.0;
        if (draft.Open >= 0 && !draft.ContinuedTo) cost += _traits[draft.Open]!.OpenEnd;
        if (draft.LeadOpen >= 0) cost += _traits[draft.LeadOpen]!.OpenEnd;
        if (draft.TitleLines == 0) cost += Costs.NoHeadline;
        if (draft.Paragraphs == 0) cost += Costs.HeadlineWithoutText;
        if (draft.HeadingOpen) cost += draft.ContinuedTo ? 0 : Costs.HeadingWithoutText;
        if (draft.Headings > 0 && !draft.HasLead && !draft.ContinuedFrom && !PageIsWhole) cost += Costs.NoLead;
        if (draft.Headings == 1 && !draft.ContinuedFrom && !draft.ContinuedTo) cost += Costs.SingleHeading;
        if (!draft.HasByline && !draft.NeedsNoByline && !draft.ContinuedTo) cost += draft.Paragraphs <= ShortArticle ? Costs.NoBylineOfShort : Costs.NoByline;
        return cost;
    }

    /// <summary>Adds one more to what can be done with the block at hand.</summary>
    public void Add(in Move move)
    {
        _moves.Add(move);
        _totals.Add(move.Total);
    }

    public static double Distance(Draft draft, BlockTraits block) => Costs.Distance * Math.Min(12, block.Sequence - draft.LastBlock - 1);

    /// <summary>0 to 1: the share of the line's pairs that stand in the next running text.</summary>
    public double LikenessToNextText(BlockTraits line)
    {
        if (_likenessToNextText is { } known) return known;
        var next = line.Sequence + 1;
        while (next < _content.Length && _content[next].Kind != BlockKind.Body) next++;
        return (_likenessToNextText = next < _content.Length && next - line.Sequence <= NextText ? _likeness.InOther(_content[next].Index) : 0).Value;
    }

    private Offer OfferFrom(int start)
    {
        var least = double.MaxValue;
        foreach (var total in CollectionsMarshal.AsSpan(_totals)[start..]) least = Math.Min(least, total);
        return new Offer(start, _moves.Count - start, least);
    }

    // The draft that the block before went into is hardly ever too dear.
    private double Bound(Draft draft, Standing standing) => _block.Block.Kind switch
    {
        _ when standing == Standing.Current => double.NegativeInfinity,
        BlockKind.Headline => _headlines.Bound(draft, standing, _block),
        BlockKind.Body => _bodies.Bound(draft, standing, _block, 0),
        _ => double.NegativeInfinity,
    };

    private void Find(Draft draft, Standing standing)
    {
        switch (_block.Block.Kind)
        {
            case BlockKind.Headline:
                _headlines.Of(draft, standing, _block);
                break;
            case BlockKind.Byline:
                Add(Byline(draft, standing));
                break;
            case BlockKind.ContinuedFrom:
                if (draft is { HeadlineOpen: true, ContinuedFrom: false }) Add(ContinuedFrom(draft, standing));
                break;
            case BlockKind.ContinuedTo:
                if (!draft.ContinuedTo) Add(ContinuedTo(draft, standing));
                break;
            default:
                _bodies.Of(draft, standing, _block, 0);
                break;
        }
    }

    private void FindBesides(Draft? current)
    {
        switch (_block.Block.Kind)
        {
            case BlockKind.Headline:
                _headlines.Besides(current, _block);
                break;
            // A byline, or a jump line, above a headline that has yet to come.
            case BlockKind.Byline:
                Add(new Move(_block, _block.Blank, Part.Byline, Costs.BylineFirst));
                break;
            case BlockKind.ContinuedFrom:
                Add(new Move(_block, _block.Blank, Part.ContinuedFrom, Costs.JumpFirst));
                break;
            case BlockKind.ContinuedTo:
                break;
            default:
                _bodies.Besides(current, _block, 0);
                break;
        }
    }

    private Move Byline(Draft draft, Standing standing)
    {
        var cost = standing == Standing.Current ? 0 : Costs.BylineApart + Distance(draft, _block);
        if (draft.HasByline) cost += Costs.SecondByline;
        if (draft.Open >= 0) cost += Costs.BylineInSentence;
        if (draft.Finished) cost += Costs.BylineAfterTheEnd;
        return new Move(_block, draft, Part.Byline, cost);
    }

    private Move ContinuedFrom(Draft draft, Standing standing) =>
        new(_block, draft, Part.ContinuedFrom, standing == Standing.Current ? 0 : Costs.Switch + Distance(draft, _block));

    private Move ContinuedTo(Draft draft, Standing standing)
    {
        var cost = standing == Standing.Current ? 0 : Costs.JumpApart + Distance(draft, _block);
        if (draft.Finished) cost += Costs.JumpAfterTheEnd;
        return new Move(_block, draft, Part.ContinuedTo, cost);
    }
}
