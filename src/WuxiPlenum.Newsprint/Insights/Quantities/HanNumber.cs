using System.Buffers;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Numbers in Chinese characters, as they begin at a place of a folded text: 三百二十, 两万, 一点二亿, 三百余万, 五六十, 十几, 数千.</summary>
internal static class HanNumber
{
    // Nothing that counts is longer; a row of numerals that is will be read over.
    private const int Longest = 20;
    // Far below what a decimal holds.
    private const decimal Greatest = 1_000_000_000_000_000_000;
    private const string Digits = "零一二三四五六七八九";

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("零〇○一二三四五六七八九两十百千万亿几数");

    /// <summary>Whether a number may begin with the character.</summary>
    public static bool CanBegin(char c) => s_numerals.Contains(c);

    /// <summary>The number; null when the numerals make none, and then <paramref name="end"/> is where to read on.</summary>
    public static NumberReading? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        end = EndOf(text, start, out var more);
        if (end - start > Longest || end == start) return null;
        Span<char> number = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text[start..end])
            number[length++] = c switch { '〇' or '○' => '零', '两' => '二', _ => c };
        number = number[..length];
        if (more >= 0)
        {
            number[(more - start + 1)..].CopyTo(number[(more - start)..]);
            number = number[..^1];
        }

        var bound = more >= 0 ? QuantityLexicon.Default.MoreThan.At(text, more)!.Value : FigureBound.Exactly;
        var scale = number[^1] switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 1 };
        if (number.Length == 1 && number[0] is '几' or '数') return null;
        // 十几 is 11 to 19, 几十 10 to 99, 数千 1000 to 9999.
        if (number.IndexOfAny('几', '数') is >= 0 and var vague)
            return Ends(number, vague, '一', '九') is { } ends ? new NumberReading(start, end, ends.Low, vague == 0 ? (ends.Low * 10) - 1 : ends.High, NumberForm.Vague, FigureBound.About, scale) : null;
        if (Neighbours(number) is >= 0 and var pair)
        {
            var (first, second) = (number[pair], number[pair + 1]);
            number[(pair + 1)..].CopyTo(number[pair..]);
            return Ends(number[..^1], pair, first, second) is { } ends ? new NumberReading(start, end, ends.Low, ends.High, NumberForm.Neighbours, FigureBound.About, scale) : null;
        }

        // 零 counts nothing: it begins 零部件.
        return Value(number) is > 0 and var value ? new NumberReading(start, end, value, null, NumberForm.Chinese, bound, scale) : null;
    }

    // The numerals that follow each other, a decimal point and one 多 or 余 before 万 and 亿 among them.
    private static int EndOf(ReadOnlySpan<char> text, int start, out int more)
    {
        more = -1;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '点' && at > start && at + 1 < text.Length && Digits.Contains(Plain(text[at + 1])) && text[start..at].IndexOf('点') < 0) continue;
            if (more < 0 && at > start && QuantityLexicon.Default.MoreThan.At(text, at) is not null && at + 1 < text.Length && text[at + 1] is '万' or '亿')
            {
                more = at;
                continue;
            }

            if (!s_numerals.Contains(c)) break;
            // 数 begins a number or is no part of it; 千 may begin the unit (五千克).
            if (at > start && (c == '数' || (c is '千' or '百' && QuantityLexicon.Default.UnitAt(text, at) is { Unit.Length: > 1 }))) break;
        }

        return at;
    }

    private static (decimal Low, decimal High)? Ends(Span<char> number, int place, char low, char high)
    {
        number[place] = low;
        var lower = Value(number);
        number[place] = high;
        return lower is { } from && Value(number) is { } to && from < to ? (from, to) : null;
    }

    // Where two digits stand side by side that are neighbours: 五六十, 十七八, 三五. A longer row is a year or a code.
    private static int Neighbours(ReadOnlySpan<char> number)
    {
        for (var at = 0; at + 1 < number.Length; at++)
        {
            var (first, second) = (Digits.IndexOf(number[at], StringComparison.Ordinal), Digits.IndexOf(number[at + 1], StringComparison.Ordinal));
            if (first < 1 || second < 1) continue;
            var isPair = second == first + 1 || (first, second) == (3, 5);
            return isPair && !(at + 2 < number.Length && Digits.Contains(number[at + 2])) && !number[..at].Contains('点') ? at : -1;
        }

        return -1;
    }

    /// <summary>The value of plain numerals; null when they are out of order.</summary>
    private static decimal? Value(ReadOnlySpan<char> number)
    {
        var (total, section, digit) = (0m, 0m, -1);
        var (least, last, zero) = (10_000m, 1m, false);
        for (var at = 0; at < number.Length; at++)
        {
            var c = number[at];
            if (c == '点') return Decimals(total + section + Math.Max(digit, 0), number[(at + 1)..]);
            if (Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var value)
            {
                // 二〇二三: digits in a row.
                if (digit > 0) return null;
                (digit, zero) = (value > 0 ? value : digit, value == 0);
                continue;
            }

            var unit = c switch { '十' => 10m, '百' => 100, '千' => 1_000, '万' => 10_000, _ => 100_000_000 };
            if (unit < 10_000)
            {
                if (unit >= least) return null;
                section += Math.Max(digit, 1) * unit;
                least = unit;
            }
            else
            {
                section += Math.Max(digit, 0);
                if (section + total == 0 && at > 0) return null;
                (total, section) = unit == 10_000 ? (total + (Math.Max(section, total > 0 ? 0 : 1) * unit), 0m) : (Math.Max(total + section, 1) * unit, 0m);
                least = 10_000;
                if (total > Greatest) return null;
            }

            (digit, last) = (-1, unit);
        }

        if (digit < 0) return total + section;
        // 一万二 is 12000, 两百五 is 250; 一万零二 is 10002.
        return total + section + (last >= 100 && !zero && !HasZeroBeforeLast(number) ? digit * last / 10 : digit);
    }

    private static bool HasZeroBeforeLast(ReadOnlySpan<char> number) => number.Length > 1 && number[^2] == '零';

    private static decimal? Decimals(decimal whole, ReadOnlySpan<char> rest)
    {
        var (unit, at) = (1m, 0);
        for (; at < rest.Length && Digits.IndexOf(rest[at], StringComparison.Ordinal) is >= 0 and var digit; at++) whole += digit * (unit /= 10);
        for (; at < rest.Length; at++)
        {
            var scale = rest[at] switch { '十' => 10m, '百' => 100, '千' => 1_000, '万' => 10_000, '亿' => 100_000_000, _ => 0 };
            if (scale == 0) return null;
            whole *= scale;
            if (whole > Greatest) return null;
        }

        return whole;
    }

    private static char Plain(char c) => c is '〇' or '○' ? '零' : c;
}
