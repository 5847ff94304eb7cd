namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// What a quantity counts: the noun behind it (3家国家级科技企业孵化器), or what stands before it in its clause without the verbs
/// (招引落地科技型中小企业10000家). Where only a verb stands there (同比增长31%, 增加到138个), it is what the figure before it counted.
/// </summary>
internal static class CountedRule
{
    private const int Longest = 24;
    private const int MostShared = 6;
    private const string Marks = ",。;:!?…()《》— \t";

    /// <summary>Where it stands; null when neither side names it.</summary>
    /// <param name="from">Where the clause begins, or the quantity before it in the clause ends.</param>
    /// <param name="previous">What the quantity before it in the sentence counts.</param>
    public static (int Start, int End)? Find(ReadOnlySpan<char> folded, Quantity quantity, int from, (int Start, int End)? previous)
    {
        var isJoined = quantity.End < folded.Length && folded[quantity.End] == '的';
        if ((isJoined || quantity.Kind is UnitKind.Count or UnitKind.None) && Behind(folded, quantity.End, isJoined) is { } behind) return behind;
        if (Before(folded, from, quantity.Start, out var isBare) is { } before) return before;
        if (quantity.Kind == UnitKind.Measure && Behind(folded, quantity.End, isJoined) is { } measured) return measured;
        return isBare || quantity.Kind == UnitKind.Ratio ? previous : null;
    }

    /// <summary>What the last of several quantities side by side counts, and so do all: 14大类、118小类、8万余个问题.</summary>
    public static (int Start, int End)? Shared(ReadOnlySpan<char> folded, List<Quantity> quantities, int index)
    {
        var last = index;
        while (last - index < MostShared && last + 1 < quantities.Count && quantities[last + 1].Start == quantities[last].End + 1 && folded[quantities[last].End] is '、' or '和') last++;
        return last > index && quantities[last].Kind == UnitKind.Count ? Behind(folded, quantities[last].End, false) : null;
    }

    private static (int, int)? Behind(ReadOnlySpan<char> folded, int start, bool isJoined)
    {
        if (isJoined) start++;
        if (start < folded.Length && folded[start] == '“') return Quoted(folded, start);
        var end = start;
        for (; end < folded.Length && end - start < Longest; end++)
        {
            // 市外“科创飞地”
            if (folded[end] == '“' && Quoted(folded, end) is { } name) return (start, name.End + 1);
            if (Marks.Contains(folded[end]) || folded[end] is '“' or '”' || char.IsAsciiDigit(folded[end])) break;
            if (folded[end] is '、' or '和' or '与' && GoesOn(folded, end + 1)) continue;
            if (folded[end] == '的' && isJoined && end > start)
            {
                // 200平方米的租来的作坊
                start = end + 1;
                continue;
            }

            if (folded[end] is '、' or '和' or '与' || FigureLexicon.Default.NounEnds.IsAt(folded, end)) break;
        }

        while (end > start && folded[end - 1] is '、' or '和' or '与') end--;
        return end - start >= 2 ? (start, end) : null;
    }

    // 20家“链主”
    private static (int Start, int End)? Quoted(ReadOnlySpan<char> folded, int open)
    {
        var length = folded[(open + 1)..Math.Min(folded.Length, open + Longest)].IndexOf('”');
        return length >= 2 ? (open + 1, open + 1 + length) : null;
    }

    // 律师、会计师: two characters at least, and no number of their own, before the next mark.
    private static bool GoesOn(ReadOnlySpan<char> folded, int start)
    {
        var rest = folded[start..Math.Min(folded.Length, start + Longest)];
        if (rest.IndexOfAny(Clause.Marks) is >= 0 and var mark) rest = rest[..mark];
        if (rest.Length < 2 || FigureLexicon.Default.Verbs.At(rest, 0) is { Length: > 1 }) return false;
        foreach (var c in rest)
            if (char.IsAsciiDigit(c) || HanNumber.CanBegin(c)) return false;
        return true;
    }

    private static (int, int)? Before(ReadOnlySpan<char> folded, int from, int end, out bool isBare)
    {
        var lexicon = FigureLexicon.Default;
        var start = Math.Max(from, end - Longest);
        var clause = folded[..end];
        while (start < end && (Marks.Contains(folded[start]) || folded[start] is '、' or '“' or '”')) start++;
        isBare = false;
        if (start >= end) return null;
        // 比上年增长, 高于全国平均: beside what, and not of what.
        if (lexicon.Beside.At(clause, start) is not null)
        {
            isBare = true;
            return null;
        }

        while (end > start && lexicon.Counterparts.Before(clause[..end], end) is null && lexicon.Verbs.Before(clause[..end], end) is { } word && end - word.Length >= start) end -= word.Length;
        foreach (var (at, word) in lexicon.VerbsAndCounterparts.In(folded, start, end))
            if (word.Length > 1 && !lexicon.IsCounterpart(word) && at + word.Length <= end) start = at + word.Length;
        foreach (var (at, word) in lexicon.AsOf.In(folded, start, end))
            if (at + word.Length < end) start = at + word.Length;
        while (start < end && (folded[start] is '的' or '、' or '了' or '“' or '”' || Marks.Contains(folded[start]))) start++;
        isBare = end - start < 2;
        return isBare ? null : (start, end);
    }
}
