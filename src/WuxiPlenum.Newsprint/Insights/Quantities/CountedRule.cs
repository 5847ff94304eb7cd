namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// What a quantity counts: the noun behind it (<see cref="NounBehind"/>), or the one before it in its clause (<see cref="NounBefore"/>).
/// Where only a verb stands there (同比增长31%, 再增加6个), it is what the figure before it, or the last one of that unit, counted.
/// </summary>
internal static class CountedRule
{
    private const int MostShared = 6;
    private const string SingleVerbs = "建上改买开修办做搞用养给投盖请";

    /// <summary>Where it stands; null when neither side names it.</summary>
    /// <param name="from">Where the clause begins, or the quantity before it in the clause ends.</param>
    /// <param name="previous">What the quantity before it in the sentence counts.</param>
    /// <param name="sameUnit">What the last quantity of that unit in the paragraph counts.</param>
    /// <param name="isContinued">Whether a quantity stands before it in its clause: 由18万元增加到95万元.</param>
    public static (int Start, int End)? Find(ReadOnlySpan<char> folded, Quantity quantity, int from, (int Start, int End)? previous, (int Start, int End)? sameUnit, bool isContinued)
    {
        var isJoined = quantity.End < folded.Length && folded[quantity.End] == '的';
        if (IsDistance(folded, from, quantity)) return null;
        var before = NounBefore.Find(folded, from, quantity, out var instead);
        // 四十五岁以上的占了七成: those of an age are some of those before.
        if (before is { } aged && folded[aged.Start..aged.End] is [.., '岁', '以', '上' or '下']) return previous;
        if (quantity.Kind == UnitKind.Duration)
            return before is { } time && CountedLexicon.Default.Durations.Before(folded, time.End) is not null ? before : instead == BeforeQuantity.Verb ? sameUnit ?? (isContinued ? previous : null) : null;
        // 总投资180亿元的项目, 装机容量24万千瓦的电站, 年收入超过60万元的村
        if (isJoined && before is { } size && (folded[..size.End].EndsWith("总投资") || folded[..size.End].EndsWith("容量") || (quantity.Kind == UnitKind.Measure && quantity.Start < quantity.Number))) return before;
        if ((isJoined || quantity.Kind is UnitKind.Count or UnitKind.None) && NounBehind.Find(folded, quantity.End, isJoined) is { } behind) return s_growth.Contains(folded[behind.Start..behind.End].ToString()) ? null : WithoutDeed(folded, from, quantity, behind);
        // 自家40亩鱼塘, 开出八十万元年薪: a verb or nothing leads to it.
        if (quantity.Kind == UnitKind.Measure && (before is null || before.Value.End < quantity.Start) && !OpensWithVerb(folded, quantity.End) && NounBehind.Find(folded, quantity.End, isJoined) is { } measured) return measured;
        // 占了近三成篇幅: the share is of the noun behind it.
        if (quantity.Kind == UnitKind.Ratio && IsShare(folded[from..quantity.Start]) && NounBehind.Find(folded, quantity.End, false) is { } whole) return whole;
        // 读了三遍 counts the reading.
        if (quantity.Unit == "遍") return null;
        if (before is not null) return before;
        // 剩下的4家: of those before it.
        if (quantity.Kind == UnitKind.Count && (folded[from..quantity.Start].EndsWith("剩下的") || folded[from..quantity.Start].EndsWith("其余的") || folded[from..quantity.Start].EndsWith("余下的"))) return sameUnit;
        if (quantity.Kind == UnitKind.Count && Topic(folded, from) is { } topic) return topic;
        // 年产能将翻一番，达到3000台; 研发投入1.3亿元，同比增加2600万元: of what the figure before it counts.
        if (instead == BeforeQuantity.Verb && (s_reaching.Contains(folded[from..quantity.Start].ToString()) || (quantity.Unit == "元" && folded[from..quantity.Start].StartsWith("同比")))) return previous;
        if (quantity.Kind == UnitKind.Ratio) return instead == BeforeQuantity.Silence ? null : previous;
        return instead == BeforeQuantity.Verb && (quantity.Unit != "元" || isContinued) ? sameUnit : null;
    }

    // 完成46个老旧小区改造 counts what is rebuilt.
    private static (int Start, int End) WithoutDeed(ReadOnlySpan<char> folded, int from, Quantity quantity, (int Start, int End) noun)
    {
        var lexicon = CountedLexicon.Default;
        return lexicon.Events.Before(folded[..noun.End], noun.End) is { } deed && noun.End - deed.Length - noun.Start >= ShortestNoun && lexicon.EventVerbs.In(folded, from, quantity.Start).Count > 0 ? (noun.Start, noun.End - deed.Length) : noun;
    }

    private const int ShortestNoun = 3;

    private static bool IsShare(ReadOnlySpan<char> before) => before.EndsWith("占") || before.EndsWith("占了") || before.EndsWith("占去") || before.EndsWith("占据");

    private static readonly string[] s_reaching = ["达到", "达", "增至", "增加到", "提高到", "提升到", "降至", "降到", "减少到"];
    private static readonly string[] s_growth = ["增长", "增幅", "增速", "提升", "降幅", "下降", "涨幅"];

    // 这样的驿站,全区已有63个
    private static (int Start, int End)? Topic(ReadOnlySpan<char> folded, int clause)
    {
        if (clause == 0 || folded[clause - 1] != ',') return null;
        var last = folded[..(clause - 1)];
        var start = last.LastIndexOfAny(Clause.Marks) + 1;
        return last[start..].IndexOf("这样的") is >= 0 and <= 1 and var such && last.Length - start - such - 3 is >= 2 and <= 8 ? (start + such + 3, last.Length) : null;
    }

    // 离园区1.2公里, 七千多公里外
    private static bool IsDistance(ReadOnlySpan<char> folded, int from, Quantity quantity) =>
        quantity.Unit is "公里" or "里" or "米" or "海里" && (folded[from..quantity.Start].IndexOfAny("离距往") >= 0 || (quantity.End < folded.Length && folded[quantity.End] is '外' or '远'));

    // 投入9.8亿元改造岸电, 花800万元上了系统; 20万元奖励 is no verb.
    private static bool OpensWithVerb(ReadOnlySpan<char> folded, int at) =>
        (at < folded.Length && SingleVerbs.Contains(folded[at])) || (CountedLexicon.Default.Verbs.At(folded, at) is { Length: > 1 } verb && at + verb.Length < folded.Length && !Clause.Marks.Contains(folded[at + verb.Length]));

    /// <summary>What the last of several quantities side by side counts, and so do all: 14大类、118小类、8万余个问题.</summary>
    public static (int Start, int End)? Shared(ReadOnlySpan<char> folded, List<Quantity> quantities, int index)
    {
        var last = index;
        while (last - index < MostShared && last + 1 < quantities.Count && quantities[last + 1].Start == quantities[last].End + 1 && folded[quantities[last].End] is '、' or '和') last++;
        return last > index && quantities[last].Kind == UnitKind.Count ? NounBehind.Find(folded, quantities[last].End, false) : null;
    }
}
