namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Numbers in digits, as they begin at a place of a folded text: 1,234, 146.34, 3.7亿, 300多万, 3亿5000万, and 23 87 where a line was broken.</summary>
internal static class ArabicNumber
{
    // What is longer is a code; and no product with 万亿 can overflow below it.
    private const int MostDigits = 12;

    /// <summary>The number; null when it is none that can count anything, and then <paramref name="end"/> is where to read on.</summary>
    public static NumberReading? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        if (Plain(text, start, out end) is not { } value) return null;
        var form = NumberForm.Arabic;
        if (Rest(text, start, end, value) is { } rest)
        {
            (value, end, form) = (rest.Value, rest.End, NumberForm.SplitArabic);
        }

        var (scale, bound) = Scale.Read(text, ref end);
        value *= scale;
        // 3亿5000万, 1万2千, 1万5000
        for (var last = scale; last > 1 && bound == FigureBound.Exactly && end < text.Length && char.IsAsciiDigit(text[end]);)
        {
            var next = end;
            if (Plain(text, next, out next) is not { } part) break;
            var (lesser, more) = Scale.Read(text, ref next);
            if (part * lesser >= last) break;
            (value, end, last, bound) = (value + (part * lesser), next, lesser, more);
        }

        return new NumberReading(start, end, value, null, form, bound, scale);
    }

    // Digits, in groups of three or not, with decimals.
    private static decimal? Plain(ReadOnlySpan<char> text, int start, out int end)
    {
        var value = 0m;
        var digits = 0;
        for (end = start; end < text.Length; end++)
        {
            if (!char.IsAsciiDigit(text[end]))
            {
                if (!IsGroupMark(text, start, end)) break;
                continue;
            }

            if (++digits <= MostDigits) value = (value * 10) + (text[end] - '0');
        }

        // 007 and 0510 are codes.
        var isCode = digits > MostDigits || (digits > 1 && text[start] == '0');
        var point = end;
        while (point < text.Length && text[point] == ' ' && point - end < 2) point++;
        if (point < text.Length && text[point] == '.')
        {
            var from = point + 1;
            if (from < text.Length && text[from] == ' ') from++;
            var to = from;
            var decimals = 0m;
            var unit = 1m;
            for (; to < text.Length && char.IsAsciiDigit(text[to]); to++)
            {
                if (to - from >= MostDigits) continue;
                decimals = (decimals * 10) + (text[to] - '0');
                unit *= 10;
            }

            if (to > from)
            {
                (value, end) = (value + (decimals / unit), to);
                isCode |= to - from >= MostDigits;
            }
        }

        return isCode ? null : value;
    }

    // A comma with three digits after it, and at most three before; a full-width one, which could end a clause, is not taken for it.
    private static bool IsGroupMark(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[at] != ',' || at + 3 >= text.Length || (at + 4 < text.Length && char.IsAsciiDigit(text[at + 4]))) return false;
        for (var digit = at + 1; digit <= at + 3; digit++)
            if (!char.IsAsciiDigit(text[digit])) return false;
        var before = at - 1;
        while (before >= start && char.IsAsciiDigit(text[before])) before--;
        return at - 1 - before is >= 1 and <= 3;
    }

    // The second half of a number that a line break has cut: 23 87. Never more than two halves, which would be a telephone number.
    private static (decimal Value, int End)? Rest(ReadOnlySpan<char> text, int start, int end, decimal value)
    {
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsAsciiDigit(text[end + 1]) || decimal.Truncate(value) != value) return null;
        if (start > 1 && text[start - 1] == ' ' && char.IsAsciiDigit(text[start - 2])) return null;
        var to = end + 1;
        while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
        var length = to - end - 1;
        if (length + end - start > 8 || (to < text.Length && (text[to] is '.' or ',' or ':' or '-' or '/' || (text[to] == ' ' && to + 1 < text.Length && char.IsAsciiDigit(text[to + 1]))))) return null;
        var rest = 0m;
        for (var at = end + 1; at < to; at++) rest = (rest * 10) + (text[at] - '0');
        for (var times = 0; times < length; times++) value *= 10;
        return (value + rest, to);
    }
}
