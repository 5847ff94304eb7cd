namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>A unit as it stands behind a number.</summary>
/// <param name="Bound">What 多 or 余 inside it or behind it make of the quantity: 个多小时, 年多.</param>
/// <param name="Rest">What the characters behind it add: half for 个半小时 and 年半, tenths for 八成五.</param>
internal readonly record struct UnitReading(string Unit, UnitKind Kind, int End, FigureBound Bound, decimal Rest)
{
    private const int Longest = 6;

    /// <summary>The unit at a place, a blank before it left out; null when there is none.</summary>
    public static UnitReading? At(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at] == ' ') at++;
        if (at + 2 < text.Length && text[at] == '个' && text[at + 1] is '多' or '半')
        {
            Span<char> inner = ['个', .. text.Slice(at + 2, Math.Min(Longest, text.Length - at - 2))];
            if (QuantityLexicon.Default.UnitAt(inner, 0) is { Unit.Length: > 1 } parted)
                return new UnitReading(parted.Unit, parted.Kind, at + parted.Unit.Length + 1, text[at + 1] == '多' ? FigureBound.AtLeast : FigureBound.Exactly, text[at + 1] == '半' ? 0.5m : 0);
        }

        if (QuantityLexicon.Default.UnitAt(text, at) is not { } unit) return null;
        var end = at + unit.Unit.Length;
        if (QuantityLexicon.Default.TailUnits.Contains(unit.Unit) && TenthAt(text, end) is > 0 and var tenth) return new UnitReading(unit.Unit, unit.Kind, end + 1, FigureBound.Exactly, tenth / 10m);
        if (end >= text.Length || unit.Kind is UnitKind.Count or UnitKind.Measure) return new UnitReading(unit.Unit, unit.Kind, end, FigureBound.Exactly, 0);
        if (text[end] == '半' && unit.Kind != UnitKind.Ratio) return new UnitReading(unit.Unit, unit.Kind, end + 1, FigureBound.Exactly, 0.5m);
        return QuantityLexicon.Default.MoreThan.At(text, end) is FigureBound.AtLeast and var bound ? new UnitReading(unit.Unit, unit.Kind, end + 1, bound, 0) : new UnitReading(unit.Unit, unit.Kind, end, FigureBound.Exactly, 0);
    }

    // One numeral, and no number or unit behind it: the 五 of 八成五, not of 三米五个.
    private static int TenthAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return 0;
        var tenth = "零一二三四五六七八九".IndexOf(text[at], StringComparison.Ordinal);
        return tenth > 0 && !(at + 1 < text.Length && (HanNumber.CanBegin(text[at + 1]) || QuantityLexicon.Default.UnitAt(text, at + 1) is not null)) ? tenth : 0;
    }
}
