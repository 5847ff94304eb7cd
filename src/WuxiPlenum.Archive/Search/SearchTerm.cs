namespace WuxiPlenum.Archive.Search;

/// <summary>One word of a query: a phrase to be found exactly as typed, but for folding.</summary>
public sealed class SearchTerm
{
    private SearchTerm(string original, string text, List<string> tokens, bool isLastTokenPrefix) =>
        (Original, Text, Tokens, IsLastTokenPrefix) = (original, text, tokens, isLastTokenPrefix);

    /// <summary>As typed.</summary>
    public string Original { get; }

    /// <summary>Folded; never empty.</summary>
    public string Text { get; }

    /// <summary>Its tokens in the index; empty when it holds punctuation alone.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>Whether the last token is a single Chinese character, to be found at the start of any token.</summary>
    public bool IsLastTokenPrefix { get; }

    /// <summary>The different words of a query, in the order typed; what goes beyond <see cref="SearchRequest.MaxQueryLength"/> is left out.</summary>
    public static IReadOnlyList<SearchTerm> Parse(string query)
    {
        if (query.Length > SearchRequest.MaxQueryLength)
            query = query[..SearchRequest.MaxQueryLength];
        return [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Of).DistinctBy(term => term.Text)];
    }

    private static SearchTerm Of(string word)
    {
        var text = FoldedText.Of(word).Text;
        var tokens = Tokenizer.Tokens(text, out var endsOpen);
        // A last Chinese character after another is part of that one's token already; after a space or a sign it is not.
        if (endsOpen && tokens.Count > 1 && IsCovered(tokens[^2], tokens[^1], text))
            (tokens, endsOpen) = (tokens[..^1], false);
        return new SearchTerm(word, text, tokens, endsOpen);
    }

    private static bool IsCovered(string previous, string last, string text) =>
        previous.Length > last.Length && previous.EndsWith(last, StringComparison.Ordinal) && text.EndsWith(previous, StringComparison.Ordinal);

    /// <summary>Every place in <paramref name="text"/> at which the term stands without cutting a number or a word; places may overlap.</summary>
    internal IEnumerable<Mark> FindIn(FoldedText text)
    {
        var folded = text.Text;
        for (var at = folded.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = Next(folded, at))
        {
            var end = at + Text.Length;
            if (!FoldedText.IsInsideRun(folded, at) && !FoldedText.IsInsideRun(folded, end))
                yield return text.ToOriginal(at, end);
        }
    }

    private int Next(string folded, int at) =>
        at + 1 < folded.Length ? folded.IndexOf(Text, at + 1, StringComparison.Ordinal) : -1;
}
