using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>Finds the words that stand both in a section and in a task.</summary>
internal sealed class TaskTies(CoverageArticle article, EditionSection section, EditionPairs weights)
{
    private const int Most = 12;
    private const double LeastWeight = 1;

    // Made when the first task asks for it: most sections have next to nothing in common with any.
    private readonly Lazy<(FoldedText Text, SharedRuns Runs)> _section = new(() =>
    {
        var text = FoldedText.Of(section.Cut(article));
        return (text, new SharedRuns(text.Text));
    });

    /// <summary>The longest words that a task has in common with the section, the weightiest first, none twice.</summary>
    public ImmutableArray<SharedWords> With(CoverageArticle tasks, Words task)
    {
        var source = tasks.Paragraphs[task.Paragraph - 1];
        var left = FoldedText.Of(tasks with { Paragraphs = [source with { Text = source.Text[task.Start..task.End] }] });
        var (right, runs) = _section.Value;
        var ties = new List<SharedWords>();
        foreach (var (start, there, length) in runs.LongestOf(left.Text))
        {
            var (first, last) = WithoutLooseEnds(left.Text, start, length);
            if (last - first < 2) continue;
            var inTask = left.WordsOf(first, last - first)[0];
            var inSection = right.WordsOf(there + first - start, last - first)[0];
            ties.Add(new SharedWords(
                left.Text[first..last],
                Math.Round(Weight(left.Text.AsSpan(first, last - first)), 2),
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

    private double Weight(ReadOnlySpan<char> text)
    {
        var weight = 0.0;
        for (var i = 0; i + 1 < text.Length; i++) weight += weights.Weight(EditionPairs.Pair(text[i], text[i + 1]));
        return weight;
    }
}
