namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>百, 千, 万, 亿 and their products after a number in digits, with 多 or 余 before or after them: 多万, 余, 千万, 万亿.</summary>
internal static class Scale
{
    private static readonly (string Word, decimal Value)[] s_scales =
        [("万亿", 1_000_000_000_000), ("千亿", 100_000_000_000), ("百亿", 10_000_000_000), ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000), ("千", 1_000), ("百", 100)];

    /// <summary>Reads it; 1 when there is none.</summary>
    public static (decimal Value, FigureBound Bound) Read(ReadOnlySpan<char> text, ref int end)
    {
        var at = end;
        if (at + 1 < text.Length && text[at] == ' ') at++;
        var bound = QuantityLexicon.Default.MoreThan.At(text, at);
        if (bound is not null) at++;
        foreach (var (word, value) in s_scales)
        {
            if (!text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            // 千 is the beginning of the unit in 5千克, 百 in 2百分点.
            if (word is "千" or "百" && QuantityLexicon.Default.UnitAt(text, at) is { Unit.Length: > 1 }) break;
            end = at + word.Length;
            return (value, bound ?? FigureBound.Exactly);
        }

        return (1, FigureBound.Exactly);
    }
}
