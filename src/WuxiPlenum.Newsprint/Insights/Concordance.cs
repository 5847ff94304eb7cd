namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Words with what stands before and behind them in their paragraph.</summary>
public readonly record struct KeywordInContext(string Before, string Keyword, string After);

/// <summary>Shows words of an article in their context.</summary>
public static class Concordance
{
    private const string SentenceEnds = "。！？!?";

    // No sentence of print is longer: what is, is cut.
    private const int LongestSentence = 600;
    private const string Closers = "”’」』）)";

    /// <summary>The words with so many characters before and behind them at most.</summary>
    public static KeywordInContext Around(this CoverageArticle article, Words words, int characters)
    {
        var text = article.Paragraphs[words.Paragraph - 1].Text;
        return new KeywordInContext(
            text[Math.Max(0, words.Start - characters)..words.Start],
            article.TextOf(words),
            text[words.End..Math.Min(text.Length, words.End + characters)]);
    }

    /// <summary>The sentence in which the words stand; where they reach over several sentences, from the beginning of the first to the end of the last.</summary>
    public static Words SentenceOf(this CoverageArticle article, Words words)
    {
        var text = article.Paragraphs[words.Paragraph - 1].Text;
        var first = Math.Max(0, words.Start - LongestSentence);
        var start = first + text.AsSpan(first, words.Start - first).LastIndexOfAny(SentenceEnds) + 1;
        while (start < words.Start && (Closers.Contains(text[start]) || char.IsWhiteSpace(text[start]))) start++;
        var rest = text.AsSpan(words.End, Math.Min(LongestSentence, text.Length - words.End));
        var length = rest.IndexOfAny(SentenceEnds);
        var end = words.End + (length < 0 ? rest.Length : length + 1);
        while (length >= 0 && end < text.Length && Closers.Contains(text[end])) end++;
        return words with { Start = start, End = end };
    }

    /// <summary>The sentences of a paragraph, the quotation marks that close behind them included.</summary>
    public static IEnumerable<Words> Sentences(this CoverageParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(SentenceEnds);
            var end = length < 0 ? text.Length : start + length + 1;
            while (end < text.Length && Closers.Contains(text[end])) end++;
            yield return new Words(paragraph.Number, start, end);
            start = end;
        }
    }
}
