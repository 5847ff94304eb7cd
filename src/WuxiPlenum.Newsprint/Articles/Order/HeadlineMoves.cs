using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The parts that a headline-like line could play: an article's headline or its next line, the half of one, a section heading, a column's name.</summary>
internal sealed partial class HeadlineMoves(ImmutableArray<Block> blocks, ImmutableArray<Block> content, PageStatistics statistics, Moves moves)
{
    // Headings of one article stand within so many headline lines of each other.
    private const int Neighbourhood = 12;

    private readonly Dictionary<int, int> _siblings = Siblings(content);
    private readonly Dictionary<int, double> _textLikeness = content.Where(block => block.Kind == BlockKind.Headline).ToDictionary(line => line.Index, line => TextLikeness(line, Seam.PageIndents(blocks)));

    /// <summary>Every hypothesis that follows when the line is read, as a headline of some kind or, after all, as text.</summary>
    public IEnumerable<Hypothesis> For(Hypothesis hypothesis, Block line, int sequence)
    {
        var asHeadline = _textLikeness[line.Index];
        foreach (var next in AsHeadline(hypothesis, line, sequence)) yield return next with { Cost = next.Cost + asHeadline };
        var asText = IsSignOff(line) ? 0.3 : Math.Max(0.2, Costs.ShortParagraph - asHeadline);
        foreach (var next in moves.Body(hypothesis, line, sequence, asText)) yield return next;
    }

    private IEnumerable<Hypothesis> AsHeadline(Hypothesis hypothesis, Block line, int sequence)
    {
        yield return NewArticle(hypothesis, line, sequence);
        yield return ColumnName(hypothesis, line, sequence);
        yield return HeadingBeforeHeadline(hypothesis, line, sequence);
        foreach (var draft in hypothesis.Drafts)
        {
            if (draft.TitleLines == 0) yield return HeadlineAfterText(hypothesis, draft, line, sequence);
            else if (draft.HeadlineOpen) yield return FurtherLine(hypothesis, draft, line, sequence);
            else if (!draft.HalfAdded && draft.Paragraphs > 0) yield return Half(hypothesis, draft, line, sequence);
            if (draft.HeadlineOpen && Byline.CouldBePenName(line.Folded)) yield return PenName(hypothesis, draft, line, sequence);
            yield return Heading(hypothesis, draft, line, sequence);
            if (draft.HeadingOpen && draft.Id == hypothesis.Current && line.Gap == Gap.Line) yield return HeadingLine(hypothesis, draft, line, sequence);
        }
    }

    /// <summary>Whether a short line closes a notice or a letter: who signs, and when.</summary>
    public static bool IsSignOff(Block line) => SignOff().IsMatch(line.Folded);

    private Hypothesis NewArticle(Hypothesis hypothesis, Block line, int sequence)
    {
        var cost = HasEvidence(sequence) || HeadlineForm.NamesDocument(line.Folded) ? Costs.NewArticleWithEvidence : Costs.NewArticle;
        if (HeadlineForm.IsSectionHeadingByItself(line.Folded)) cost += 2;
        if (HeadlineForm.IsNote(line.Folded) || Seam.Unopened(line.Folded)) cost += 3;
        if (_siblings[line.Index] > 0) cost += 0.6;
        if (hypothesis.CurrentDraft is { HeadlineOpen: true, TitleLines: > 0 }) cost += 2;
        var draft = new Draft(hypothesis.NextId, null, sequence);
        return hypothesis.Put(Titled(draft, line, sequence, Part.Headline, cost) with { HeadlineOpen = true }, cost);
    }

    // The headline itself stands further down.
    private Hypothesis HeadingBeforeHeadline(Hypothesis hypothesis, Block line, int sequence) =>
        Heading(hypothesis, new Draft(hypothesis.NextId, null, sequence), line, sequence, _siblings[line.Index] > 0 ? Costs.HeadingFirst : Costs.NewArticleWithoutHeadline);

    private static Hypothesis HeadlineAfterText(Hypothesis hypothesis, Draft draft, Block line, int sequence)
    {
        var distance = sequence - draft.LastBlock - 1;
        var cost = Costs.HeadlineAfterText + (distance == 0 ? 0 : 0.6 + Moves.Distance(draft, sequence));
        if (HeadlineForm.IsSectionHeadingByItself(line.Folded)) cost += 2;
        cost += Math.Max(0, draft.Paragraphs + draft.Headings - 1) * 0.8;
        if (draft.Id != hypothesis.Current) cost += 0.7;
        var titled = Titled(draft, line, sequence, Part.Headline, cost);
        return hypothesis.Put(titled with { HeadlineOpen = true, Open = draft.Open }, cost);
    }

    private Hypothesis FurtherLine(Hypothesis hypothesis, Draft draft, Block line, int sequence)
    {
        var cost = Costs.FurtherHeadlineLine + (line.Gap == Gap.Line ? 0 : 0.2) + Moves.Distance(draft, sequence);
        if (HeadlineForm.IsSectionHeadingByItself(line.Folded)) cost += 1.5;
        if (_siblings[line.Index] > 0) cost += 0.9;
        if (draft.TitleLines >= 3) cost += 0.8;
        if (line.Text.Length == 2 && CommonPairs.Bond(line.Folded[0], line.Folded[1]) == 0) cost += 0.8;
        if (HeadlineForm.IsColumnName(line.Folded)) cost += 0.8;
        if (draft.ContinuedFrom) cost += 1.5;
        if (draft.Id != hypothesis.Current) cost += Costs.Switch;
        return hypothesis.Put(Titled(draft, line, sequence, Part.Headline, cost) with { HeadlineOpen = true }, cost);
    }

    private Hypothesis Half(Hypothesis hypothesis, Draft draft, Block line, int sequence)
    {
        var first = blocks[draft.TitleBlocks[^1]];
        var cost = Costs.HeadlineHalf + (Moves.Distance(draft, sequence) / 2);
        var difference = Math.Abs(first.Text.Length - line.Text.Length);
        cost += difference <= 2 ? -1 : difference >= 6 ? 0.8 : 0;
        if (first.Text.Length > 14 || line.Text.Length > 14) cost += 1;
        if (draft.TitleLines > 2) cost += 0.5;
        cost -= 1.5 * draft.Bodies.Select(body => statistics.Contained(line.Index, body)).DefaultIfEmpty().Max();
        if (HeadlineForm.IsSectionHeadingByItself(line.Folded) || _siblings[line.Index] > 0) cost += 2;
        if (HeadlineForm.IsColumnName(line.Folded)) cost += 1;
        if (line.Text.Length <= 3) cost += 1;
        if (draft.HeadingOpen) cost += 3;
        if (draft.TitleLines == 1 && first.Text.Length <= 7) cost -= 0.5;
        var half = Titled(draft, line, sequence, Part.HeadlineHalf, cost);
        return hypothesis.Put(half with { HalfAdded = true, Open = draft.Open }, cost);
    }

    private Hypothesis Heading(Hypothesis hypothesis, Draft draft, Block line, int sequence, double extra = 0)
    {
        var cost = Costs.Heading + extra;
        if (HeadlineForm.IsSectionHeadingByItself(line.Folded)) cost -= 1.6;
        if (_siblings[line.Index] > 0) cost -= 0.8;
        else cost += 0.6;
        if (draft.Headings > 0) cost -= 0.5;
        if (draft.HeadingBlocks.Any(heading => AreParallel(blocks[heading], line))) cost -= 0.6;
        if (draft.Finished) cost += Costs.AfterTheEnd;
        if (draft.Open >= 0) cost += 2.5;
        if (draft.HasDateline) cost += 1.2;
        if (draft.HeadingOpen) cost += 3;
        if (HeadlineForm.IsColumnName(line.Folded)) cost += 1;
        if (draft.Paragraphs == 0) cost += 0.4;
        if (draft.Last is not null && draft.Id != hypothesis.Current) cost += Costs.Switch + Moves.Distance(draft, sequence);
        var heading = draft.With(Part.Heading, line.Index, sequence, cost) with
        {
            Headings = draft.Headings + 1,
            HeadingBlocks = draft.HeadingBlocks.Add(line.Index),
            HeadingOpen = true,
            AsksQuestions = draft.AsksQuestions || QuestionHeading().IsMatch(line.Folded),
            NeedsNoByline = draft.NeedsNoByline || QuestionHeading().IsMatch(line.Folded),
        };
        return hypothesis.Put(heading, cost);
    }

    private static Hypothesis HeadingLine(Hypothesis hypothesis, Draft draft, Block line, int sequence) =>
        hypothesis.Put(draft.With(Part.HeadingLine, line.Index, sequence, 0.3) with { HeadingOpen = true }, 0.3);

    private Hypothesis PenName(Hypothesis hypothesis, Draft draft, Block line, int sequence)
    {
        var name = line.Folded.Trim();
        var cost = Byline.LooksLikeName(name) ? 0.8 : name.Length > 2 ? 2.2 : CommonPairs.Bond(name[0], name[1]) == 0 ? 0.6 : 1.6;
        if (draft.TitleLines > 0 && HeadlineForm.IsUnfinished(blocks[draft.TitleBlocks[^1]].Folded)) cost += 2;
        cost += (draft.HasByline ? 5 : 0) + (draft.Id == hypothesis.Current ? 0 : 3);
        return hypothesis.Put(draft.With(Part.Byline, line.Index, sequence, cost) with { HasByline = true, HeadlineOpen = true }, cost);
    }

    private Hypothesis ColumnName(Hypothesis hypothesis, Block line, int sequence)
    {
        var cost = Costs.ColumnName;
        if (HeadlineForm.IsColumnName(line.Folded)) cost -= 1.2;
        else if (line.Text.Length > 8) cost += 1.5;
        if (_siblings[line.Index] > 0) cost += 1;
        if (HasEvidence(sequence)) cost += 0.6;
        else if (hypothesis.CurrentDraft is not { Open: >= 0 } && !HeadlineForm.IsColumnName(line.Folded)) cost += 1;
        return hypothesis with { Cost = hypothesis.Cost + cost, SetAside = new Chain<SetAside>(new SetAside(line.Index, UnplacedKind.ColumnLogo), hypothesis.SetAside) };
    }

    private static Draft Titled(Draft draft, Block line, int sequence, Part part, double cost) => draft.With(part, line.Index, sequence, cost) with
    {
        TitleLines = draft.TitleLines + 1,
        TitleBlocks = draft.TitleBlocks.Add(line.Index),
        NeedsNoByline = draft.NeedsNoByline || HeadlineForm.NamesDocument(line.Folded),
        IsOfMeeting = draft.IsOfMeeting || MeetingPhrase.InHeadline(line.Folded),
    };

    // A dateline, a byline, a jump line or another headline line comes next: this is where an article begins.
    private bool HasEvidence(int sequence)
    {
        if (sequence + 1 >= content.Length) return false;
        var next = content[sequence + 1];
        return next.Kind is BlockKind.Headline or BlockKind.Byline or BlockKind.ContinuedFrom || Dateline.Find(next.Folded) is not null;
    }

    // How much a line without a sentence's end looks like a piece of a sentence all the same.
    private static double TextLikeness(Block line, bool pageIndents)
    {
        var text = line.Folded;
        var likeness = pageIndents && line.Indented ? 2.0 : 0;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (text.Length >= 17 && comma > 0 && Math.Abs((2 * comma) + 1 - text.Length) > 5) likeness += 1;
        if (text.Length >= 26) likeness += 1;
        if (IsSignOff(line)) likeness += 1;
        if (text.Count(c => c is ',') >= 2) likeness += 1;
        if (Dateline.Find(text) is not null) likeness += 3;
        else if (!HeadlineForm.IsSectionHeadingByItself(text) && text[0] is not ('“' or '"') && ParagraphOpening.Fits(text)) likeness += 1.5;
        if (text[^1] is (',' or ':') && !text.Contains('“')) likeness += 1.5;
        if (comma is >= 1 and <= 3) likeness += 1;
        if (SentenceWord().IsMatch(text)) likeness += 0.6;
        if (SentenceOpening().IsMatch(text)) likeness += 1.2;
        return likeness;
    }

    private static Dictionary<int, int> Siblings(ImmutableArray<Block> content)
    {
        var lines = content.Where(block => block.Kind == BlockKind.Headline).ToList();
        var siblings = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (first, last) = (Math.Max(0, i - Neighbourhood), Math.Min(lines.Count - 1, i + Neighbourhood));
            siblings[lines[i].Index] = Enumerable.Range(first, last - first + 1).Count(j => j != i && AreParallel(lines[i], lines[j]));
        }

        return siblings;
    }

    // Headings of one article are often built alike: the same words in the same places, the same punctuation.
    private static bool AreParallel(Block a, Block b)
    {
        var (left, right) = (a.Folded, b.Folded);
        if (Math.Abs(left.Length - right.Length) > 4 || left.Length < 4) return false;
        if (Label().Match(left) is { Success: true } label && Label().Match(right) is { Success: true } other && label.Length == other.Length) return true;
        if (TimeOfDay().IsMatch(left) && TimeOfDay().IsMatch(right)) return true;
        var (leftComma, rightComma) = (left.IndexOf(',', StringComparison.Ordinal), right.IndexOf(',', StringComparison.Ordinal));
        if (leftComma >= 5 && Math.Abs(leftComma - rightComma) <= 1) return true;
        var same = 0;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] == right[i] && left[i] is not (' ' or ',')) same++;
        }

        var fromEnd = 0;
        for (var i = 1; i <= Math.Min(left.Length, right.Length); i++)
        {
            if (left[^i] == right[^i] && left[^i] is not (' ' or ',')) fromEnd++;
        }

        if (Math.Max(same, fromEnd) >= Math.Max(2, left.Length / 5)) return true;
        return TurnOfPhrase().Matches(left).Any(turn => right.Contains(turn.Value, StringComparison.Ordinal));
    }

    // 卡住的是桥还是规矩, 看得见的是路看不见的是心
    [GeneratedRegex("的是|不是|就是|还要|更要|才能|如何|怎样|为了|从.{1,8}到|既要|既是|有了")]
    private static partial Regex TurnOfPhrase();

    [GeneratedRegex(@"^.{2,6}:")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\d{1,2}:\d{2}")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"[的了在是和与被将对为从向并而由]$|[他她]|我们|表示|，说")]
    private static partial Regex SentenceWord();

    [GeneratedRegex("^(?:答:|今年|去年|近年|同时|此外|其中|目前|据|随着|围绕|通过|根据|按照|截至|作为)")]
    private static partial Regex SentenceOpening();

    [GeneratedRegex(@"^(?:问|Q)\s*:")]
    private static partial Regex QuestionHeading();

    [GeneratedRegex(@"(?:局|支队|大队|总队|(?<!届)委员会|政府|办公室|公司|协会|中心|法院|检察院|银行|集团|党委|领导小组|编辑部)$|^\d{0,4}年?\d{1,2}月\d{1,2}日$|^特此(?:公告|通告|通知|声明)")]
    private static partial Regex SignOff();
}
