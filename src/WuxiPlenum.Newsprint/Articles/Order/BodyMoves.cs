using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The parts that a block could play as running text: the rest of a sentence, a paragraph, the lead, the text of an article without a headline.</summary>
internal sealed class BodyMoves(ImmutableArray<Block> content, ImmutableArray<BlockTraits?> traits, Seam seam, PageStatistics statistics, Likeness likeness, Moves moves)
{
    // What likeness takes off where it is complete.
    private const double MostAlike = -Costs.LikenessAtMost;

    // Punctuation hangs over a column's edge, or is pulled back from it.
    private const double ColumnSlack = 1.5;

    /// <summary>Adds the moves of a draft with the block taken for running text.</summary>
    /// <param name="look">What it costs that it does not look like running text.</param>
    public void Of(Draft draft, Standing standing, BlockTraits block, double look)
    {
        if (draft.Open >= 0) moves.Add(Join(draft, draft.Open, block, look));
        if (draft.LeadOpen >= 0) moves.Add(Join(draft, draft.LeadOpen, block, look));
        moves.Add(Paragraph(draft, standing, block, look));
        if (CouldLead(draft)) moves.Add(Lead(draft, standing, block, look));
    }

    /// <summary>What the moves that <see cref="Of"/> adds cost at least.</summary>
    public double Bound(Draft draft, Standing standing, BlockTraits block, double look)
    {
        var least = CostOfParagraph(draft, standing, block, look, MostAlike);
        if (draft.Open >= 0) least = Math.Min(least, CostOfJoin(draft, draft.Open, block, look, MostAlike));
        if (draft.LeadOpen >= 0) least = Math.Min(least, CostOfJoin(draft, draft.LeadOpen, block, look, MostAlike));
        if (CouldLead(draft)) least = Math.Min(least, CostOfLead(draft, standing, block, look, 0, MostAlike));
        return least;
    }

    /// <summary>Adds the block taken for the text of an article without a headline, or for a repetition.</summary>
    public void Besides(Draft? current, BlockTraits block, double look)
    {
        moves.Add(WithoutHeadline(current, block, look));
        if (block.Block.IsRepeated) moves.Add(Move.SetAside(block, UnplacedKind.PullQuote, Costs.PullQuote));
    }

    private double OpenEnd(int block) => traits[block]!.OpenEnd;

    // The block taken for the rest of a sentence that the draft had left open.
    private Move Join(Draft draft, int end, BlockTraits block, double look)
    {
        var cost = CostOfJoin(draft, end, block, look, Unlikeness(draft, block));
        if (!statistics.IsDoubled(traits[end]!.Block, block.Block)) return new Move(block, draft, Part.Join, cost, target: end);
        // The repeated character alone in its frame: the sentence still waits.
        return new Move(block, draft, block.Block.Text.Length == 1 ? Part.Doubled : Part.JoinDroppingDoubled, cost, target: end);
    }

    private double CostOfJoin(Draft draft, int end, BlockTraits block, double look, double unlikeness)
    {
        var cost = look + seam.Cost(traits[end]!, block) + Costs.Join + Moves.Distance(draft, block) + unlikeness + CostOfColumn(draft, block);
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
        if (draft.Paragraphs > 0) cost += unlikeness + CostOfColumn(draft, block);
        if (standing != Standing.Current) cost += SwitchCost(draft, standing) + Moves.Distance(draft, block);
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

    // An article is set in columns of one width, and its text has kept the line ends everywhere or nowhere.
    private static double CostOfColumn(Draft draft, BlockTraits block)
    {
        if (draft.Column is not { } before || block.Block.Column is not { } here) return 0;
        if (Math.Abs(before - here) > ColumnSlack) return Costs.OtherColumn;
        return here == Block.Unwrapped ? 0 : Costs.SameColumn;
    }

    private static bool CouldLead(Draft draft) => draft is { Headings: > 0, ContinuedFrom: false } && (!draft.HasLead || draft.InLead);

    // A lead is about what the headline says, a paragraph of a section about its heading.
    private Move Lead(Draft draft, Standing standing, BlockTraits block, double look) =>
        new(block, draft, Part.Lead, CostOfLead(draft, standing, block, look, Math.Max(0, Likest(draft.HeadingBlocks) - Likest(draft.TitleBlocks)), Unlikeness(draft, block)));

    /// <param name="likerHeading">By how much it is liker to a heading than to the headline.</param>
    private double CostOfLead(Draft draft, Standing standing, BlockTraits block, double look, double likerHeading, double unlikeness)
    {
        var cost = draft.InLead && draft.LastBlock == block.Sequence - 1 ? Costs.MoreOfTheLead * draft.LeadParagraphs : Costs.LeadApart;
        if (standing != Standing.Current) cost += Costs.LeadElsewhere;
        if (moves.PageIsWhole) cost += Costs.LeadOnWholePage;
        if (draft.HeadingOpen) cost += Costs.LeadAfterHeading;
        if (draft.Open >= 0) cost += Costs.LeadInSentence;
        if (block.OpensLead) cost += Costs.LeadByWords;
        if (block.OpensInSpeech) cost += Costs.LeadInSpeech;
        if (block.IsAnswer) cost += Costs.LeadAnswers;
        if (draft is { Headings: 1, Paragraphs: 1 }) cost -= Costs.LeadAfterFirst;
        cost += Costs.LeadLikeTitle * likerHeading;
        cost += look + block.CostOfBeginning + unlikeness + CostOfColumn(draft, block) + Moves.Distance(draft, block);
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
            if (block.Sequence + 1 < content.Length && content[block.Sequence + 1].Kind == BlockKind.Headline) cost += Costs.WithoutHeadlineBeforeOne;
        }

        return Paragraph(block.Blank, Standing.Current, block, cost);
    }

    private double Likest(ImmutableArray<int> lines)
    {
        var likest = 0.0;
        foreach (var line in lines) likest = Math.Max(likest, likeness.OfOther(line));
        return likest;
    }

    /// <summary>Below zero: what a vocabulary in common with the draft's last texts takes off.</summary>
    private double Unlikeness(Draft draft, BlockTraits block)
    {
        // Of a repeated block every word is known already.
        if (block.Block.IsRepeated) return 0;
        return likeness.Cost(draft.Bodies, draft.TitleWords);
    }
}
