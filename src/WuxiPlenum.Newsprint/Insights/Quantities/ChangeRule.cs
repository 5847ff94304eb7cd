namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Tells what comes on top (净增1000家, 增长7.4%) and what has been summed up (累计1.7万家次) from levels.</summary>
internal static class ChangeRule
{
    // A word so far before a number says nothing about it.
    private const int Farthest = 120;

    /// <summary>Whether a word of change governs the quantity: it stands before it in its clause, and no 到 or 为 behind it names a level.</summary>
    public static bool IsChange(ReadOnlySpan<char> folded, int from, Quantity quantity)
    {
        // 6.3%以上的增长
        if (quantity.Kind == UnitKind.Ratio && quantity.End < folded.Length && folded[quantity.End] == '的' && FigureLexicon.Default.Change.At(folded, quantity.End + 1) is { } growth && FigureLexicon.Default.IsChange(growth)) return true;
        if (quantity.Start <= from) return false;
        from = Math.Max(from, quantity.Start - Farthest);
        var words = FigureLexicon.Default.Change.In(folded, from, quantity.Start);
        words.RemoveAll(static word => !FigureLexicon.Default.IsChange(word.Word));
        if (words.Count == 0) return false;
        var (start, word) = words[^1];
        var end = start + word.Length;
        // 提升8个片区 makes them better, and not more.
        if (word == "提升" && end == quantity.Start && quantity.Kind == UnitKind.Count) return false;
        // 增速高于全省0.8个百分点 sets one level beside another.
        if (word is "增速" or "增幅" or "降幅" or "涨幅" && folded[end..quantity.Start].IndexOfAny("高低快慢") is >= 0 and <= 2) return false;
        return FigureLexicon.Default.ChangeToLevel.Before(folded[..quantity.Start], quantity.Start) is null && FigureLexicon.Default.ChangeToLevel.At(folded[..quantity.Start], end) is null;
    }

    /// <summary>Whether the quantity goes on a list without a verb of its own: 新增床位2000张、托位1800个, 分别增长31%和52%.</summary>
    public static bool GoesOn(ReadOnlySpan<char> folded, int from, Quantity quantity) =>
        (quantity.Start == from + 1 && folded[from] is '和' or '与' or '、') ||
        from > 0 && quantity.Start > from && quantity.Start - from < Farthest && folded[from - 1] == '、' && CountedLexicon.Default.Verbs.In(folded, from, quantity.Start).Count == 0;

    /// <summary>Whether the quantity stands behind 累计 in its part of the sentence: 累计发放贷款78亿元，惠及企业两万多家 sums up both. A share is not summed up.</summary>
    public static bool IsCumulative(ReadOnlySpan<char> folded, int part, Quantity quantity) =>
        quantity.Kind is UnitKind.Count or UnitKind.Measure or UnitKind.None && quantity.Start > part && FigureLexicon.Default.Cumulative.In(folded, Math.Max(part, quantity.Start - Farthest), quantity.Start).Count > 0;
}
