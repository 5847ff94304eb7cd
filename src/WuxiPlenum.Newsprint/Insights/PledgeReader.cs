using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Pledges;
using WuxiPlenum.Newsprint.Insights.Quantities;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>
/// Reads the pledges of an article: what a speaker, or an organisation outside of speech, says will be done, with its numbers and by when.
/// A deadline governs the clauses behind it until another comes. What a meeting or a speaker demands of others is no pledge.
/// </summary>
internal static class PledgeReader
{
    // What goes on for longer is a table.
    private const int MostFigures = 24;

    public static ImmutableArray<Pledge> Read(CoverageArticle article, ImmutableArray<Person> people, ImmutableArray<Speech> speeches, ImmutableArray<Figure> figures)
    {
        var byParagraph = figures.Select((figure, index) => (figure, index)).ToLookup(figure => figure.figure.Words.Paragraph);
        var planned = PlannedLists.In(article);
        return [.. article.Paragraphs.SelectMany(paragraph => Read(article, paragraph, people, speeches, [.. byParagraph[paragraph.Number]], [.. planned[paragraph.Number]]))];
    }

    private static List<Pledge> Read(CoverageArticle article, CoverageParagraph paragraph, ImmutableArray<Person> people, ImmutableArray<Speech> speeches, List<(Figure Figure, int Index)> figures, List<PlannedStretch> planned)
    {
        var folded = Characters.FoldForRules(paragraph.Text);
        var governed = GoverningDeadlines.Over(folded, article.Date, planned);
        var voices = new Voices(article, paragraph.Number, speeches);
        var pledgers = new PledgerRule(paragraph.Number, folded, people, voices);
        var (intents, isDecided) = (new IntentRule(folded), DecidedSections.Holds(article, paragraph, folded));
        var pledges = new List<Pledge>();
        var (figure, open, numbered) = (0, default(OpenPledge), -1);
        foreach (var item in governed)
        {
            while (figure < figures.Count && figures[figure].Figure.Words.Start < item.Start) figure++;
            var (promised, named, first) = (new List<int>(), 0, 0);
            for (; figure < figures.Count && figures[figure].Figure.Words.Start < item.End; figure++)
            {
                if (figures[figure].Figure.Evidence.Confidence < Evidence.Least) continue; // what is not told as a figure is none that is pledged
                named++;
                if (figures[figure].Figure.Status != FigureStatus.Promised) continue;
                if (promised.Count == 0) first = figure;
                promised.Add(figures[figure].Index);
            }

            var speech = voices.At(Math.Max(item.Start, item.Body));
            var (pledger, organisation) = pledgers.Find(item, speech);
            var context = new PledgeContext(folded, intents, item, speech, speech is not null && voices.IsDemanding(speech), open is not null && open.Item.Sentence == item.Sentence && item.Clause <= open.Item.Clause + 1, pledger is not null || organisation is not null, numbered == item.Sentence, isDecided);
            if (named > 0) numbered = item.Sentence;
            if (promised.Count > 0 && open is not null && pledges[^1].Figures.Length < MostFigures && context.Continues(open))
            {
                pledges[^1] = pledges[^1] with { Figures = [.. pledges[^1].Figures, .. promised], Words = pledges[^1].Words with { End = item.End } };
                open = open with { Item = open.Item with { Clause = item.Clause } };
                continue;
            }

            if (promised.Count == 0 && open is not null && pledges[^1].Deadline is null && context.Completes(open))
            {
                pledges[^1] = pledges[^1] with { Deadline = DeadlineOf(article, paragraph, item), Words = pledges[^1].Words with { End = item.End }, What = paragraph.Text[pledges[^1].Words.Start..item.End] };
                continue;
            }

            open = null;
            if ((promised.Count > 0 ? PledgeRule.WithNumber(context, figures[first].Figure) : named == 0 ? PledgeRule.WithoutNumber(context) : null) is not { } evidence) continue;
            var words = new Words(paragraph.Number, item.Body, item.End);
            var deadline = DeadlineOf(article, paragraph, item);
            pledges.Add(new Pledge(pledger, organisation is { } name ? paragraph.Text[name.Start..name.End] : null, paragraph.Text[item.Body..item.End], [.. promised], words, deadline, evidence));
            open = new OpenPledge(item, promised.Count > 0);
        }

        return pledges;
    }

    private static Deadline? DeadlineOf(CoverageArticle article, CoverageParagraph paragraph, GovernedItem item)
    {
        if (item.Deadline is not { } by) return null;
        var words = new Words(by.Paragraph ?? paragraph.Number, by.Start, by.End);
        return new Deadline(article.TextOf(words), words, by.Until, by.IsInferred);
    }
}
