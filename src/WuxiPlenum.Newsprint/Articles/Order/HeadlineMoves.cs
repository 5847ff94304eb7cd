using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The parts that a headline-like line could play: an article's headline or its next line, the half of one, a section heading, a column's name.</summary>
internal sealed class HeadlineMoves(ImmutableArray<BlockTraits?> traits, Likeness likeness, Moves moves)
{
    /// <summary>Adds what a draft could become with the line: a headline of some kind or, after all, text.</summary>
    public void Of(Draft draft, Standing standing, BlockTraits line)
    {
        var form = line.Headline!;
        if (draft.TitleLines == 0) moves.Add(HeadlineAfterText(draft, standing, line, form));
        else if (draft.HeadlineOpen) moves.Add(FurtherLine(draft, standing, line, form));
        else if (!draft.HalfAdded && draft.Paragraphs > 0) moves.Add(Half(draft, line, form));
        if (draft.HeadlineOpen && form.CostOfPenName is { } penName) moves.Add(PenName(draft, standing, line, form, penName));
        moves.Add(Heading(draft, standing, line, form));
        if (draft.HeadingOpen && standing == Standing.Current && line.Block.Gap == Blocks.Gap.Line) moves.Add(new Move(line, draft, Part.HeadingLine, 0.3, form.LikeText));
        moves.Body(draft, standing, line, LookOfText(line));
    }

    /// <summary>Adds what else can be done with the line.</summary>
    public void Besides(Draft? current, BlockTraits line)
    {
        var form = line.Headline!;
        moves.Add(NewArticle(current, line, form));
        moves.Add(ColumnName(current, line, form));
        // The headline itself stands further down.
        moves.Add(Heading(line.Blank, Standing.Current, line, form, form.HasSiblings ? Costs.HeadingFirst : Costs.NewArticleWithoutHeadline));
        moves.BodyBesides(current, line, LookOfText(line));
    }

    private static double LookOfText(BlockTraits line) => line.IsSignOff ? 0.3 : Math.Max(0.2, Costs.ShortParagraph - line.Headline!.LikeText);

    private static Move NewArticle(Draft? current, BlockTraits line, HeadlineTraits form)
    {
        var cost = form.HasEvidence || form.NamesDocument ? Costs.NewArticleWithEvidence : Costs.NewArticle;
        if (form.IsSectionHeading) cost += 2;
        if (form.IsNote || line.ClosesUnopened) cost += 3;
        if (form.HasSiblings) cost += 0.6;
        if (current is { HeadlineOpen: true, TitleLines: > 0 }) cost += 2;
        return new Move(line, line.Blank, Part.Headline, cost, form.LikeText);
    }

    private static Move HeadlineAfterText(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form)
    {
        var distance = line.Sequence - draft.LastBlock - 1;
        var cost = Costs.HeadlineAfterText + (distance == 0 ? 0 : 1 + Moves.Distance(draft, line));
        if (form.IsSectionHeading) cost += 2;
        cost += Math.Max(0, draft.Paragraphs + draft.Headings - 1) * 0.8;
        if (standing != Standing.Current) cost += 0.7;
        return new Move(line, draft, Part.Headline, cost, form.LikeText);
    }

    private static Move FurtherLine(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form)
    {
        var cost = Costs.FurtherHeadlineLine + (line.Block.Gap == Blocks.Gap.Line ? 0 : 0.2) + Moves.Distance(draft, line);
        if (form.IsSectionHeading) cost += 1.5;
        if (form.HasSiblings) cost += 0.9;
        if (draft.TitleLines >= 3) cost += 0.8;
        if (form.IsHalfWord) cost += 0.8;
        if (form.IsColumnName) cost += 0.8;
        if (draft.ContinuedFrom) cost += 1.5;
        if (standing != Standing.Current) cost += Costs.Switch;
        return new Move(line, draft, Part.Headline, cost, form.LikeText);
    }

    private Move Half(Draft draft, BlockTraits line, HeadlineTraits form)
    {
        var (first, length) = (traits[draft.TitleBlocks[^1]]!.Block.Text.Length, line.Block.Text.Length);
        var cost = Costs.HeadlineHalf + (Moves.Distance(draft, line) / 2);
        var difference = Math.Abs(first - length);
        cost += difference <= 2 ? -1 : difference >= 6 ? 0.8 : 0;
        if (first > 14 || length > 14) cost += 1;
        if (draft.TitleLines > 2) cost += 0.5;
        var likest = 0.0;
        foreach (var body in draft.Bodies) likest = Math.Max(likest, likeness.InOther(body));
        cost -= 1.5 * likest;
        if (form.IsSectionHeading || form.HasSiblings) cost += 2;
        if (form.IsColumnName) cost += 1;
        if (length <= 3) cost += 1;
        if (draft.HeadingOpen) cost += 3;
        if (draft.TitleLines == 1 && first <= 7) cost -= 0.5;
        return new Move(line, draft, Part.HeadlineHalf, cost, form.LikeText);
    }

    private Move Heading(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form, double extra = 0)
    {
        var cost = Costs.Heading + extra;
        if (form.IsSectionHeading) cost -= 1.6;
        cost += form.HasSiblings ? -0.8 : 0.6;
        if (draft.Headings > 0) cost -= 0.5;
        foreach (var heading in draft.HeadingBlocks)
        {
            if (!traits[heading]!.Headline!.Pattern.IsParallelTo(form.Pattern)) continue;
            cost -= 0.6;
            break;
        }

        if (draft.Finished) cost += Costs.AfterTheEnd;
        if (draft.Open >= 0) cost += 2.5;
        if (draft.HasDateline) cost += 1.2;
        if (draft.HeadingOpen) cost += 3;
        if (form.IsColumnName) cost += 1;
        if (draft.Paragraphs == 0) cost += 0.4;
        if (!draft.IsBlank && standing != Standing.Current) cost += Costs.Switch + Moves.Distance(draft, line);
        return new Move(line, draft, Part.Heading, cost, form.LikeText);
    }

    private Move PenName(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form, double cost)
    {
        if (draft.TitleLines > 0 && traits[draft.TitleBlocks[^1]]!.Headline!.IsUnfinished) cost += 2;
        cost += (draft.HasByline ? 5 : 0) + (standing == Standing.Current ? 0 : 3);
        return new Move(line, draft, Part.Byline, cost, form.LikeText);
    }

    private static Move ColumnName(Draft? current, BlockTraits line, HeadlineTraits form)
    {
        var cost = Costs.ColumnName;
        if (form.IsColumnName) cost -= 1.2;
        else if (line.Block.Text.Length > 8) cost += 1.5;
        if (form.HasSiblings) cost += 1;
        if (form.HasEvidence) cost += 0.6;
        else if (current is not { Open: >= 0 } && !form.IsColumnName) cost += 1;
        return Move.SetAside(line, UnplacedKind.ColumnLogo, cost + form.LikeText);
    }
}
