using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>
/// Finds what else of an edition covers the tasks of one of its articles. A section covers the task with which it has most in common,
/// by the pairs of characters weighted with their rarity in the edition, when that is much, or clearly more than with any other task;
/// and every task of which it has a whole passage. Where neither is so, it covers none.
/// </summary>
public static class TaskAlignment
{
    // What is in common, as a cosine. Of its own task a section has much; with some it has to have clearly more than with the next task,
    // with little several times as much; below the least, anything may be chance.
    private const double Much = 0.1;
    private const double Some = 0.06;
    private const double Least = 0.03;
    private const double ClearlyMore = 1.25;
    private const double TwiceAsMuch = 2;

    // Where it is much, another task is covered as well when it has nearly as much.
    private const double Nearly = 0.85;
    private const int Passage = 13;
    private const int MostTasks = 64;

    /// <summary>The coverage of each task, in the order of the tasks.</summary>
    /// <param name="edition">All articles of the edition.</param>
    /// <param name="article">The index of the article that sets the tasks.</param>
    /// <param name="tasks">Its tasks; no more than sixty-four are looked at.</param>
    public static ImmutableArray<TaskCoverage> Align(IReadOnlyList<CoverageArticle> edition, int article, ImmutableArray<PlenumTask> tasks)
    {
        var source = edition[article];
        var taskPairs = tasks.Take(MostTasks).Select(task => EditionPairs.Of([source.TextOf(task.Words)], source.TextOf(task.Title))).ToList();
        var sections = EditionSection.Of(edition, article).Select(section => (Section: section, Pairs: section.PairsIn(edition[section.Article]))).ToList();
        var weights = new EditionPairs();
        foreach (var pairs in taskPairs.Concat(sections.Select(section => section.Pairs))) weights.Add(pairs);
        var index = new TaskIndex(taskPairs, weights);
        var coverage = tasks.Select(_ => new List<CoveringSection>()).ToList();
        foreach (var (section, pairs) in sections)
        {
            var scores = index.Scores(pairs);
            var tying = new TaskTies(edition[section.Article], section, weights);
            for (var task = 0; task < scores.Length; task++)
            {
                if (scores[task] < Least) continue;
                var ties = tying.With(source, tasks[task].Words);
                if (!ties.IsEmpty && Decide(scores, task, ties) is { } evidence)
                    coverage[task].Add(new CoveringSection(section.Article, section.Heading, section.FirstParagraph, section.LastParagraph, ties, evidence));
            }
        }

        return [.. tasks.Select((task, i) => new TaskCoverage(task, [.. coverage[i].OrderByDescending(section => section.Evidence.Confidence)]))];
    }

    private static Evidence? Decide(double[] scores, int task, ImmutableArray<SharedWords> ties)
    {
        var score = scores[task];
        if (score >= Much && score >= scores.Max() * Nearly)
            return new Evidence("much-in-common", Math.Round(Math.Min(0.95, 0.75 + ((score - Much) * 2)), 2));
        if (ties.Any(tie => tie.Text.Length >= Passage))
            return new Evidence("passage-in-common", 0.75);
        var next = scores.Where((_, other) => other != task).DefaultIfEmpty().Max();
        return score >= next * (score >= Some ? ClearlyMore : TwiceAsMuch)
            ? new Evidence("most-in-common", Math.Round(0.5 + ((score - Least) * 3), 2))
            : null;
    }
}
