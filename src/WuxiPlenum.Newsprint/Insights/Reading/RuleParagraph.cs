namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>A paragraph prepared for the rules: its text in rule form, its quotations, where its clauses end.</summary>
internal sealed class RuleParagraph
{
    private readonly bool[] _quoted;
    private readonly int[] _clauseEnds;
    private readonly int[] _clauseStarts;

    public RuleParagraph(CoverageParagraph printed)
    {
        Number = printed.Number;
        Text = RuleText.Of(printed.Text);
        Joins = [.. printed.Joins];
        Quotes = QuotedSpan.In(Text);
        _quoted = new bool[Text.Length + 1];
        foreach (var quote in Quotes)
        {
            if (quote.IsClosed) Array.Fill(_quoted, true, quote.Start, quote.Close - quote.Start);
        }

        (_clauseStarts, _clauseEnds) = (new int[Text.Length + 1], new int[Text.Length + 1]);
        for (var i = 0; i < Text.Length; i++) _clauseStarts[i + 1] = RuleText.EndsClause(Text[i]) ? i + 1 : _clauseStarts[i];
        _clauseEnds[Text.Length] = Text.Length;
        for (var i = Text.Length - 1; i >= 0; i--) _clauseEnds[i] = RuleText.EndsClause(Text[i]) ? i : _clauseEnds[i + 1];
        Sentences = SentenceSpans.In(this);
    }

    public int Number { get; }

    public string Text { get; }

    public HashSet<int> Joins { get; }

    public List<QuotedSpan> Quotes { get; }

    /// <summary>The sentences, each with what it quotes.</summary>
    public List<(int Start, int End)> Sentences { get; }

    /// <summary>The index of the sentence that holds a place.</summary>
    public int SentenceAt(int at)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= at) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>Whether a character stands inside quotation marks.</summary>
    public bool IsQuoted(int at) => _quoted[at];

    /// <summary>Where the clause ends that holds a place: at the next mark.</summary>
    public int ClauseEnd(int at) => _clauseEnds[at];

    /// <summary>Where the clause begins that holds a place: after the mark before it.</summary>
    public int ClauseStart(int at) => _clauseStarts[at];

    public Words Words(int start, int end) => new(Number, start, end);
}
