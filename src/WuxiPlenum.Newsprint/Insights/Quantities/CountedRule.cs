namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>What a quantity counts: the noun behind it (3家国家级科技企业孵化器), or what stands before it in its clause without the verbs (招引落地科技型中小企业10000家).</summary>
internal static class CountedRule
{
    private const int Longest = 24;
    private const string Marks = ",。;:!?…、()《》— \t";

    /// <summary>Where it stands; null when neither side names it.</summary>
    /// <param name="from">Where the clause, or the item of a list in it, begins.</param>
    public static (int Start, int End)? Find(ReadOnlySpan<char> folded, Quantity quantity, int from)
    {
        if (quantity.Kind is UnitKind.Count or UnitKind.None || IsJoined(folded, quantity.End))
            if (Behind(folded, quantity.End) is { } behind) return behind;
        if (Before(folded, from, quantity.Start) is { } before) return before;
        return quantity.Kind == UnitKind.Measure ? Behind(folded, quantity.End) : null;
    }

    // 300亩的产业园
    private static bool IsJoined(ReadOnlySpan<char> folded, int end) => end < folded.Length && folded[end] == '的';

    private static (int, int)? Behind(ReadOnlySpan<char> folded, int start)
    {
        if (IsJoined(folded, start)) start++;
        var end = start;
        for (; end < folded.Length && end - start < Longest; end++)
        {
            if (Marks.Contains(folded[end]) || char.IsAsciiDigit(folded[end])) break;
            if (FigureLexicon.Default.NounEnds.At(folded, end) is not { } word) continue;
            // 国家级的实验室 goes on, and so does a noun that only holds the word.
            if (word is "的" && end - start is >= 2 and <= 6) continue;
            if (end - start >= 1) break;
            return null;
        }

        return end - start >= 2 ? (start, end) : null;
    }

    private static (int, int)? Before(ReadOnlySpan<char> folded, int from, int end)
    {
        var verbs = FigureLexicon.Default.Verbs;
        while (end > from && folded[end - 1] == ' ') end--;
        while (verbs.Before(folded[from..], end - from) is { } word) end -= word.Length;
        var start = Math.Max(from, end - Longest);
        foreach (var (at, word) in verbs.In(folded, start, end))
            if (at + word.Length < end - 1) start = at + word.Length;
        while (start < end && Marks.Contains(folded[start])) start++;
        return end - start >= 2 ? (start, end) : null;
    }
}
