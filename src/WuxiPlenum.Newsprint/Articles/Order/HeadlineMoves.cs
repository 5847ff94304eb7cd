using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The parts that a headline-like line could play: an article's headline or its next line, the half of one, a section heading, a column's name.</summary>
internal sealed class HeadlineMoves(ImmutableArray<BlockTraits?> traits, Likeness likeness, Moves moves, BodyMoves bodies)
{
    // A first line as long as this says enough for a headline.
    private const int WholeTitle = 9;

    /// <summary>Adds what a draft could become with the line: a headline of some kind or, after all, text.</summary>
    public void Of(Draft draft, Standing standing, BlockTraits line)
    {
        var form = line.Headline!;
        if (draft.TitleLines == 0) moves.Add(HeadlineAfterText(draft, standing, line, form));
        else if (draft.HeadlineOpen) moves.Add(FurtherLine(draft, standing, line, form));
        else if (CouldBeHalf(draft)) moves.Add(Half(draft, line, form));
        if (draft.HeadlineOpen && form.CostOfPenName is { } penName) moves.Add(PenName(draft, standing, line, form, penName));
        moves.Add(Heading(draft, standing, line, form));
        if (draft.HeadingOpen && standing == Standing.Current && line.Block.Gap == Blocks.Gap.Line) moves.Add(new Move(line, draft, Part.HeadingLine, Costs.HeadingLine, form.LikeText));
        bodies.Of(draft, standing, line, LookOfText(line));
    }

    /// <summary>What the moves of a draft that is not the current one cost at least, however like the line is to its text.</summary>
    public double Bound(Draft draft, Standing standing, BlockTraits line)
    {
        if (draft.HeadlineOpen) return double.NegativeInfinity;
        var form = line.Headline!;
        var least = CostOfHeading(draft, standing, line, form, 0, !draft.HeadingBlocks.IsEmpty, Cheapest(Costs.HeadingLikeText));
        if (draft.TitleLines == 0) least = Math.Min(least, CostAfterText(draft, standing, line, form, Cheapest(Costs.LateHeadlineLikeText)));
        else if (CouldBeHalf(draft)) least = Math.Min(least, CostOfHalf(draft, line, form, Cheapest(Costs.HalfLikeText)));
        return Math.Min(least + form.LikeText, bodies.Bound(draft, standing, line, LookOfText(line)));
    }

    /// <summary>Adds what else can be done with the line.</summary>
    public void Besides(Draft? current, BlockTraits line)
    {
        var form = line.Headline!;
        moves.Add(NewArticle(current, line, form));
        moves.Add(ColumnName(current, line, form));
        // The headline itself stands further down.
        moves.Add(Heading(line.Blank, Standing.Current, line, form, form.HasSiblings ? Costs.HeadingFirst : Costs.NewArticleWithoutHeadline));
        bodies.Besides(current, line, LookOfText(line));
    }

    // The likeness with which a move costs least.
    private static double Cheapest(double costOfLikeness) => costOfLikeness < 0 ? 1 : 0;

    private static double LookOfText(BlockTraits line) => line.IsSignOff ? Costs.SignOff : Math.Max(Costs.ShortParagraphAtLeast, Costs.ShortParagraph - line.Headline!.LikeText);

    private Move NewArticle(Draft? current, BlockTraits line, HeadlineTraits form)
    {
        var cost = form.HasEvidence || form.NamesDocument ? Costs.NewArticleWithEvidence : Costs.NewArticle;
        if (form.IsUnderColumnName) cost += Costs.TitleUnderColumnName;
        if (form.NamesKind && current is { HeadlineOpen: true }) cost += Costs.TitleOfKind;
        if (form.IsSectionHeading) cost += Costs.TitleLikeHeading;
        else if (form.IsLabelled) cost += Costs.TitleLabelled;
        if (form.IsNote || line.ClosesUnopened) cost += Costs.TitleFromNote;
        if (form.HasSiblings) cost += Costs.TitleWithSiblings;
        if (form.IsOfSeries) cost += Costs.TitleOfSeries;
        if (current is { HeadlineOpen: true, TitleLines: > 0 }) cost += current.ContinuedFrom || form.IsUnderByline ? Costs.TitleUponWholeTitle : Costs.TitleUponTitle;
        cost += (Costs.TitleLikeNext * moves.LikenessToNextText(line)) + (current is null ? 0 : Costs.TitleLikeCurrent * Likest(current.Bodies));
        return new Move(line, line.Blank, Part.Headline, cost, form.LikeText);
    }

    private Move HeadlineAfterText(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form) =>
        new(line, draft, Part.Headline, CostAfterText(draft, standing, line, form, Likest(draft.Bodies)), form.LikeText);

    private static double CostAfterText(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form, double likeness)
    {
        var distance = line.Sequence - draft.LastBlock - 1;
        var cost = Costs.HeadlineAfterText + (distance == 0 ? 0 : Costs.LateHeadlineApart + Moves.Distance(draft, line));
        if (form.IsSectionHeading) cost += Costs.TitleLikeHeading;
        cost += Math.Max(0, draft.Paragraphs + draft.Headings - 1) * Costs.LateHeadlinePerParagraph;
        if (standing != Standing.Current) cost += Costs.LateHeadlineOfOther;
        return cost + (Costs.LateHeadlineLikeText * likeness);
    }

    private Move FurtherLine(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form)
    {
        var cost = Costs.FurtherHeadlineLine + (line.Block.Gap == Blocks.Gap.Line ? 0 : Costs.FurtherLineAfterBlank) + Moves.Distance(draft, line);
        if (form.IsSectionHeading) cost += Costs.FurtherLineLikeHeading;
        if (form.IsUnderColumnName && draft.TitleLines == 1 && draft.LastBlock == line.Sequence - 1) cost += Costs.FurtherLineUnderColumnName;
        if (form.HasSiblings) cost += Costs.FurtherLineWithSiblings;
        if (form.HasTwins) cost += Costs.FurtherLineWithTwins;
        if (form.IsOfSeries) cost += Costs.FurtherLineOfSeries;
        if (draft.TitleLines > 0 && traits[draft.TitleBlocks[^1]]!.Headline!.IsNote) cost += Costs.FurtherLineAfterNote;
        if (form.IsUnderByline && draft.LastBlock == line.Sequence - 1) cost += Costs.FurtherLineUnderByline;
        if (draft.TitleLines > 0 && IsUnderWholeHeadline(traits[draft.TitleBlocks[^1]]!.Headline!, form)) cost += Costs.FurtherLineAfterWhole;
        if (LeadsUp(draft)) cost += Costs.FurtherLineAfterLeadUp;
        if (draft.TitleLines >= 3) cost += Costs.FurtherLineOfMany;
        if (form.NamesKind) cost += Costs.FurtherLineOfKind;
        if (form.IsHalfWord) cost += Costs.FurtherLineHalfWord;
        if (form.IsColumnName) cost += Costs.FurtherLineColumnName;
        if (draft.ContinuedFrom) cost += Costs.FurtherLineAfterJump;
        if (standing != Standing.Current) cost += Costs.Switch;
        return new Move(line, draft, Part.Headline, cost, form.LikeText);
    }

    // What kind of article it is has been said: by the title, 半山村亮灯记, under which a subtitle would be longer, or by the subtitle, 沙屿县船舶产业走笔.
    private static bool IsUnderWholeHeadline(HeadlineTraits above, HeadlineTraits line) => above.IsStory ? line.IsShort : above is { NamesKind: true, IsNote: false } && !line.IsNote;

    // The last line that is the title's own: not a note under it, nor a column's name.
    private BlockTraits FirstHalf(Draft draft)
    {
        for (var i = draft.TitleBlocks.Length - 1; i > 0; i--)
            if (traits[draft.TitleBlocks[i]]! is { Headline: { IsNote: false, IsColumnName: false, NamesKind: false } } line) return line;
        return traits[draft.TitleBlocks[0]]!;
    }

    // Its headline so far only leads up to the line that says what happened.
    private bool LeadsUp(Draft draft) => draft.TitleLines == 1 && traits[draft.TitleBlocks[0]]!.Headline!.LeadsUp;

    private static bool CouldBeHalf(Draft draft) => !draft.HalfAdded && draft.Paragraphs > 0;

    private Move Half(Draft draft, BlockTraits line, HeadlineTraits form) => new(line, draft, Part.HeadlineHalf, CostOfHalf(draft, line, form, Likest(draft.Bodies)), form.LikeText);

    private double CostOfHalf(Draft draft, BlockTraits line, HeadlineTraits form, double likeness)
    {
        var half = FirstHalf(draft);
        var (first, length) = (half.Block.Text.Length, line.Block.Text.Length);
        var cost = Costs.HeadlineHalf + (Moves.Distance(draft, line) / 2);
        var difference = Math.Abs(first - length);
        cost += difference <= 2 ? Costs.HalfAsLong : difference >= 6 ? Costs.HalfNotAsLong : 0;
        if (first > 14 || length > 14) cost += Costs.HalfLong;
        if (draft.TitleLines > 2) cost += Costs.HalfOfMany;
        if (form.HasTwins) cost += Costs.HalfWithTwins;
        if (half.Headline!.IsUnfinished) cost += Costs.HalfOfUnfinished;
        if (half.Headline.IsStory) cost += Costs.HalfOfStory;
        if (Blocks.HeadlineForm.AreTitleOfDocument(half.Block.Folded, line.Block.Folded)) cost += Costs.HalfOfDocument;
        if (first >= WholeTitle) cost += Costs.HalfOfWhole;
        cost += (Costs.HalfLikeText * likeness) + (Costs.HalfLikeNext * moves.LikenessToNextText(line));
        if (form.IsSectionHeading || form.HasSiblings) cost += Costs.HalfLikeHeading;
        if (form.IsColumnName) cost += Costs.HalfColumnName;
        if (length <= 3) cost += Costs.HalfTiny;
        if (draft.HeadingOpen) cost += Costs.UponHeading;
        if (first <= 7) cost += Costs.HalfOfShort;
        return cost;
    }

    private Move Heading(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form, double extra = 0) =>
        new(line, draft, Part.Heading, CostOfHeading(draft, standing, line, form, extra, IsParallel(draft, form), Likest(draft.Bodies)), form.LikeText);

    private bool IsParallel(Draft draft, HeadlineTraits form)
    {
        foreach (var heading in draft.HeadingBlocks)
            if (traits[heading]!.Headline!.Pattern.IsParallelTo(form.Pattern)) return true;
        return false;
    }

    private double CostOfHeading(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form, double extra, bool isParallel, double likeness)
    {
        var cost = Costs.Heading + extra;
        if (form.IsSectionHeading) cost += Costs.HeadingByItself;
        else if (form.IsLabelled) cost += Costs.HeadingLabelled;
        cost += form.HasSiblings ? Costs.HeadingWithSiblings : Costs.HeadingWithout;
        if (form.IsOfSeries) cost += Costs.HeadingOfSeries;
        if (draft.Headings > 0) cost += Costs.HeadingAfterAnother;
        else if (!draft.HasLead && !moves.PageIsWhole) cost += Costs.HeadingWithoutLead;
        if (isParallel) cost += Costs.HeadingParallel;
        cost += (Costs.HeadingLikeText * likeness) + (Costs.HeadingLikeNext * moves.LikenessToNextText(line));
        if (draft.Finished) cost += Costs.AfterTheEnd;
        if (draft.Open >= 0) cost += Costs.HeadingInSentence;
        if (draft.HasDateline) cost += Costs.HeadingInNews;
        if (draft.HeadingOpen) cost += Costs.UponHeading;
        if (form.RunsOn || (form.IsRest && draft.HeadlineOpen)) cost += Costs.HeadingRunsOn;
        if (form.IsColumnName) cost += Costs.HeadingColumnName;
        if (form.IsUnderColumnName) cost += Costs.HeadingUnderColumnName;
        if (form.IsAboveArticle) cost += Costs.HeadingAboveArticle;
        if (draft.HeadlineOpen && LeadsUp(draft)) cost += Costs.HeadingAfterLeadUp;
        if (draft.Paragraphs == 0) cost += Costs.HeadingBeforeText;
        if (!draft.IsBlank && standing != Standing.Current) cost += Costs.Switch + Moves.Distance(draft, line);
        return cost;
    }

    private double Likest(Bodies texts)
    {
        var likest = 0.0;
        foreach (var text in texts) likest = Math.Max(likest, likeness.InOther(text));
        return likest;
    }

    private Move PenName(Draft draft, Standing standing, BlockTraits line, HeadlineTraits form, double cost)
    {
        if (draft.TitleLines > 0 && traits[draft.TitleBlocks[^1]]!.Headline!.IsUnfinished) cost += Costs.PenNameInHeadline;
        cost += (draft.HasByline ? Costs.SecondByline : 0) + (standing == Standing.Current ? 0 : Costs.BylineApart);
        return new Move(line, draft, Part.Byline, cost, form.LikeText);
    }

    private static Move ColumnName(Draft? current, BlockTraits line, HeadlineTraits form)
    {
        var cost = Costs.ColumnName;
        if (form.IsColumnName) cost += Costs.ColumnNameByForm;
        else if (line.Block.Text.Length > 8) cost += Costs.ColumnNameLong;
        if (form.HasSiblings) cost += Costs.ColumnNameWithSiblings;
        if (form.IsStory) cost += Costs.ColumnNameStory;
        if (form.HasEvidence) cost += Costs.ColumnNameBeforeHeadline;
        else if (current is not { Open: >= 0 } && !form.IsColumnName) cost += Costs.ColumnNameBetween;
        return Move.SetAside(line, UnplacedKind.ColumnLogo, cost + form.LikeText);
    }
}
