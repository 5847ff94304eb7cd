namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Reads the quantity whose number begins at a place: bound, number or range, 多 or 余, unit, bound.</summary>
internal static class QuantityReader
{
    private const int FarthestBound = 20;

    /// <summary>The quantity; null when the number counts nothing, and then <paramref name="end"/> is where to read on.</summary>
    public static Quantity? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        if (Share.Read(text, start, out end) is { } share) return WithBounds(text, share);
        if (Number(text, start, out end) is not { } first) return null;
        var at = first.End;
        var more = More(text, ref at);
        var unit = UnitReading.At(text, at);
        if (Range.Second(text, unit?.End ?? first.End) is { } second && Range.Join(text, first, unit, second) is { } range)
        {
            end = range.End;
            return WithBounds(text, range);
        }

        var bound = first.Bound != FigureBound.Exactly ? first.Bound : more;
        if (unit is { } known)
        {
            end = known.End;
            return WithBounds(text, Of(first, known, bound != FigureBound.Exactly ? bound : known.Bound));
        }

        // 200余农户, 3万群众, 3.7亿: what is counted follows at once, or is not named.
        if (!first.HasScale && !(bound == FigureBound.AtLeast && first.Low >= 10)) return null;
        if (first.Form is NumberForm.SplitArabic or NumberForm.Neighbours) return null;
        end = at;
        return WithBounds(text, new Quantity(start, start, at, at, first.Low, first.High, "", UnitKind.None, bound, "number-without-unit", 0.6));
    }

    /// <summary>A number in digits or in Chinese characters.</summary>
    public static NumberReading? Number(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start >= text.Length) return null;
        if (char.IsAsciiDigit(text[start])) return ArabicNumber.Read(text, start, out end);
        return HanNumber.CanBegin(text[start]) ? HanNumber.Read(text, start, out end) : null;
    }

    private static FigureBound More(ReadOnlySpan<char> text, ref int at)
    {
        var next = at + 1 < text.Length && text[at] == ' ' ? at + 1 : at;
        if (QuantityLexicon.Default.MoreThan.At(text, next) is not { } bound) return FigureBound.Exactly;
        at = next + 1;
        return bound;
    }

    private static Quantity Of(NumberReading number, UnitReading unit, FigureBound bound)
    {
        var (factor, name) = unit.Unit == "成" ? (10m, "%") : (1m, unit.Unit);
        var (rule, confidence) = (number.Form, unit.Kind) switch
        {
            (_, UnitKind.Span) => ("number-and-stretch-of-time", 0.4),
            (NumberForm.SplitArabic, _) => ("split-number", 0.6),
            (NumberForm.Vague, _) => ("vague-number", 0.85),
            (NumberForm.Neighbours, _) => ("neighbouring-numbers", 0.85),
            (_, UnitKind.Ratio) => ("number-and-share", 0.95),
            (_, UnitKind.Duration) => ("number-and-duration", 0.9),
            (NumberForm.Chinese, UnitKind.Count) when number.Low <= 10 => ("small-number-and-unit", 0.75),
            _ => ("number-and-unit", 0.95),
        };
        return new Quantity(number.Start, number.Start, unit.End, unit.End, (number.Low + unit.Rest) * factor, number.High * factor, name, unit.Kind, bound, rule, confidence);
    }

    // What the number says itself (几, 数) stays; 300多家以上 goes by its last word.
    private static Quantity WithBounds(ReadOnlySpan<char> text, Quantity quantity)
    {
        var lexicon = QuantityLexicon.Default;
        var (start, end, bound) = (quantity.Start, quantity.End, quantity.Bound);
        var before = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
        if (lexicon.BoundsBefore.Words.Before(text, before) is { } opening && CanBegin(opening, text, before, quantity))
        {
            start = before - opening.Length;
            if (bound == FigureBound.Exactly) bound = lexicon.BoundsBefore[opening];
        }

        else if (bound == FigureBound.Exactly && lexicon.OutsideAtLeast.Before(text, before) is not null)
        {
            bound = FigureBound.AtLeast;
        }
        else if (bound == FigureBound.Exactly)
        {
            bound = Far(text, start);
        }

        if (lexicon.BoundsAfter.Words.At(text, end) is { } closing)
        {
            end += closing.Length;
            if (bound != FigureBound.About) bound = lexicon.BoundsAfter[closing];
        }

        // 零下3.8摄氏度
        if (start > 1 && text[(start - 2)..start] is "零下") return quantity with { Start = start - 2, End = end, Bound = bound, Low = -(quantity.High ?? quantity.Low), High = quantity.High is null ? null : -quantity.Low };
        return quantity with { Start = start, End = end, Bound = bound };
    }

    // 至少 in the clause before it: 至少需要保障性租赁住房2.5万套
    private static FigureBound Far(ReadOnlySpan<char> text, int start)
    {
        var from = Math.Max(0, start - FarthestBound);
        if (text[from..start].LastIndexOfAny(Clause.Marks) is >= 0 and var mark) from += mark + 1;
        return QuantityLexicon.Default.FarBounds.Words.In(text, from, start) is [.., var last] && text[last.Start + last.Word.Length] != '的' ? QuantityLexicon.Default.FarBounds[last.Word] : FigureBound.Exactly;
    }

    // 上 makes a bound only of 百, 千 and 万 (上百家): elsewhere it is the end of another word.
    private static bool CanBegin(string bound, ReadOnlySpan<char> text, int end, Quantity quantity) =>
        (bound != "上" || text[quantity.Number] is '百' or '千' or '万' or '亿') && QuantityLexicon.Default.CanBegin(bound, text, end - bound.Length);
}
