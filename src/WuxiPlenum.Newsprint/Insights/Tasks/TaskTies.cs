using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>Finds the words that stand both in a task and in a section.</summary>
internal static class TaskTies
{
    private const int Most = 12;
    private const double LeastWeight = 1;

    /// <summary>The longest shared words from each place of the task on, the weightiest first, none twice.</summary>
    public static ImmutableArray<SharedWords> Find(CoverageArticle tasks, Words task, CoverageArticle article, EditionSection section, EditionPairs weights)
    {
        var from = task.Paragraph - 1;
        var left = FoldedText.Of(tasks with { Paragraphs = [tasks.Paragraphs[from] with { Text = tasks.Paragraphs[from].Text[task.Start..task.End] }] });
        var right = FoldedText.Of(section.Cut(article));
        var runs = SharedRuns.Longest(left.Text, right.Text);
        var ties = new List<SharedWords>();
        foreach (var (start, there, length) in runs)
        {
            var (first, last) = WithoutLooseEnds(left.Text, start, length);
            if (last - first < 2) continue;
            var inTask = left.WordsOf(first, last - first)[0];
            var inSection = right.WordsOf(there + first - start, last - first)[0];
            ties.Add(new SharedWords(
                left.Text[first..last],
                Math.Round(Weight(left.Text.AsSpan(first, last - first), weights), 2),
                new Words(task.Paragraph, inTask.Start + task.Start, inTask.End + task.Start),
                inSection with { Paragraph = inSection.Paragraph + section.FirstParagraph - 1 }));
        }

        return [.. ties.Where(tie => tie.Weight >= LeastWeight).OrderByDescending(tie => tie.Weight).DistinctBy(tie => tie.Text).Take(Most)];
    }

    // 更好服务全省创建国家: a single character at an end that belongs to a word beyond it is left out, as 的 is.
    private static (int First, int Last) WithoutLooseEnds(string text, int start, int length)
    {
        var (first, last) = (start, start + length);
        while (last - first > 1 && IsLoose(text, first, first + 1)) first++;
        while (last - first > 1 && IsLoose(text, last - 1, last - 2)) last--;
        return (first, last);
    }

    private static bool IsLoose(string text, int at, int inward) =>
        Characters.IsHan(text[at]) && (at < inward ? CommonPairs.Bond(text[at], text[inward]) : CommonPairs.Bond(text[inward], text[at])) == 0;

    private static double Weight(ReadOnlySpan<char> text, EditionPairs weights)
    {
        var weight = 0.0;
        for (var i = 0; i + 1 < text.Length; i++) weight += weights.Weight(EditionPairs.Pair(text[i], text[i + 1]));
        return weight;
    }
}
