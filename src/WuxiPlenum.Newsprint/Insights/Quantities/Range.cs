namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Two numbers that are the ends of one quantity: 3至5个, 50—60万吨, 百分之三到五, 15元至20元.</summary>
internal static class Range
{
    private const string Between = "至到-—–―~〜";

    /// <summary>The number after a sign or word that stands between the ends of a range; null when there is none.</summary>
    public static NumberReading? Second(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == ' ') at++;
        var from = at;
        while (at < text.Length && at - from < 2 && Between.Contains(text[at])) at++;
        if (at == from) return null;
        if (at < text.Length && text[at] == ' ') at++;
        return QuantityReader.Number(text, at, out _);
    }

    /// <summary>Whether a number is that of another quantity, for a unit follows it.</summary>
    public static bool HasOtherUnit(ReadOnlySpan<char> text, int end) => UnitReading.At(text, end) is { Kind: not UnitKind.Ratio };

    /// <summary>The quantity of both numbers; null when they are not the ends of one.</summary>
    /// <param name="unit">The unit between them, when there is one.</param>
    public static Quantity? Join(ReadOnlySpan<char> text, NumberReading first, UnitReading? unit, NumberReading second)
    {
        var at = second.End;
        if (QuantityLexicon.Default.MoreThan.At(text, at) is not null) at++;
        if (UnitReading.At(text, at) is not { } last || (unit is { } own && own.Unit != last.Unit)) return null;
        // 从3家到5家 is what was and what is.
        if (first.Start > 0 && text[first.Start - 1] is '从' or '由') return null;
        // 50—60万吨: the 万 is for both; 8000—1万 has it for one.
        var shared = second.HasScale && !first.HasScale && first.Low < second.Low / second.Scale;
        var (low, high) = (shared ? first.Low * second.Scale : first.Low, second.High ?? second.Low);
        if (low >= high) return null;
        var (factor, name) = last.Unit == "成" ? (10m, "%") : (1m, last.Unit);
        return new Quantity(first.Start, first.Start, last.End, last.End, (low + (unit?.Rest ?? 0)) * factor, (high + last.Rest) * factor, name, last.Kind, FigureBound.Exactly, "range", 0.9);
    }
}
