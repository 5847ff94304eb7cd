namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// Quantities in form that tell no quantity: 一个, 这三项, 前两年; a bare 百, 千万 or 亿 that is rhetoric (千万双手, 亿元项目); and a number in Chinese
/// characters that announces a list or sums up what stands beside it (四项重点工作, 造船、修船、配套三个环节); and a grade (220千伏变电站).
/// </summary>
internal static class Vague
{
    // Before 前, 后 and 头 these make another word: 目前3家, 今后五年.
    private const string NotBeforeFormer = "目当此日之以年提今往最码镇街";
    private const int LongestNoun = 8;
    private const int LongestList = 60;

    public static bool Is(ReadOnlySpan<char> text, Quantity quantity)
    {
        var number = text[quantity.Number..quantity.UnitEnd];
        var isBound = quantity.Bound != FigureBound.Exactly;
        if (number[0] == '一' && quantity is { Low: 1, High: null } && quantity.Kind != UnitKind.Ratio && !(isBound && quantity.Kind is UnitKind.Measure or UnitKind.Duration)) return true;
        if (quantity.Kind == UnitKind.Grade) return true;
        if (quantity.Kind != UnitKind.Ratio && IsBareScale(number) && (!isBound || quantity.End > quantity.UnitEnd)) return true;
        if (IsRateBase(text, quantity.Start) || IsOrdinal(number, quantity) || IsHouseNumber(text, quantity)) return true;
        if (quantity.Low > 10) return false;
        return IsPointedAt(text, quantity.Start) || (HanNumber.CanBegin(number[0]) && quantity is { Kind: UnitKind.Count, Bound: FigureBound.Exactly } && (Announces(text, quantity) || SumsUp(text, quantity) || CountsANickname(text, quantity)));
    }

    // 千万双手, 百家企业, 亿元以上
    private static bool IsBareScale(ReadOnlySpan<char> number)
    {
        var length = 0;
        while (length < number.Length && number[length] is '百' or '千' or '万' or '亿') length++;
        if (length == number.Length) return true;
        return length > 0 && !QuantityLexicon.Default.MoreThan.Words.IsAt(number, length) && (length == 1 || number[length] != '元');
    }

    // 每千人, 每隔三米, 每15分钟一班
    private static bool IsRateBase(ReadOnlySpan<char> text, int start) => start > 0 && (text[start - 1] == '每' || (start > 1 && text[(start - 2)..start] is "每隔" or "未来"));

    // 二类标准, 二期: what is counted would be 两.
    private static bool IsOrdinal(ReadOnlySpan<char> number, Quantity quantity) => number[0] == '二' && quantity is { Low: 2, High: null, Kind: UnitKind.Count };

    // 9幢 is a house; 9幢住宅楼 and 农房9幢 are nine.
    private static bool IsHouseNumber(ReadOnlySpan<char> text, Quantity quantity) =>
        quantity.Unit is "幢" or "栋" && char.IsAsciiDigit(text[quantity.Number]) && !(quantity.Number > 0 && text[quantity.Number - 1] is '房' or '屋' or '宅' or '居' or '筑' or '墅' or '舍') && !(quantity.End < text.Length && text[quantity.End] is '楼' or '住' or '房' or '建' or '厂' or '老' or '危' or '别' or '高' or '标' or '公' or '宿' or '单');

    private static bool IsPointedAt(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return false;
        if (text[start - 1] is '这' or '那' or '该' or '某' or '另' or '哪') return true;
        return text[start - 1] is '前' or '后' or '头' && (start == 1 || !NotBeforeFormer.Contains(text[start - 2], StringComparison.Ordinal));
    }

    // 四项重点任务, 以下三件事：
    private static bool Announces(ReadOnlySpan<char> text, Quantity quantity)
    {
        var behind = text[quantity.UnitEnd..Math.Min(text.Length, quantity.UnitEnd + LongestNoun)];
        if (behind.IndexOfAny(Clause.Marks) is >= 0 and var mark)
        {
            if (behind[mark] == ':') return true;
            behind = behind[..mark];
        }

        for (var at = 0; at < behind.Length; at++)
            if (QuantityLexicon.Default.ListNouns.IsAt(behind, at)) return true;
        return quantity.Start > 1 && text[(quantity.Start - 2)..quantity.Start] is "以下" or "下列" or "上述";
    }

    // 两个“一公里”
    private static bool CountsANickname(ReadOnlySpan<char> text, Quantity quantity) => quantity.UnitEnd < text.Length && text[quantity.UnitEnd] is '“' or '"';

    // As many names before it, with 、 and 和 between them, as it says.
    private static bool SumsUp(ReadOnlySpan<char> text, Quantity quantity)
    {
        var before = text[Math.Max(0, quantity.Start - LongestList)..quantity.Start];
        if (before.LastIndexOfAny(Clause.Marks) is >= 0 and var mark) before = before[(mark + 1)..];
        if (before.Length == 0 || before[^1] is '、' or '和' or '与') return false;
        var names = 1 + before.Count('、') + before.Count('和') + before.Count('与');
        return names > 1 && names == quantity.Low;
    }
}
