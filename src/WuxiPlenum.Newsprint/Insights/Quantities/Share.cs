namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Shares that begin with their denominator: 百分之三十, 百分之三至五, 千分之二, 三分之一.</summary>
internal static class Share
{
    private static readonly (string Words, string Unit)[] s_hundredths = [("百分之", "%"), ("千分之", "‰"), ("万分之", "‱")];

    /// <summary>The share; null when none begins here, or none that is a number (百分之百 is one).</summary>
    public static Quantity? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        foreach (var (words, unit) in s_hundredths)
        {
            if (!text[start..].StartsWith(words, StringComparison.Ordinal)) continue;
            if (QuantityReader.Number(text, start + words.Length, out end) is not { } first) return null;
            if (QuantityLexicon.Default.MoreThan.At(text, end) is { } bound) return Of(start, ++end, first.Low, null, unit, bound);
            if (Range.Second(text, end) is { } second)
            {
                // 百分之三至百分之五
                if (text[second.Start..].StartsWith(words, StringComparison.Ordinal) && QuantityReader.Number(text, second.Start + words.Length, out var last) is { } upper && upper.Low > first.Low)
                    return Of(start, end = last, first.Low, upper.Low, unit, FigureBound.Exactly);
                if (second.Low > first.Low && !Range.HasOtherUnit(text, second.End)) return Of(start, end = second.End, first.Low, second.Low, unit, FigureBound.Exactly);
            }

            return Of(start, end, first.Low, first.High, unit, first.Bound);
        }

        if (text[start..].StartsWith("一半", StringComparison.Ordinal) && !(start > 0 && HanNumber.CanBegin(text[start - 1]))) return Of(start, end = start + 2, 50, null, "%", FigureBound.Exactly) with { Rule = "half" };
        return Fraction(text, start, out end);
    }

    private static Quantity? Fraction(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (QuantityReader.Number(text, start, out var parts) is not { Form: NumberForm.Chinese, Low: > 1 and < 1000 } denominator || !text[parts..].StartsWith("分之", StringComparison.Ordinal)) return null;
        if (QuantityReader.Number(text, parts + 2, out var last) is not { Form: NumberForm.Chinese } numerator || numerator.Low >= denominator.Low) return null;
        end = last;
        return Of(start, end, Math.Round(numerator.Low / denominator.Low, 4), null, "", FigureBound.Exactly) with { Rule = "fraction" };
    }

    private static Quantity Of(int start, int end, decimal low, decimal? high, string unit, FigureBound bound) =>
        new(start, start, end, end, low, high, unit, UnitKind.Ratio, bound, "share-in-words", 0.95);
}
