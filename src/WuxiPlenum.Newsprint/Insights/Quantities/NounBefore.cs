using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// The noun before a quantity in its clause: without the verbs that lead from it to the quantity (销售收入力争突破12亿元),
/// without the verb whose object it is (招引科技型中小企业10000家), and without whose it is and when (去年园区亩均税收).
/// </summary>
internal static partial class NounBefore
{
    private const int Longest = 28;
    private const int ShortestDeed = 4;
    private const string Equal = "相当于";
    private const string Marks = ",。;:!?…()《》— \t";

    // Whose they are is left out.
    private static readonly string[] s_totals = ["总投资", "总投入"];

    /// <summary>Where it stands; null when there is none, and then what the clause has instead.</summary>
    /// <param name="from">Where the clause begins, or the quantity before it in the clause ends.</param>
    public static (int Start, int End)? Find(ReadOnlySpan<char> folded, int from, Quantity quantity, out BeforeQuantity instead)
    {
        var lexicon = CountedLexicon.Default;
        var end = quantity.Start;
        var window = Math.Max(from, end - Longest);
        var start = SkipLeading(folded, window, end, false);
        instead = BeforeQuantity.Nothing;
        if (end > start && folded[end - 1] == '、') return null;
        // 比上年增长, 高于全国平均: beside what, and not of what.
        instead = BeforeQuantity.Verb;
        if (lexicon.Beside.At(folded[..end], start) is { } set)
        {
            // 相当于节约标准煤8.7万吨 tells of what.
            if (set != Equal || end - start - set.Length < ShortestDeed) return null;
            start += set.Length;
        }

        foreach (var beside in Comparison().EnumerateMatches(folded[start..end]))
        {
            // 占规上工业的比重比上年同期提高
            if (beside.Index > 1) end = start + beside.Index;
            break;
        }

        var all = end;
        if (!StripTrailing(folded, start, ref end, quantity))
        {
            instead = BeforeQuantity.Silence;
            return null;
        }

        if (end > start && folded[end - 1] == '的')
        {
            // 省下的5.7亿元: nothing that is named; 占营收的11%, 为一期的五倍: of what the figure before it counts; 完成工程量的七成: of the noun.
            instead = quantity.Kind == UnitKind.Ratio ? BeforeQuantity.Verb : BeforeQuantity.Silence;
            if (quantity.Kind != UnitKind.Ratio || folded[start..end].IndexOfAny("占为是") >= 0) return null;
            end--;
        }

        start = SkipLeading(folded, AfterCuts(folded, start, end), end, true);
        start = SkipDeed(folded, start, end, quantity);
        foreach (var total in s_totals)
            if (folded[start..end].EndsWith(total)) return (end - total.Length, end);
        // 占比达81.9%, 汛期前消除10处: a share of what, and when.
        if (folded[start..end] is "占比" or "比重" or "比例" || (end > start && folded[end - 1] is '前' or '时')) start = end;
        // What is longer may begin in the midst of a word.
        if (start == window && window > from) start = end;
        // 出鱼90吨, 产蜜四五吨
        if (end - start == 2 && quantity.Kind == UnitKind.Measure && "出产收采捕卖打".Contains(folded[start]) && CommonPairs.Bond(folded[start], folded[start + 1]) == 0) start++;
        if (end - start >= 2 || (end - start == 1 && start > from && "出产收采捕卖打".Contains(folded[start - 1])) || (end - start == 1 && start > from && folded[start - 1] == '的')) return (start, end);
        instead = end < all || start >= end ? BeforeQuantity.Verb : BeforeQuantity.Nothing;
        return null;
    }

    // 服务农户近4000户, 建标准化茶园6个: a verb at the head, where its objects are counted.
    private static int SkipDeed(ReadOnlySpan<char> folded, int start, int end, Quantity quantity)
    {
        if (quantity.Kind != UnitKind.Count || (start > 0 && !Marks.Contains(folded[start - 1]) && folded[start - 1] != '、' && CountedLexicon.Default.Verbs.Before(folded, start) is null)) return start;
        // 日均服务老人2.7万人次
        if (folded[start..end].StartsWith("日均") || folded[start..end].StartsWith("年均") || folded[start..end].StartsWith("月均")) start += 2;
        var deed = CountedLexicon.Default.Deeds.At(folded[..end], start) is { } done && !CountedLexicon.Default.Heads.IsAt(folded[..end], start + done.Length) ? done.Length : folded[start..end] is ['建', var next, ..] && CommonPairs.Bond('建', next) == 0 ? 1 : 0;
        return deed > 0 && end - start >= deed + 2 && CountedLexicon.Default.Nouns.At(folded, start) is null ? start + deed : start;
    }

    // Verbs, times and 了 between the noun and its number.
    private static bool StripTrailing(ReadOnlySpan<char> folded, int start, ref int end, Quantity quantity)
    {
        var lexicon = CountedLexicon.Default;
        while (end > start)
        {
            var head = folded[..end];
            if (lexicon.Nouns.Before(head, end) is { } noun && end - noun.Length >= start) break;
            // 完成河道清淤120万立方米, 完成投资68.3亿元
            if (lexicon.Events.Before(head, end) is { } happening && end - happening.Length >= start && CanCountEvents(quantity) && lexicon.EventVerbs.In(folded, start, end - happening.Length) is [.., var (at, verb)] && (at + verb.Length < end - happening.Length || happening == "投资")) break;
            if (folded[end..quantity.Start] is "" or "了" && IsSilent(folded, start, end)) return false;
            var word = lexicon.Verbs.Before(head, end) ?? FigureLexicon.Default.AsOf.Before(head, end);
            // 由上年的61%降至54%
            if (word is null && head[^1] == '的' && (FigureLexicon.Default.AsOf.Before(head, end - 1) ?? lexicon.Owners.Before(head, end - 1)) is { } then) word = then + "的";
            var length = word?.Length ?? TrailingWords(head[start..]);
            // 温升不到15摄氏度: no verb where a single character would be left.
            if (length == 0 || end - length < start || (length == 1 && end - start == 2 && head[^1] != '了')) break;
            end -= length;
        }

        return true;
    }

    private static int TrailingWords(ReadOnlySpan<char> text)
    {
        foreach (var match in LastWords().EnumerateMatches(text)) return match.Length;
        return 0;
    }

    // 改造320个 counts what is rebuilt, 改造4600户 may count the rebuilding.
    private static bool CanCountEvents(Quantity quantity) => quantity.Kind == UnitKind.Measure || quantity.Unit is "户" or "人" or "人次" or "次" or "场" or "场次" or "期";

    // A silent verb of one character is one only behind whose it is and when: 他们花800万元, but not 微公交20条.
    private static bool IsSilent(ReadOnlySpan<char> folded, int start, int end)
    {
        var lexicon = CountedLexicon.Default;
        if (lexicon.Silent.Before(folded[..end], end) is not { } silent || end - silent.Length < start) return false;
        if (lexicon.Verbs.Before(folded[..end], end) is { } louder && louder.Length > silent.Length) return false;
        if (silent.Length > 1) return true;
        var subject = end - 1;
        while (subject > start && folded[subject - 1] is '只' or '就' or '要' or '还' or '又' or '多' or '少' or '得') subject--;
        return SkipLeading(folded, start, subject, true) >= subject;
    }

    // Behind the last verb that is not part of a noun: 帮助企业排查整改 | 环境污染安全隐患.
    private static int AfterCuts(ReadOnlySpan<char> folded, int start, int end)
    {
        var lexicon = CountedLexicon.Default;
        var stretch = folded[..end];
        for (var at = start; at < end;)
        {
            if (lexicon.Nouns.At(stretch, at) is { } noun) at += noun.Length;
            else if (lexicon.Cuts.At(stretch, at) is { } cut && at + cut.Length < end && !IsOfCompound(stretch, start, at, cut) && !(cut.Length == 2 && RunsIntoNoun(stretch, at)) && !"率量额数值费度者".Contains(folded[at + cut.Length]) && !(cut is "和" or "与"))
                start = at += cut.Length;
            // 监测到的鸟类, 受益的参保人员: behind what only tells which; what is a share of something stays whole.
            else if (folded[at] == '的' && at > start && at + 1 < end && folded[start] != '占') start = ++at;
            else at++;
        }

        return start;
    }

    // 新购|进口织机: no 购进, for its end begins another word.
    private static bool RunsIntoNoun(ReadOnlySpan<char> stretch, int at) => CountedLexicon.Default.Nouns.At(stretch, at + 1) is { Length: > 1 };

    // 矿山|修复项目, and 修复面积 and 办理时间 also at the head.
    private static bool IsOfCompound(ReadOnlySpan<char> stretch, int start, int at, string cut)
    {
        var lexicon = CountedLexicon.Default;
        return lexicon.Durations.IsAt(stretch, at + cut.Length) || (lexicon.Events.At(stretch, at) == cut && (lexicon.Attributes.IsAt(stretch, at + cut.Length) || (at > start + 1 && lexicon.Heads.IsAt(stretch, at + cut.Length))));
    }

    private static int SkipLeading(ReadOnlySpan<char> folded, int start, int end, bool alsoPlaces)
    {
        var stretch = folded[..end];
        while (start < end)
        {
            if (Marks.Contains(folded[start]) || folded[start] is '的' or '、' or '”') start++;
            else if (folded[start] == '“' && folded[start..end].IndexOf('”') < 0) start++;
            else if (CountedLexicon.Default.Nouns.At(stretch, start) is null && (CountedLexicon.Default.Owners.At(stretch, start) ?? FigureLexicon.Default.AsOf.At(stretch, start)) is { } owner) start += owner.Length;
            else if (Leading(stretch[start..], alsoPlaces) is > 0 and var length) start += length;
            else break;
        }

        return start;
    }

    private static int Leading(ReadOnlySpan<char> text, bool alsoPlaces)
    {
        foreach (var match in LeadingWords().EnumerateMatches(text)) return match.Length;
        if (!alsoPlaces) return 0;
        foreach (var match in Place().EnumerateMatches(text)) return text.Length - match.Length >= 2 ? match.Length : 0;
        return 0;
    }

    // 这条, 一部, 到2026年, 6月底前, 1至5月, “十五五”末
    [GeneratedRegex(@"^(?:每[千百]?[一万](?:名|户|个|人|家)?[一-龥]{0,8}?中(?![心学小国等])|[这该那各每](?![千万百])(?:条|个|家|座|项|所|批|种|类|套|片|村|户|人)?|一[套部条家户个间口台辆座亩吨艘栋斤块张枚粒](?!月)|截[至止](?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?|到?\d{4}年(?:底|末|以来)?|到(?=“?十)|“?十[一二三四五]五”?(?:末|期间)|(?:前|\d{1,2}[至到-])(?:\d{1,2}|[一二三四五六七八九十两]{1,2})个?月|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|季度)(?:份|底|末)?前?|[一二两三四五六七八九十]{1,2}(?:年|个月)(?!级)[内来间前后]?|第[一二三四五六七八九十]年|(?:达产|投产|建成|改造|完工|竣工|学成|投用|投运|扩建|搬迁)后|[底末]前|前(?![一-龥])|里(?!程))")]
    private static partial Regex LeadingWords();

    // 鹿鸣区
    [GeneratedRegex(@"^[一-龥]{1,2}[一-龥](?<![社小城园厂山库景校新院宅发税农乡超县上全海空渔路集区沿环临跨各户地])[县区市镇乡村港湖](?![域级委政府集村镇场民值])")]
    private static partial Regex Place();

    // 连续九年, 第三年, 每户
    [GeneratedRegex(@"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:年|个月)前的$|(?:(?:连续)?第?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:年|个月|季度)内?|每[户人亩吨天月年家位名期场批斤件台套度桶箱餐晚次节课票张份杯趟周日班校组所]|每公斤|每千克|每平方米|每立方米)$")]
    private static partial Regex LastWords();

    [GeneratedRegex("(?<![占对相之可])比(?![重例率赛较亚])|较(?=上年|去年|前年|年初|同期)|同比|环比|(?<!不)高于|(?<!不)低于|高出")]
    private static partial Regex Comparison();
}

/// <summary>What stands before a quantity where no noun does.</summary>
internal enum BeforeQuantity
{
    Nothing,

    /// <summary>A verb only (再增加6个, 同比增长5%): what is counted has been named before.</summary>
    Verb,

    /// <summary>A verb or an attribute that counts nothing which is named: 占地58亩, 处理131人, 省下的5.7亿元.</summary>
    Silence,
}
