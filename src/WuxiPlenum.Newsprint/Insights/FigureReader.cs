using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Pledges;
using WuxiPlenum.Newsprint.Insights.Quantities;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Reads the figures of an article: each quantity with what it counts, as of when, and whether it is reached or promised.</summary>
internal static class FigureReader
{
    // What stands across a join of frames may have been put together wrongly.
    private const double AcrossJoin = 0.55;

    public static ImmutableArray<Figure> Read(CoverageArticle article) => Read(article, PlannedLists.In(article));

    private static ImmutableArray<Figure> Read(CoverageArticle article, ILookup<int, PlannedStretch> planned) =>
        [.. article.Paragraphs.SelectMany(paragraph => Read(article, paragraph, [.. planned[paragraph.Number]]))];

    private static IEnumerable<Figure> Read(CoverageArticle article, CoverageParagraph paragraph, List<PlannedStretch> planned)
    {
        var folded = Characters.FoldForRules(paragraph.Text);
        var quantities = QuantityScanner.Scan(folded);
        if (quantities.Count == 0) yield break;
        var clauses = Clause.In(folded);
        var status = FigureStatusRule.WordsIn(folded, article.Date);
        var times = AsOfRule.WordsIn(folded);
        var (clause, sentence, part, previous, named, counted) = (0, 0, 0, 0, 0, default((int Start, int End)?));
        var ofUnit = new Dictionary<string, (int Start, int End)?>(StringComparer.Ordinal);
        var (isTask, isChange) = (FigureStatusRule.OpensTask(folded, false) || DecidedSections.Holds(article, paragraph, folded), false);
        var (isMeeting, stretch) = (FigureStatusRule.IsMeeting(folded), 0);
        for (var index = 0; index < quantities.Count; index++)
        {
            var quantity = quantities[index];
            while (clause + 1 < clauses.Count && clauses[clause].End <= quantity.Number)
            {
                clause++;
                if (clauses[clause].Sentence != clauses[clause - 1].Sentence) (sentence, counted, isTask) = (clauses[clause].Start, null, isTask || FigureStatusRule.OpensTask(folded.AsSpan(clauses[clause].Start), isMeeting));
                if (clauses[clause].Part != clauses[clause - 1].Part) part = clauses[clause].Start;
            }

            while (stretch < planned.Count && planned[stretch].End <= quantity.Start) stretch++;
            var item = Math.Max(previous, ItemStart(folded, clauses[clause].Start, quantity.Start));
            var what = CountedRule.Shared(folded, quantities, index) ?? CountedRule.Find(folded, quantity, Math.Max(named, clauses[clause].Start), counted, ofUnit.GetValueOrDefault(quantity.Unit), named > clauses[clause].Start);
            // 三年前 lies between a noun and its number.
            if (quantity.Kind != UnitKind.Span) (counted, named, ofUnit[quantity.Unit]) = (what, quantity.End, what);
            isChange = ChangeRule.IsChange(folded, item, quantity) || (isChange && ChangeRule.GoesOn(folded, item, quantity));
            var asOf = AsOfRule.Decide(times, sentence, quantity.Start);
            yield return new Figure(
                new Words(paragraph.Number, quantity.Start, quantity.End),
                quantity.Low,
                quantity.High,
                quantity.Unit,
                quantity.Bound,
                what is { } noun ? paragraph.Text[noun.Start..noun.End] : null,
                asOf is { } when ? paragraph.Text[when.Start..when.End] : null,
                !isChange && ChangeRule.IsCumulative(folded, part, quantity),
                isChange,
                FigureStatusRule.Decide(folded, status, sentence, previous, isTask || (stretch < planned.Count && planned[stretch].Start <= quantity.Start), quantity),
                EvidenceFor(paragraph, quantity));
            previous = quantity.End;
        }
    }

    private static int ItemStart(string folded, int clause, int before)
    {
        if (before <= clause) return before;
        return folded.LastIndexOf('、', before - 1, before - clause) is >= 0 and var mark ? mark + 1 : clause;
    }

    private static Evidence EvidenceFor(CoverageParagraph paragraph, Quantity quantity) =>
        paragraph.Joins.Any(join => join > quantity.Number && join < quantity.UnitEnd)
            ? new Evidence("number-across-a-join", Math.Min(quantity.Confidence, AcrossJoin))
            : new Evidence(quantity.Rule, quantity.Confidence);
}
