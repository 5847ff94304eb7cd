using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Blocks;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Finds the words that say by when: 明年, 到2025年底, 今年10月底前, 年内, 三年内, 春节前. Time that is past, and time that only qualifies (明年的工作), is none.</summary>
internal static partial class DeadlineFinder
{
    /// <summary>The deadlines of a folded paragraph, in order.</summary>
    /// <param name="date">The edition's date; without it nothing relative is reckoned.</param>
    public static List<PrintedDeadline> In(string folded, DateOnly? date)
    {
        var found = new List<PrintedDeadline>();
        foreach (Match match in Deadline().Matches(folded))
        {
            var end = match.Index + match.Length;
            if (PledgeWords.Modified.LengthAt(folded, end) > 0 && !SetsTarget(folded, end)) continue;
            // 比2030年下降 sets a year beside another.
            if (match.Index > 0 && folded[match.Index - 1] is '比' or '较') continue;
            // 8月开工 in a paper of July; 6月开工 tells of what has been.
            if (match.Groups["bare"].Success && (date is not { } printed || !(LiesAhead(match, printed) || FollowsNextYear(folded, printed, found, match.Index)))) continue;
            // 3月1日起 in a paper of May: it has begun.
            if (match.Groups["from"].Success && (date is not { } before || DeadlineDate.Of(match, date)?.Until is not { } begins || begins <= before)) continue;
            // 缩短到两天以内 is how long it takes.
            if (folded[match.Index] is '到' or '至' && (match.Groups["days"].Success || match.Groups["months"].Success)) continue;
            if (match.Groups["half"].Value == "上半年" && date is { Month: > 6 } edition && !FollowsNextYear(folded, edition, found, match.Index)) continue;
            if (DeadlineDate.Of(match, date) is not { } reckoned) continue;
            // 到2027年 is more than 2027年: a day of reckoning.
            var isWholeYear = folded[match.Index] is not ('到' or '至') && !match.Groups["part"].Success && !match.Groups["edge"].Success && (match.Groups["span"].Success || match.Groups["year"].Success || match.Groups["relative"].Success || match.Groups["fresh"].Success);
            found.Add(new PrintedDeadline(match.Index, end, reckoned.Until, reckoned.IsInferred, isWholeYear, match.Groups["year"].Success || match.Groups["plan"].Success));
        }

        return found;
    }

    // 三季度 in a paper of July still is to come.
    private static bool LiesAhead(Match match, DateOnly edition) =>
        match.Groups["month"].Success ? int.TryParse(match.Groups["month"].ValueSpan, out var month) && month > edition.Month : ChineseNumber.Parse(match.Groups["quarter"].Value) is { } quarter && quarter * 3 > edition.Month;

    // 上半年 in a paper of July is the one that is over, unless its sentence tells of next year: 明年安排项目260个，上半年开工率达到70%.
    private static bool FollowsNextYear(string folded, DateOnly edition, List<PrintedDeadline> found, int at) =>
        found is [.., var last] && last.Until?.Year > edition.Year && folded.AsSpan(last.End, at - last.End).IndexOfAny("。!?") < 0;

    private const string Target = "目标";

    // 明年的目标是…, 明年目标20亿元: the year is that of the target.
    private static bool SetsTarget(string folded, int end)
    {
        if (end < folded.Length && folded[end] == '的') end++;
        return PledgeWords.Settings.LengthAt(folded, end) > 0 || (string.CompareOrdinal(folded, end, Target, 0, Target.Length) == 0 && end + Target.Length < folded.Length && char.IsAsciiDigit(folded[end + Target.Length]));
    }

    private const string Number = @"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})";
    // 近三年建成, 用五年建成: how long something took.
    private const string NotSpan = "[近过这前去来每第了用花历经满\\d一二三四五六七八九十百多数几]";
    private const string Deeds = "翻|再造|引进|新增|新建|建设|建成|培育|培养|治理|改造|完成|实现|投入|打造|招引|整治|植树|造林|增加";
    private const string Feast = "春节|元旦|国庆节?|[“\"]?五一[”\"]?|[“\"]十一[”\"]|中秋节?|端午节?|清明节?|秋季开学|春季开学|开学|寒假|暑假|汛期|主汛期|入汛|入冬|入夏|供暖季|采暖季|高考|年关|学期末";
    private const string Part = "(?<part>上半年|下半年|(?<quarter>[一二三四1-4])季度|(?<month>" + Number + ")月(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日|份)?|(?<feast>" + Feast + ")(?=前|之前))?";
    private const string Edge = "(?<edge>年?底|年?末|内)?(?<before>之?以?前)?";

    [GeneratedRegex(
        "(?<!\\d|[一二三四五六七八九十]|年|[至到-])(?<from>(?<month>" + Number + ")月(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日)?起)(?=(?:还|也|就)?(?:将|要|全|正式|陆续|开始|实行|实施|推行|执行|试行|启用|开放|开通|上线|施行))|(?<!" + NotSpan + ")(?<span>[二两三四五十]年)(?=" + Deeds + ")|" +
        @"(?:到|至)?(?:(?:(?<year>20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年|(?<relative>明年|今年|(?<![产成之以然此日])后年|当年))" + Part + Edge +
        @"|(?<both>今明两年)|(?<halfyear>半年(?:之|以)?内)|(?<term>下个?学期|新学期)(?:起|内)?|(?<fresh>新的一年|新一年|来年)|(?:未来|今后|接下来)(?<years>" + Number + ")年(?:内|里|间)?|(?<years>" + Number + ")年(?:之|以)?内|(?<months>" + Number + ")个月(?:之|以)?内|(?<days>" + Number + @")(?:天|个工作日|日)(?:之|以)内" +
        @"|(?<plan>[“‘""]?十(?<which>[三四五六])五[”’""]?(?:末|期末|期间|时期|收官))" +
        @"|(?<![去上前往近同一二两三四五六七八九十几多半百\d])(?<end>年内|年底前?|年末前?|岁末前?|年前)|(?<thismonth>本月底?|月底|月末|月内)(?<before>之?前|内)?|(?<nextmonth>下个?月底?)前?|(?<half>上半年|下半年)(?<before>之?前)?|(?<quarter>[一二三四])季度(?:末)?(?<before>之?前)" +
        "|(?<!\\d|[一二三四五六七八九十]|年)(?<month>" + Number + ")月(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日|(?<edge>底|末))?(?<before>之?以?前)|(?<=争取|力争|确保|计划|预计|将于|拟于|将在|拟在|定于)(?<month>" + Number + ")月(?:份|(?<edge>底|末))?|(?<!\\d|[一二三四五六七八九十]|年|[至到-])(?<bare>(?:(?<month>" + Number + ")月|(?<quarter>[一二三四])季度))(?:份|(?<edge>底|末))?(?=(?:新|全部|全面|正式|集中|陆续|准时)?(?:开栓|开工|动工|投产|投用|竣工|通车|启用|完工|交付|开业|试运行|开园|开馆|封顶|上线|投运|建成|开通|入住|试飞))|(?<feast>" + Feast + ")(?<before>之?前))")]
    private static partial Regex Deadline();
}
