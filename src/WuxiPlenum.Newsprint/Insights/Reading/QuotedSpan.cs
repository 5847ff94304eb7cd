namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>What stands in quotation marks in a paragraph, outermost marks only.</summary>
/// <param name="Open">The offset of the opening mark.</param>
/// <param name="Close">The offset of the closing mark; the end of the paragraph when there is none.</param>
/// <param name="IsClosed">Whether it is closed in the paragraph.</param>
internal readonly record struct QuotedSpan(int Open, int Close, bool IsClosed)
{
    public int Start => Open + 1;

    /// <summary>The offset after the closing mark.</summary>
    public int End => IsClosed ? Close + 1 : Close;

    /// <summary>The quotations of a text in rule form.</summary>
    public static List<QuotedSpan> In(string text)
    {
        var quotes = new List<QuotedSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '“')
            {
                open.Push(i);
            }
            else if (text[i] == '”' && open.TryPop(out var start))
            {
                // What was found inside these marks belongs to them.
                while (quotes.Count > 0 && quotes[^1].Open > start) quotes.RemoveAt(quotes.Count - 1);
                quotes.Add(new QuotedSpan(start, i, true));
            }
        }

        if (open.Count > 0)
        {
            // Of several that are never closed the last one is asked; those before it say nothing.
            var start = open.Peek();
            if (quotes.Count == 0 || quotes[^1].End <= start) quotes.Add(new QuotedSpan(start, text.Length, false));
        }

        return quotes;
    }
}
