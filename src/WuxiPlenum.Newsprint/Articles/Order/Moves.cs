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

    // What likeness takes off where it is complete.
    private const double MostAlike = -Costs.Likeness * Costs.LikenessCap;

    private readonly ImmutableArray<Block> _content;
    private readonly ImmutableArray<BlockTraits?> _traits;
    private readonly Seam _seam;
    private readonly Likeness _likeness;
    private readonly HeadlineMoves _headlines;
    private readonly List<Move> _moves = [];
    private readonly List<double> _totals = [];
    private readonly OutlookPool _outlooks = new();
    private BlockTraits _block = null!;
    private double? _likenessToNextText;
    private Offer _besidesNone;

    public Moves(ImmutableArray<Block> blocks, ImmutableArray<Block> content)
    {
        _content = content;
        _traits = BlockTraits.Of(blocks, content);
        var statistics = new PageStatistics(blocks);
        _seam = new Seam(statistics, Seam.PageIndents(blocks), blocks.Length);
        _likeness = new Likeness(statistics, blocks.Length);
        _headlines = new HeadlineMoves(_traits, _likeness, this);
    }

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
        if (draft.Open >= 0 && !draft.ContinuedTo) cost += OpenEnd(draft.Open);
        if (draft.LeadOpen >= 0) cost += OpenEnd(draft.LeadOpen);
        if (draft.TitleLines == 0) cost += Costs.NoHeadline;
        if (draft.Paragraphs == 0) cost += Costs.HeadlineWithoutText;
        if (draft.HeadingOpen) cost += draft.ContinuedTo ? 0 : Costs.HeadingWithoutText;
        if (draft.Headings > 0 && !draft.HasLead && !draft.ContinuedFrom) cost += Costs.NoLead;
        if (draft.Headings == 1 && !draft.ContinuedFrom && !draft.ContinuedTo) cost += Costs.SingleHeading;
        if (!draft.HasByline && !draft.NeedsNoByline && !draft.ContinuedTo) cost += draft.Paragraphs <= ShortArticle ? Costs.NoBylineOfShort : Costs.NoByline;
        return cost;
    }

    /// <summary>Adds the moves of a draft with the block taken for running text.</summary>
    /// <param name="look">What it costs that it does not look like running text.</param>
    public void Body(Draft draft, Standing standing, BlockTraits block, double look)
    {
        if (draft.Open >= 0) Add(Join(draft, draft.Open, block, look));
        if (draft.LeadOpen >= 0) Add(Join(draft, draft.LeadOpen, block, look));
        Add(Paragraph(draft, standing, block, look));
        if (CouldLead(draft)) Add(Lead(draft, block, look));
    }

    /// <summary>What the moves that <see cref="Body"/> adds cost at least.</summary>
    public double BoundOfBody(Draft draft, Standing standing, BlockTraits block, double look)
    {
        var least = CostOfParagraph(draft, standing, block, look, MostAlike);
        if (draft.Open >= 0) least = Math.Min(least, CostOfJoin(draft, draft.Open, block, look, MostAlike));
        if (draft.LeadOpen >= 0) least = Math.Min(least, CostOfJoin(draft, draft.LeadOpen, block, look, MostAlike));
        if (CouldLead(draft)) least = Math.Min(least, CostOfLead(draft, block, look, 0, MostAlike));
        return least;
    }

    /// <summary>Adds the block taken for the text of an article without a headline, or for a repetition.</summary>
    public void BodyBesides(Draft? current, BlockTraits block, double look)
    {
        Add(WithoutHeadline(current, block, look));
        if (block.Block.IsRepeated) Add(Move.SetAside(block, UnplacedKind.PullQuote, Costs.PullQuote));
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
        BlockKind.Body => BoundOfBody(draft, standing, _block, 0),
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
                Body(draft, standing, _block, 0);
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
                BodyBesides(current, _block, 0);
                break;
        }
    }

    private double OpenEnd(int block) => _traits[block]!.OpenEnd;

    // The block taken for the rest of a sentence that the draft had left open.
    private Move Join(Draft draft, int end, BlockTraits block, double look)
    {
        var cost = CostOfJoin(draft, end, block, look, Unlikeness(draft, block));
        if (!_seam.IsDoubled(_traits[end]!.Block, block.Block)) return new Move(block, draft, Part.Join, cost, target: end);
        // The repeated character alone in its frame: the sentence still waits.
        return new Move(block, draft, block.Block.Text.Length == 1 ? Part.Doubled : Part.JoinDroppingDoubled, cost, target: end);
    }

    private double CostOfJoin(Draft draft, int end, BlockTraits block, double look, double unlikeness)
    {
        var cost = look + _seam.Cost(_traits[end]!, block) + Costs.Join + Distance(draft, block) + unlikeness;
        return draft.ContinuedTo ? cost + Costs.AfterTheEnd : cost;
    }

    // The block taken for the next paragraph of a draft.
    private Move Paragraph(Draft draft, Standing standing, BlockTraits block, double look) =>
        new(block, draft, Part.Paragraph, CostOfParagraph(draft, standing, block, look, draft.Paragraphs > 0 ? Unlikeness(draft, block) : 0));

    private double CostOfParagraph(Draft draft, Standing standing, BlockTraits block, double look, double unlikeness)
    {
        var cost = look;
        var startsHere = draft.ContinuedFrom && draft.Paragraphs == 0;
        if (!startsHere) cost += block.CostOfBeginning;
        if (draft.Paragraphs > 0) cost += unlikeness;
        if (standing != Standing.Current) cost += SwitchCost(draft, standing) + Distance(draft, block);
        if (draft.Open >= 0) cost += OpenEnd(draft.Open);
        if (draft.Finished) cost += Costs.AfterTheEnd;
        if (draft.AsksQuestions && !block.IsAnswer) cost += Costs.NoAnswer;
        if (block.OpensNews && draft.Paragraphs > 0) cost += Costs.AfterTheEnd;
        if (block.IsOfMeeting && draft.Paragraphs > 0 && !draft.IsOfMeeting) cost += Costs.OtherKind;
        return cost;
    }

    // An article that waits for more is taken up again more readily, most of all when the one before has just ended.
    private static double SwitchCost(Draft draft, Standing standing)
    {
        if (standing == Standing.OtherAfterTheEnd && !draft.Finished) return Costs.SwitchAfterTheEnd;
        if (draft.HeadingOpen) return Costs.SwitchToOpenHeading;
        return draft.HasByline || draft.NeedsNoByline ? Costs.Switch : Costs.SwitchToUnsigned;
    }

    private static bool CouldLead(Draft draft) => draft is { Headings: > 0, ContinuedFrom: false } && (!draft.HasLead || draft.InLead);

    // A lead is about what the headline says, a paragraph of a section about its heading.
    private Move Lead(Draft draft, BlockTraits block, double look) =>
        new(block, draft, Part.Lead, CostOfLead(draft, block, look, Math.Max(0, Likest(draft.HeadingBlocks) - Likest(draft.TitleBlocks)), Unlikeness(draft, block)));

    /// <param name="likerHeading">By how much it is liker to a heading than to the headline.</param>
    private double CostOfLead(Draft draft, BlockTraits block, double look, double likerHeading, double unlikeness)
    {
        var cost = draft.InLead && draft.LastBlock == block.Sequence - 1 ? Costs.MoreOfTheLead * draft.LeadParagraphs : Costs.LeadApart;
        if (draft.HeadingOpen) cost += Costs.LeadAfterHeading;
        if (draft.Open >= 0) cost += Costs.LeadInSentence;
        if (block.OpensLead) cost += Costs.LeadByWords;
        if (draft is { Headings: 1, Paragraphs: 1 }) cost -= Costs.LeadAfterFirst;
        cost += Costs.LeadLikeTitle * likerHeading;
        cost += look + block.CostOfBeginning + unlikeness + Distance(draft, block);
        if (draft.LeadOpen >= 0) cost += OpenEnd(draft.LeadOpen);
        if (draft.Finished) cost += Costs.LeadAfterTheEnd;
        return cost;
    }

    private Move WithoutHeadline(Draft? current, BlockTraits block, double look)
    {
        var cost = look;
        if (current is not null)
        {
            cost += Costs.NewArticleWithoutHeadline;
            if (block.OpensNews) cost += Costs.WithoutHeadlineNews;
            if (current is { Finished: true } or { Open: >= 0 }) cost += Costs.WithoutHeadlineAfterTheEnd;
            if (block.Sequence + 1 < _content.Length && _content[block.Sequence + 1].Kind == BlockKind.Headline) cost += Costs.WithoutHeadlineBeforeOne;
        }

        return Paragraph(block.Blank, Standing.Current, block, cost);
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

    private double Likest(ImmutableArray<int> lines)
    {
        var likest = 0.0;
        foreach (var line in lines) likest = Math.Max(likest, _likeness.OfOther(line));
        return likest;
    }

    /// <summary>Below zero: what a vocabulary in common with the draft's last texts takes off.</summary>
    private double Unlikeness(Draft draft, BlockTraits block)
    {
        // Of a repeated block every word is known already.
        if (block.Block.IsRepeated) return 0;
        var shared = _likeness.Shared(draft.Bodies);
        for (var i = Math.Max(0, draft.TitleBlocks.Length - 2); i < draft.TitleBlocks.Length; i++)
            shared = Math.Max(shared, _likeness.OfOther(draft.TitleBlocks[i]) * Costs.LikeTitle);
        return -Costs.Likeness * Math.Min(Costs.LikenessCap, shared);
    }
}
