using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>Finds the numbered lists of an article: inside a paragraph, or of paragraphs that begin with a number each.</summary>
internal static class TaskLists
{
    private const int FewestItems = 3;

    private static readonly string[] s_subjects = ["。全会", "。会议", "。市委", "。各级", "。全市上下"];

    /// <summary>The lists in the order in which they begin, each with its items.</summary>
    public static IEnumerable<ImmutableArray<(TaskMarker Marker, Words Words)>> In(CoverageArticle article)
    {
        var lists = Paragraphs(article).Concat(article.Paragraphs.SelectMany(Inside));
        return Joined(lists.OrderBy(list => list[0].Words.Paragraph).ThenBy(list => list[0].Words.Start));
    }

    // 一要…三要… in one paragraph and 四要…六要… in the next are one list.
    private static IEnumerable<ImmutableArray<(TaskMarker Marker, Words Words)>> Joined(IEnumerable<ImmutableArray<(TaskMarker Marker, Words Words)>> lists)
    {
        List<(TaskMarker Marker, Words Words)> joined = [];
        foreach (var list in lists)
        {
            if (joined.Count > 0 && (list[0].Marker.Kind != joined[^1].Marker.Kind || list[0].Marker.Ordinal != joined[^1].Marker.Ordinal + 1))
            {
                yield return [.. joined];
                joined.Clear();
            }

            joined.AddRange(list);
        }

        if (joined.Count > 0) yield return [.. joined];
    }

    // 一要…二要… and （一）…；（二）… in one paragraph.
    private static IEnumerable<ImmutableArray<(TaskMarker Marker, Words Words)>> Inside(CoverageParagraph paragraph)
    {
        var running = RunningList.Find(paragraph.Text).Items.Select(item => new TaskMarker(item.Marker[^1] is '，' or '、' or ',' ? "第" : item.Marker[^1..], item.Ordinal, item.Marker, item.Start));
        foreach (var markers in new[] { running, TaskMarker.Bracketed(paragraph.Text) })
        {
            var lists = Rising(markers, marker => marker).ToList();
            for (var list = 0; list < lists.Count; list++)
            {
                var next = list + 1 < lists.Count ? lists[list + 1][0].Start : paragraph.Text.Length;
                yield return [.. lists[list].Zip(lists[list].Skip(1).Select(marker => marker.Start).Append(EndOfLast(paragraph.Text, lists[list][^1].Start, next)), (marker, end) => (marker, new Words(paragraph.Number, marker.Start, end)))];
            }
        }
    }

    private static IEnumerable<ImmutableArray<(TaskMarker Marker, Words Words)>> Paragraphs(CoverageArticle article)
    {
        var openings = article.Paragraphs.Select(paragraph => (Paragraph: paragraph, Marker: TaskMarker.Opening(paragraph.Text))).Where(opening => opening.Marker is not null);
        return openings.GroupBy(opening => opening.Marker!.Value.Kind)
            .SelectMany(kind => Rising(kind, opening => opening.Marker!.Value))
            .Select(list => list.Select(item => (item.Marker!.Value, new Words(item.Paragraph.Number, item.Marker.Value.Start, item.Paragraph.Text.Length))).ToImmutableArray());
    }

    // The runs of numbers that rise by one, or by two where one was lost; a number that does not go on begins a run of its own.
    private static IEnumerable<List<T>> Rising<T>(IEnumerable<T> items, Func<T, TaskMarker> markerOf)
    {
        var list = new List<T>();
        foreach (var item in items)
        {
            var ordinal = markerOf(item).Ordinal;
            if (list.Count > 0 && ordinal - markerOf(list[^1]).Ordinal is not (1 or 2))
            {
                if (list.Count >= FewestItems) yield return list;
                list = [];
            }

            list.Add(item);
        }

        if (list.Count >= FewestItems) yield return list;
    }

    // The last item ends before the sentence in which the meeting speaks anew.
    private static int EndOfLast(string text, int start, int limit)
    {
        foreach (var subject in s_subjects)
            if (text.AsSpan(start, limit - start).IndexOf(subject, StringComparison.Ordinal) is >= 0 and var at) limit = start + at + 1;
        return limit;
    }
}
