using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Statements;

/// <summary>What else was found in the sentences of an article: figures that are reached speak for what is done, pledges for what is pledged.</summary>
internal sealed class SentenceFacts(ImmutableArray<Figure> figures, ImmutableArray<Pledge> pledges)
{
    private const double Reached = 0.9;
    private const double MostReached = 1.8;
    private const double Pledged = 2.4;

    private readonly ILookup<int, Words> _reached = figures.Where(figure => figure.Status == FigureStatus.Reached).ToLookup(figure => figure.Words.Paragraph, figure => figure.Words);
    private readonly ILookup<int, Words> _pledged = pledges.ToLookup(pledge => pledge.Words.Paragraph, pledge => pledge.Words);

    /// <summary>How much they speak for a kind in a sentence, and the first words that do; null when nothing does.</summary>
    public (double Weight, Words Words)? For(StatementKind kind, int paragraph, int start, int end)
    {
        var words = (kind switch { StatementKind.Done => _reached[paragraph], StatementKind.Pledged => _pledged[paragraph], _ => [] }).Where(one => one.Start >= start && one.Start < end).ToList();
        if (words.Count == 0) return null;
        return (kind == StatementKind.Done ? Math.Min(MostReached, words.Count * Reached) : Pledged, words[0]);
    }
}
