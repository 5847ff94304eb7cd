namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Reads the quantity whose number begins at a place: bound, number or range, 多 or 余, unit, bound.</summary>
internal static class QuantityReader
{
    /// <summary>The quantity; null when the number counts nothing, and then <paramref name="end"/> is where to read on.</summary>
    public static Quantity? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        if (Share.Read(text, start, out end) is { } share) return WithBounds(text, share, isMore: false, isVague: false);
        if (Number(text, start, out end) is not { } first) return null;
        var at = first.End;
        var more = More(text, ref at);
        var unit = UnitAt(text, at);
        if (Range.Second(text, unit is null ? first.End : unit.Value.End) is { } second && Range.Join(text, first, unit, second) is { } range)
        {
            end = range.End;
            return WithBounds(text, range, isMore: false, isVague: false);
        }

        var isMore = first.IsMore || more;
        if (unit is { } known)
        {
            end = known.End;
            return WithBounds(text, Of(first, known), isMore, first.Form == NumberForm.Vague);
        }

        // 200余农户, 3万群众, 3.7亿: what is counted follows at once, or is not named.
        if (!first.HasScale && !(isMore && first.Low >= 10)) return null;
        if (first.Form is NumberForm.SplitArabic or NumberForm.Neighbours) return null;
        end = at;
        return WithBounds(text, Bare(first, at), isMore, first.Form == NumberForm.Vague);
    }

    /// <summary>A number in digits or in Chinese characters.</summary>
    public static NumberReading? Number(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start >= text.Length) return null;
        if (char.IsAsciiDigit(text[start])) return ArabicNumber.Read(text, start, out end);
        return HanNumber.CanBegin(text[start]) ? HanNumber.Read(text, start, out end) : null;
    }

    /// <summary>The unit at a place, a blank before it left out; 个多月 and 年半 have their 多 and 半 inside.</summary>
    public static UnitReading? UnitAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at] == ' ') at++;
        if (text[at..].StartsWith("个多", StringComparison.Ordinal) || text[at..].StartsWith("个半", StringComparison.Ordinal))
        {
            Span<char> inner = ['个', .. text.Slice(at + 2, Math.Min(6, text.Length - at - 2))];
            if (QuantityLexicon.Default.UnitAt(inner, 0) is { Unit.Length: > 1 } split) return new UnitReading(split.Unit, split.Kind, at + split.Unit.Length + 1, text[at + 1] == '多', text[at + 1] == '半');
        }

        if (QuantityLexicon.Default.UnitAt(text, at) is not { } unit) return null;
        var end = at + unit.Unit.Length;
        var isLong = unit.Kind == UnitKind.Duration && end < text.Length;
        if (isLong && text[end] == '半') return new UnitReading(unit.Unit, unit.Kind, end + 1, false, true);
        return isLong && text[end] is '多' or '余' ? new UnitReading(unit.Unit, unit.Kind, end + 1, true, false) : new UnitReading(unit.Unit, unit.Kind, end, false, false);
    }

    private static bool More(ReadOnlySpan<char> text, ref int at)
    {
        var next = at + 1 < text.Length && text[at] == ' ' ? at + 1 : at;
        if (next >= text.Length || !QuantityLexicon.Default.MoreThan.Contains(text[next])) return false;
        at = next + 1;
        return true;
    }

    private static Quantity Of(NumberReading number, UnitReading unit)
    {
        var half = unit.IsHalf ? 0.5m : 0;
        var (factor, name) = unit.Unit == "成" ? (10m, "%") : (1m, unit.Unit);
        var (rule, confidence) = number.Form switch
        {
            NumberForm.SplitArabic => ("split-number", 0.6),
            NumberForm.Vague => ("vague-number", 0.85),
            NumberForm.Neighbours => ("neighbouring-numbers", 0.85),
            _ => unit.Kind switch
            {
                UnitKind.Ratio => ("number-and-share", 0.95),
                UnitKind.Duration => ("number-and-duration", 0.9),
                _ => number.Form == NumberForm.Chinese && number.Low <= 10 && unit.Kind == UnitKind.Count ? ("small-number-and-unit", 0.75) : ("number-and-unit", 0.95),
            },
        };
        return new Quantity(number.Start, number.Start, unit.End, unit.End, (number.Low + half) * factor, number.High * factor, name, unit.Kind, unit.IsMore ? FigureBound.AtLeast : FigureBound.Exactly, rule, confidence);
    }

    private static Quantity Bare(NumberReading number, int end) =>
        new(number.Start, number.Start, end, end, number.Low, number.High, "", UnitKind.None, FigureBound.Exactly, "number-without-unit", 0.6);

    private static Quantity WithBounds(ReadOnlySpan<char> text, Quantity quantity, bool isMore, bool isVague)
    {
        var lexicon = QuantityLexicon.Default;
        var (start, end) = (quantity.Start, quantity.End);
        var bound = isVague ? FigureBound.About : isMore ? FigureBound.AtLeast : quantity.Bound;
        var before = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
        if (lexicon.BoundsBefore.Words.Before(text, before) is { } opening && lexicon.CanBegin(opening, text, before - opening.Length))
        {
            start = before - opening.Length;
            if (!isMore && !isVague) bound = lexicon.BoundsBefore[opening];
        }

        if (lexicon.BoundsAfter.Words.At(text, end) is { } closing)
        {
            end += closing.Length;
            if (!isVague) bound = lexicon.BoundsAfter[closing];
        }

        return quantity with { Start = start, End = end, Bound = bound };
    }
}

/// <summary>A unit as it stands in a text.</summary>
/// <param name="IsMore">Whether 多 stands inside it or behind it: 个多月, 年多.</param>
/// <param name="IsHalf">Whether 半 does: 个半小时, 年半.</param>
internal readonly record struct UnitReading(string Unit, UnitKind Kind, int End, bool IsMore, bool IsHalf);
