using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The parts that a block could play, and what each costs.</summary>
internal sealed class Moves
{
    private readonly ImmutableArray<Block> _content;
    private readonly PageStatistics _statistics;
    private readonly Seam _seam;
    private readonly HeadlineMoves _headlines;

    // Hypotheses share most of their drafts, so a block is compared with each but once.
    private readonly Dictionary<Draft, double> _likenesses = new(ReferenceEqualityComparer.Instance);
    private int _likenessOf = -1;

    public Moves(ImmutableArray<Block> blocks, ImmutableArray<Block> content)
    {
        _content = content;
        _statistics = new PageStatistics(blocks);
        _seam = new Seam(blocks, _statistics);
        _headlines = new HeadlineMoves(blocks, content, _statistics, this);
    }

    /// <summary>Every hypothesis that follows when the block at a place among the content is read.</summary>
    public IEnumerable<Hypothesis> For(Hypothesis hypothesis, int sequence)
    {
        var block = _content[sequence];
        return block.Kind switch
        {
            BlockKind.Headline => _headlines.For(hypothesis, block, sequence),
            BlockKind.Byline => Bylines(hypothesis, block, sequence),
            BlockKind.ContinuedFrom => ContinuedFrom(hypothesis, block, sequence),
            BlockKind.ContinuedTo => ContinuedTo(hypothesis, block, sequence),
            _ => Body(hypothesis, block, sequence, 0),
        };
    }

    /// <summary>What is still missing in a draft when the page ends.</summary>
    public double EndCost(Draft draft)
    {
        var cost = 0.0;
        if (draft.Open >= 0 && !draft.ContinuedTo) cost += _seam.OpenEnd(draft.Open);
        if (draft.LeadOpen >= 0) cost += _seam.OpenEnd(draft.LeadOpen);
        if (draft.TitleLines == 0) cost += Costs.NoHeadline;
        if (draft.Paragraphs == 0) cost += Costs.HeadlineWithoutText;
        if (draft.HeadingOpen) cost += draft.ContinuedTo ? 0 : 2.5;
        if (draft.Headings > 0 && !draft.HasLead && !draft.ContinuedFrom) cost += Costs.NoLead;
        if (draft.Headings == 1 && !draft.ContinuedFrom && !draft.ContinuedTo) cost += Costs.SingleHeading;
        if (!draft.HasByline && !draft.NeedsNoByline && !draft.ContinuedTo) cost += Costs.NoByline;
        return cost;
    }

    /// <summary>The block taken for running text.</summary>
    /// <param name="extra">What it costs that it does not look like running text.</param>
    public IEnumerable<Hypothesis> Body(Hypothesis hypothesis, Block block, int sequence, double extra)
    {
        var any = false;
        foreach (var draft in hypothesis.Drafts)
        {
            foreach (var next in Joins(hypothesis, draft, block, sequence, extra)) yield return next;
            yield return Paragraph(hypothesis, draft, block, sequence, extra);
            any = true;
            if (draft is { Headings: > 0, ContinuedFrom: false } && (!draft.HasLead || draft.InLead))
                yield return Lead(hypothesis, draft, block, sequence, extra);
        }

        yield return WithoutHeadline(hypothesis, block, sequence, any, extra);
        if (block.IsRepeated)
            yield return hypothesis with { Cost = hypothesis.Cost + Costs.PullQuote, SetAside = new Chain<SetAside>(new SetAside(block.Index, UnplacedKind.PullQuote), hypothesis.SetAside) };
    }

    /// <summary>The block taken for the rest of a sentence that the draft had left open.</summary>
    public IEnumerable<Hypothesis> Joins(Hypothesis hypothesis, Draft draft, Block block, int sequence, double extra)
    {
        foreach (var (end, isLead) in new[] { (draft.Open, false), (draft.LeadOpen, true) })
        {
            if (end < 0) continue;
            var cost = extra + _seam.Cost(end, block.Index) + 0.2 + Distance(draft, sequence) + Unlikeness(draft, block);
            if (draft.ContinuedTo) cost += Costs.AfterTheEnd;
            var doubled = _seam.IsDoubled(end, block.Index);
            if (block.Text.Length == 1 && doubled)
            {
                // The repeated character alone in its frame: the sentence still waits.
                yield return hypothesis.Put(draft.With(Part.Doubled, block.Index, sequence, cost, end), cost);
                continue;
            }

            var open = _seam.OpenEnd(block.Index) > 0 ? block.Index : -1;
            var joined = draft.With(doubled ? Part.JoinDroppingDoubled : Part.Join, block.Index, sequence, cost, end).WithBody(block.Index);
            yield return hypothesis.Put(isLead ? joined with { LeadOpen = open, InLead = true } : joined with { Open = open }, cost);
        }
    }

    /// <summary>The block taken for the next paragraph of a draft.</summary>
    public Hypothesis Paragraph(Hypothesis hypothesis, Draft draft, Block block, int sequence, double extra)
    {
        var cost = extra;
        var startsHere = draft.ContinuedFrom && draft.Paragraphs == 0;
        if (!startsHere) cost += _seam.CostOfBeginning(block.Index);
        if (draft.Paragraphs > 0) cost += Unlikeness(draft, block);
        if (draft.Id != hypothesis.Current) cost += SwitchCost(hypothesis, draft) + Distance(draft, sequence);
        if (draft.Open >= 0) cost += _seam.OpenEnd(draft.Open);
        if (draft.Finished) cost += Costs.AfterTheEnd;
        if (draft.AsksQuestions && !ParagraphOpening.IsAnswer(block.Folded)) cost += Costs.NoAnswer;
        var opening = OpensNews(block);
        if (opening && draft.Paragraphs > 0) cost += Costs.AfterTheEnd;
        var ofMeeting = MeetingPhrase.InText(block.Folded);
        if (ofMeeting && draft.Paragraphs > 0 && !draft.IsOfMeeting) cost += Costs.OtherKind;
        var paragraph = draft.With(Part.Paragraph, block.Index, sequence, cost).WithBody(block.Index) with
        {
            Paragraphs = draft.Paragraphs + 1,
            Open = _seam.OpenEnd(block.Index) > 0 && !HeadlineMoves.IsSignOff(block) ? block.Index : -1,
            HasLead = draft.HasLead || draft.Headings == 0,
            HasDateline = draft.HasDateline || opening,
            IsOfMeeting = draft.IsOfMeeting || ofMeeting,
            HasByline = draft.HasByline || (Dateline.Find(block.Folded) is { Byline: not null }),
        };
        return hypothesis.Put(paragraph, cost);
    }

    // An article that waits for more is taken up again more readily, most of all when the one before has just ended.
    private static double SwitchCost(Hypothesis hypothesis, Draft draft)
    {
        if (hypothesis.CurrentDraft is { Finished: true } && !draft.Finished) return Costs.SwitchAfterTheEnd;
        if (draft.HeadingOpen) return Costs.SwitchToOpenHeading;
        return draft.HasByline || draft.NeedsNoByline ? Costs.Switch : Costs.Switch - 0.5;
    }

    private double Likest(ImmutableArray<int> lines, Block block) => lines.Select(line => _statistics.Contained(line, block.Index)).DefaultIfEmpty().Max();

    private Hypothesis Lead(Hypothesis hypothesis, Draft draft, Block block, int sequence, double extra)
    {
        var cost = draft.InLead && draft.LastBlock == sequence - 1 ? Costs.MoreOfTheLead * draft.LeadParagraphs : Costs.LeadApart;
        if (draft.HeadingOpen) cost += 1.5;
        if (draft.Open >= 0) cost -= 0.3;
        if (ParagraphOpening.IsLead(block.Folded)) cost -= 0.5;
        if (draft is { Headings: 1, Paragraphs: 1 }) cost -= Costs.LeadAfterFirst;
        // A lead is about what the headline says, a paragraph of a section about its heading.
        cost += Costs.LeadLikeTitle * Math.Max(0, Likest(draft.HeadingBlocks, block) - Likest(draft.TitleBlocks, block));
        cost += extra + _seam.CostOfBeginning(block.Index) + Unlikeness(draft, block) + Distance(draft, sequence);
        if (draft.LeadOpen >= 0) cost += _seam.OpenEnd(draft.LeadOpen);
        if (draft.Finished) cost += 1;
        var lead = draft.With(Part.Lead, block.Index, sequence, cost).WithBody(block.Index) with
        {
            Paragraphs = draft.Paragraphs + 1,
            HasLead = true,
            InLead = true,
            LeadParagraphs = draft.LeadParagraphs + 1,
            LeadOpen = _seam.OpenEnd(block.Index) > 0 ? block.Index : -1,
        };
        return hypothesis.Put(lead, cost);
    }

    private Hypothesis WithoutHeadline(Hypothesis hypothesis, Block block, int sequence, bool othersExist, double extra)
    {
        var current = hypothesis.CurrentDraft;
        var cost = extra + Costs.NewArticleWithoutHeadline + _seam.CostOfBeginning(block.Index);
        if (OpensNews(block)) cost -= 1.5;
        if (current is null or { Finished: true } or { Open: >= 0 }) cost -= 1;
        if (sequence + 1 < _content.Length && _content[sequence + 1].Kind == BlockKind.Headline) cost -= 0.5;
        var draft = new Draft(hypothesis.NextId, null, sequence);
        return Paragraph(hypothesis with { Current = draft.Id }, draft, block, sequence, othersExist ? cost - _seam.CostOfBeginning(block.Index) : extra);
    }

    private static IEnumerable<Hypothesis> Bylines(Hypothesis hypothesis, Block block, int sequence)
    {
        foreach (var draft in hypothesis.Drafts)
        {
            var cost = draft.Id == hypothesis.Current ? 0 : 3 + Distance(draft, sequence);
            if (draft.HasByline) cost += 5;
            if (draft.Open >= 0) cost += 4;
            if (draft.Finished) cost += 2;
            var byline = draft.With(Part.Byline, block.Index, sequence, cost) with { HasByline = true, HeadlineOpen = draft.HeadlineOpen, Finished = draft.Paragraphs > 0 };
            yield return hypothesis.Put(byline, cost);
        }

        // A byline above a headline that has yet to come.
        var ahead = new Draft(hypothesis.NextId, null, sequence).With(Part.Byline, block.Index, sequence, 2.5) with { HasByline = true };
        yield return hypothesis.Put(ahead, 2.5);
    }

    private static IEnumerable<Hypothesis> ContinuedFrom(Hypothesis hypothesis, Block block, int sequence)
    {
        foreach (var draft in hypothesis.Drafts.Where(draft => draft.HeadlineOpen && !draft.ContinuedFrom))
        {
            var cost = draft.Id == hypothesis.Current ? 0 : Costs.Switch + Distance(draft, sequence);
            yield return hypothesis.Put(draft.With(Part.ContinuedFrom, block.Index, sequence, cost) with { ContinuedFrom = true, HeadlineOpen = true, HasLead = true }, cost);
        }

        var ahead = new Draft(hypothesis.NextId, null, sequence).With(Part.ContinuedFrom, block.Index, sequence, 1.5) with { ContinuedFrom = true, HasLead = true };
        yield return hypothesis.Put(ahead, 1.5);
    }

    private static IEnumerable<Hypothesis> ContinuedTo(Hypothesis hypothesis, Block block, int sequence)
    {
        foreach (var draft in hypothesis.Drafts.Where(draft => !draft.ContinuedTo))
        {
            var cost = draft.Id == hypothesis.Current ? 0 : 3 + Distance(draft, sequence);
            if (draft.Finished) cost += 3;
            yield return hypothesis.Put(draft.With(Part.ContinuedTo, block.Index, sequence, cost) with { ContinuedTo = true, Finished = true }, cost);
        }

        // A second one, or one before any article, ends nothing.
        if (hypothesis.Drafts.All(draft => draft.ContinuedTo))
            yield return hypothesis with { SetAside = new Chain<SetAside>(new SetAside(block.Index, UnplacedKind.Unknown), hypothesis.SetAside) };
    }

    public static double Distance(Draft draft, int sequence) => Costs.Distance * Math.Min(12, sequence - draft.LastBlock - 1);

    private static bool OpensNews(Block block) => block.Gap != Gap.None && Dateline.Find(block.Folded) is not null;

    /// <summary>Below zero: what a vocabulary in common with the draft's last texts takes off.</summary>
    private double Unlikeness(Draft draft, Block block) =>
        // Of a repeated block every word is known already.
        block.IsRepeated ? 0 : -Costs.Likeness * Math.Min(Costs.LikenessCap, Likeness(draft, block));

    private double Likeness(Draft draft, Block block)
    {
        if (_likenessOf != block.Index)
        {
            _likenesses.Clear();
            _likenessOf = block.Index;
        }

        if (_likenesses.TryGetValue(draft, out var known)) return known;
        var shared = _statistics.Shared(draft.Bodies, block.Index);
        if (draft.TitleLines > 0) shared = Math.Max(shared, draft.TitleBlocks.Reverse().Take(2).Max(line => _statistics.Contained(line, block.Index)) * 0.3);
        return _likenesses[draft] = shared;
    }
}
