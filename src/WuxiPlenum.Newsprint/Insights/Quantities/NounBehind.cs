namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>The noun behind a quantity, up to the next mark, number, verb or other word at which a noun ends: 3家国家级科技企业孵化器.</summary>
internal static class NounBehind
{
    private const int Longest = 24;
    private const string Marks = ",。;:!?…()《》— \t";

    /// <summary>Where it stands; null when there is none.</summary>
    public static (int Start, int End)? Find(ReadOnlySpan<char> folded, int start, bool isJoined)
    {
        if (isJoined) start++;
        // 50个这样的小场景
        if (folded[start..].StartsWith("这样的")) start += 3;
        // 20家“链主”, 17公里“断头路”
        if (start < folded.Length && folded[start] == '“') return Quoted(folded, start);
        var lexicon = CountedLexicon.Default;
        var end = start;
        while (end < folded.Length && end - start < Longest)
        {
            // 市外“科创飞地”
            if (folded[end] == '“' && Quoted(folded, end) is { } name) return (start, name.End + 1);
            if (Marks.Contains(folded[end]) || folded[end] is '“' or '”' || char.IsAsciiDigit(folded[end])) break;
            // 三十多名村民搬着竹椅
            if (folded[end] == '着' && end - start > 2 && end + 1 < folded.Length && folded[end + 1] is not ('力' or '手' or '眼' or '陆'))
            {
                end--;
                break;
            }

            if (folded[end] is '、' or '和' or '与' && GoesOn(folded, end + 1)) end++;
            else if (folded[end] == '的' && isJoined && end > start)
            {
                // 200平方米的租来的作坊
                start = ++end;
            }
            else if (lexicon.Nouns.At(folded, end) is { } noun) end += noun.Length;
            else if (folded[end] is '、' or '和' or '与' || lexicon.NounEnds.IsAt(folded, end) || FigureLexicon.Default.AsOf.IsAt(folded, end)) break;
            else end++;
        }

        // 十万余名在外创业的乡亲
        if (end == start && !isJoined && end < folded.Length && !Marks.Contains(folded[end]) && OfClause(folded, start) is { } of) return Find(folded, of, true);
        end = Math.Min(end, start + Longest);
        while (end > start && folded[end - 1] is '、' or '和' or '与') end--;
        // 八百多米的石板路上，
        if (end - start > 2 && folded[end - 1] is '上' or '里' or '中' && end < folded.Length && Marks.Contains(folded[end])) end--;
        return end - start >= 2 || (end - start == 1 && IsNounAlone(folded, end)) ? (start, end) : null;
    }

    // 200片膜废了, 九千多元的货: one character is a noun where the text goes on with a word at which one ends.
    private static bool IsNounAlone(ReadOnlySpan<char> folded, int end) => !CountedLexicon.Default.Verbs.IsAt(folded, end - 1) && (end >= folded.Length || (folded[end] != '的' && (Marks.Contains(folded[end]) || CountedLexicon.Default.NounEnds.IsAt(folded, end))));

    // Where the words that tell which end with 的, before the next mark or number.
    private static int? OfClause(ReadOnlySpan<char> folded, int start)
    {
        for (var at = start; at < folded.Length && at - start < Longest && !Marks.Contains(folded[at]) && !char.IsAsciiDigit(folded[at]); at++)
            if (folded[at] == '的' && at > start) return at;
        return null;
    }

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
        if (rest.IndexOf('的') is >= 0 and var of) rest = rest[..of];
        if (rest.Length < 2 || CountedLexicon.Default.Verbs.At(rest, 0) is { Length: > 1 }) return false;
        foreach (var c in rest)
            if (char.IsAsciiDigit(c) || HanNumber.CanBegin(c)) return false;
        return true;
    }
}
