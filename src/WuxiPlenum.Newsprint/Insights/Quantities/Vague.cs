namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Quantities in form that tell no quantity: 一个, 一批, 这三项, 前两年, and a bare 百 or 千 that is rhetoric (百家企业).</summary>
internal static class Vague
{
    // Before 前, 后 and 头 these make another word: 目前3家, 今后五年.
    private const string NotBeforeFormer = "目当此日之以年提今往最码镇街";

    public static bool Is(ReadOnlySpan<char> text, Quantity quantity)
    {
        var number = text[quantity.Number..quantity.UnitEnd];
        var isBound = quantity.Bound != FigureBound.Exactly;
        if (number[0] == '一' && quantity.Low == 1 && quantity.High is null && quantity.Kind != UnitKind.Ratio && !(isBound && quantity.Kind is UnitKind.Measure or UnitKind.Duration)) return true;
        if (number[0] is '百' or '千' or '万' or '亿' && number.Length > 1 && number[1] is not ('百' or '千' or '万' or '亿') && quantity.Kind is UnitKind.Count or UnitKind.None or UnitKind.Duration && !isBound) return true;
        return quantity.Low <= 10 && IsPointedAt(text, quantity.Start);
    }

    private static bool IsPointedAt(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return false;
        if (text[start - 1] is '这' or '那' or '该' or '某' or '另' or '每' or '哪') return true;
        return text[start - 1] is '前' or '后' or '头' && (start == 1 || !NotBeforeFormer.Contains(text[start - 2], StringComparison.Ordinal));
    }
}
