using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Offices that stand once for several names: before a list of them (副县长甲、乙), or behind it (甲、乙为市委委员).</summary>
internal static class SharedOffices
{
    private const int LongestList = 400;
    private const int LongestAge = 8;

    /// <summary>The place of the name before this one in a list without an office of its own; null when this one begins it.</summary>
    public static NameSpot? Previous(RuleParagraph paragraph, NameSpot spot, Dictionary<int, NameSpot> byEnd)
    {
        var at = spot.Start - 1;
        return at > 0 && paragraph.Text[at] is '、' or '和' or '与' && byEnd.TryGetValue(at, out var previous) ? previous : null;
    }

    /// <summary>Whether the names after the first share an office: not one that only one holds.</summary>
    public static bool AreShared(RuleParagraph paragraph, List<OfficePlace> offices) =>
        offices.Count > 0 && !OfficeWords.Unique.Contains(paragraph.Text.AsSpan(offices[^1].Start, offices[^1].End - offices[^1].Start));

    /// <summary>The office into which somebody comes behind the name: 当选为…, 担任…, (递补…)为….</summary>
    public static OfficePlace? Became(RuleParagraph paragraph, NameSpot last)
    {
        var text = paragraph.Text;
        var at = BehindAge(paragraph, last.End);
        var pause = at < text.Length && text[at] is ',';
        if (pause) at++;
        if (at >= text.Length || OfficeWords.Became.LengthAt(text, at) is not (> 0 and var verb)) return null;
        var start = at + verb;
        var end = paragraph.ClauseEnd(start);
        while (end < text.Length && text[end] == '、') end = paragraph.ClauseEnd(end + 1);
        // 为 alone says so only of an election, whose verb stands before the names.
        if (verb == 1 && (pause || !Elects(text, Math.Max(paragraph.ClauseStart(last.Start), last.Start - LongestList), last.Start))) return null;
        if (end - start is < 2 or > 40) return null;
        if (OfficeParser.PostBefore(text, end, start) == 0) return null;
        // 成了湖区的护鸟员: what goes before 的 tells which, and is not of the office.
        var of = text.LastIndexOf('的', end - 1, end - start);
        // 是物流公司的车队长: but where it is held is.
        if (of > start && OfficeWords.Bodies.LengthBefore(text, of, start) > 0) return new OfficePlace(paragraph, start, end, text[start..of]);
        return new OfficePlace(paragraph, of >= 0 ? of + 1 : start, end, OfficeParser.Organisation(text[(of >= 0 ? of + 1 : start)..end]));
    }

    // 曹一鸣，三十一岁，如今是…
    private static int BehindAge(RuleParagraph paragraph, int end)
    {
        var text = paragraph.Text;
        if (end >= text.Length || text[end] != ',') return end;
        var clause = paragraph.ClauseEnd(end + 1);
        return clause - end is > 1 and <= LongestAge && text[clause - 1] == '岁' ? clause : end;
    }

    private static bool Elects(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        return words.Contains("递补", StringComparison.Ordinal) || words.Contains("选举", StringComparison.Ordinal) || words.Contains("补选", StringComparison.Ordinal) || words.Contains("增补", StringComparison.Ordinal) || words.Contains("任命", StringComparison.Ordinal) || words.Contains("聘", StringComparison.Ordinal);
    }
}
