using System.Globalization;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>The part of the score that is about figures and pledges.</summary>
internal static class FigureScore
{
    public static void Add(InsightScore score, AnnotatedPage page, ArticleInsights found)
    {
        var figures = found.Figures.Where(figure => InsightScore.IsTold(figure.Evidence)).ToList();
        score["figures"].Count(page.Name, page.Truth.Figures.Select(figure => Key(figure.Value, figure.Unit)), figures.Select(figure => Key(figure.Value, figure.Unit)));

        // The same value may stand twice: the words tell which is which.
        foreach (var truth in page.Truth.Figures)
        {
            var at = figures.FindIndex(figure => Key(figure.Value, figure.Unit) == Key(truth.Value, truth.Unit) && Overlap(page.Article.TextOf(figure.Words), truth.Words));
            if (at < 0) continue;
            var figure = figures[at];
            figures.RemoveAt(at);
            Same(score["- words"], page, truth.Words, truth.Words, page.Article.TextOf(figure.Words));
            Same(score["- upper"], page, truth.Words, truth.Upper, figure.UpperValue);
            Same(score["- bound"], page, truth.Words, truth.Bound, figure.Bound);
            Same(score["- cumulative"], page, truth.Words, truth.Cumulative, figure.IsCumulative);
            Same(score["- change"], page, truth.Words, truth.Change, figure.IsChange);
            Same(score["- status"], page, truth.Words, truth.Status, figure.Status);
            Same(score["- counted"], page, truth.Words, Noun(truth.Counted), Noun(figure.Counted));
            score["- counted, if told"].Count(page.Name, Told(truth.Words, truth.Counted), Told(truth.Words, figure.Counted));
        }

        AddPledges(score, page, found);
    }

    private static void AddPledges(InsightScore score, AnnotatedPage page, ArticleInsights found)
    {
        var pledges = found.Pledges.Where(pledge => InsightScore.IsTold(pledge.Evidence)).ToList();
        var (matched, missed) = (new List<string>(), new List<string>());
        foreach (var truth in page.Truth.Pledges)
        {
            var at = pledges.FindIndex(pledge => Overlap(page.Article.TextOf(pledge.Words), truth.Words) && truth.Figures.Length == 0);
            if (at < 0) at = pledges.FindIndex(pledge => Overlap(page.Article.TextOf(pledge.Words), truth.Words) && truth.Figures.Intersect(FiguresOf(page, found, pledge)).Any());
            if (at < 0) at = pledges.FindIndex(pledge => Overlap(page.Article.TextOf(pledge.Words), truth.Words));
            if (at < 0)
            {
                missed.Add(truth.Words);
                continue;
            }

            var pledge = pledges[at];
            pledges.RemoveAt(at);
            matched.Add(truth.Words);
            Same(score["- pledger"], page, truth.Words, truth.Pledger, pledge.Pledger is { } index ? found.People[index].Name ?? found.People[index].Description : pledge.Organisation);
            Same(score["- figures"], page, truth.Words, string.Join(' ', truth.Figures), string.Join(' ', FiguresOf(page, found, pledge)));
            Same(score["- deadline"], page, truth.Words, truth.Deadline, pledge.Deadline?.Printed);
            Same(score["- until"], page, truth.Words, truth.Until, pledge.Deadline?.Until);
            Same(score["- inferred"], page, truth.Words, truth.Inferred, pledge.Deadline?.IsInferred ?? false);
        }

        score["pledges"].Count(page.Name, [.. matched, .. missed], [.. matched, .. pledges.Select(pledge => page.Article.TextOf(pledge.Words))]);
    }

    private static IEnumerable<string> FiguresOf(AnnotatedPage page, ArticleInsights found, Pledge pledge) => pledge.Figures.Select(figure => page.Article.TextOf(found.Figures[figure].Words));

    private static void Same<T>(Tally tally, AnnotatedPage page, string of, T expected, T found) => tally.Count(page.Name, [$"{of}: {expected}"], [$"{of}: {found}"]);

    // “断头路” and 断头路 are one thing.
    private static string? Noun(string? counted) => counted?.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);

    private static string[] Told(string of, string? counted) => counted is null ? [] : [$"{of}: {Noun(counted)}"];

    private static string Key(decimal value, string unit) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) + unit;

    private static bool Overlap(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
