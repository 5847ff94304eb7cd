namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>
/// The sentences of a paragraph. A sentence ends at its mark outside quotation marks; a quotation that ends with a mark of its own ends the
/// sentence too, unless the sentence begins with it and who says it stands behind it (“…。”某某说。).
/// </summary>
internal static class SentenceSpans
{
    public static List<(int Start, int End)> In(RuleParagraph paragraph)
    {
        var (text, sentences, start) = (paragraph.Text, new List<(int, int)>(), 0);
        var quotes = paragraph.Quotes.Where(quote => quote.IsClosed).ToDictionary(quote => quote.Close);
        for (var i = 0; i < text.Length; i++)
        {
            if (paragraph.IsQuoted(i)) continue;
            var ends = quotes.TryGetValue(i, out var quote) ? EndsWith(paragraph, quote, start) : RuleText.EndsSentence(text[i]);
            if (!ends) continue;
            while (i + 1 < text.Length && !paragraph.IsQuoted(i + 1) && (RuleText.EndsSentence(text[i + 1]) || text[i + 1] is ')' or '’')) i++;
            sentences.Add((start, i + 1));
            start = i + 1;
        }

        if (start < text.Length) sentences.Add((start, text.Length));
        return sentences;
    }

    private static bool EndsWith(RuleParagraph paragraph, QuotedSpan quote, int start)
    {
        var text = paragraph.Text;
        if (quote.Close == quote.Start || !RuleText.EndsSentence(text[quote.Close - 1])) return false;
        var leads = string.IsNullOrWhiteSpace(text[start..quote.Open]);
        if (!leads || quote.End == text.Length || text[quote.End] is '“') return true;
        var clause = paragraph.ClauseEnd(quote.End);
        return !SpeechWords.EndClause(text, quote.End, clause);
    }
}
