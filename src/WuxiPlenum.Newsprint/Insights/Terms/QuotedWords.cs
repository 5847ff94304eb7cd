namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>Finds what stands in quotation marks in a paragraph, quotations within quotations too.</summary>
internal static class QuotedWords
{
    private const string Openers = "“‘「『";
    private const string Closers = "”’」』";

    // Deeper nesting is no print, but a slip or an attack.
    private const int Deepest = 4;

    /// <summary>The offsets of what is quoted, marks left out, in the order in which the quotations close.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        var (found, open) = (new List<(int, int)>(), new List<(int Kind, int Start)>());
        for (var at = 0; at < text.Length; at++)
        {
            if (Openers.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var opener)
            {
                if (open.Count == Deepest) open.RemoveAt(0);
                open.Add((opener, at + 1));
            }
            else if (Closers.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var closer)
            {
                // A mark that was never closed is passed over; one that was never opened closes nothing.
                var last = open.FindLastIndex(item => item.Kind == closer);
                if (last < 0) continue;
                if (open[last].Start < at) found.Add((open[last].Start, at));
                open.RemoveRange(last, open.Count - last);
            }
        }

        return found;
    }
}
