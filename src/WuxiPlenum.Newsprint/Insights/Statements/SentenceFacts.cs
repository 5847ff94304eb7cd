using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Statements;

/// <summary>What else was found in the sentences of an article: figures that are reached speak for what is done, pledges for what is pledged.</summary>
internal sealed class SentenceFacts(ImmutableArray<Figure> figures, ImmutableArray<Pledge> pledges)
{
    private const double Reached = 0.9;
    private const double MostReached = 1.8;
    private const double Pledged = 2.4;

    private readonly List<Words> _reached = [.. figures.Where(figure => figure.Status == FigureStatus.Reached).Select(figure => figure.Words).Order(s_byPlace)];
    private readonly List<Words> _pledged = [.. pledges.Select(pledge => pledge.Words).Order(s_byPlace)];
    private static readonly Comparer<Words> s_byPlace = Comparer<Words>.Create((one, other) => (one.Paragraph, one.Start).CompareTo((other.Paragraph, other.Start)));

    /// <summary>How much they speak for a kind in a sentence, and the first words that do; null when nothing does.</summary>
    public (double Weight, Words Words)? For(StatementKind kind, int paragraph, int start, int end) => kind switch
    {
        StatementKind.Done when First(_reached, paragraph, start, end) is >= 0 and var first =>
            (first + 1 < _reached.Count && IsIn(_reached[first + 1], paragraph, start, end) ? MostReached : Reached, _reached[first]),
        StatementKind.Pledged when First(_pledged, paragraph, start, end) is >= 0 and var first => (Pledged, _pledged[first]),
        _ => null,
    };

    private static int First(List<Words> words, int paragraph, int start, int end)
    {
        var at = words.BinarySearch(new Words(paragraph, start, start), s_byPlace);
        if (at < 0) at = ~at;
        return at < words.Count && IsIn(words[at], paragraph, start, end) ? at : -1;
    }

    private static bool IsIn(Words words, int paragraph, int start, int end) => words.Paragraph == paragraph && words.Start >= start && words.Start < end;
}
