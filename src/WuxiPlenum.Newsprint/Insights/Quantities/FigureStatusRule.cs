using System.Globalization;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>
/// Tells whether a figure is reached or promised: by the last word before it in its sentence that decides (将, 力争, 明年; 已, 去年, 目前).
/// What nothing decides is reported as it is: newspapers tell what has been.
/// </summary>
internal static partial class FigureStatusRule
{
    private const int LongestChange = 10;
    private const int ShortestSource = 4;
    private const int LongestSubject = 12;
    private const int LongestOpening = 20;

    // What stands so far before a number decides nothing about it.
    private const int Farthest = 240;

    /// <summary>The words of a paragraph that decide, in order.</summary>
    public static List<(int Start, StatusWord Kind)> WordsIn(string folded, DateOnly? date)
    {
        var lexicon = FigureLexicon.Default;
        var words = lexicon.StatusWords.In(folded, 0, folded.Length).Select(word => (word.Start, Kind: lexicon.StatusOf(word.Word))).Where(word => word.Kind != StatusWord.None).ToList();
        // 由现在的30万台提高到80万台: the time is only that of where it starts from.
        for (var at = 1; at < words.Count; at++)
            if (words[at].Kind == StatusWord.Past && words[at - 1].Kind == StatusWord.Source && words[at].Start - words[at - 1].Start <= ShortestSource) words[at] = words[at] with { Kind = StatusWord.Source };
        // 可有调查显示: at the head of a clause 可 is a but.
        words.RemoveAll(word => word.Kind == StatusWord.Open && folded[word.Start] == '可' && word.Start > 0 && Clause.Marks.Contains(folded[word.Start - 1]) && word.Start + 1 < folded.Length && folded[word.Start + 1] is '有' or '是' or '没' or '在');
        Qualify(folded, words, date);
        foreach (Match match in MonthsOver().Matches(folded)) words.Add((match.Index, StatusWord.Past));
        if (date is not { } edition) return [.. words.OrderBy(word => word.Start)];
        words.AddRange(DeadlineWords.Ahead(folded, edition).Select(start => (start, StatusWord.Future)));
        foreach (Match match in Year().Matches(folded))
        {
            var year = int.Parse(match.ValueSpan[..4], NumberStyles.None, CultureInfo.InvariantCulture);
            if (year != edition.Year) words.Add((match.Index, year > edition.Year ? StatusWord.Future : StatusWord.Past));
        }

        return [.. words.OrderBy(word => word.Start)];
    }

    // What one word makes of the next: what was needed formerly, and how the year that is ending will come out, are not to come.
    private static void Qualify(string folded, List<(int Start, StatusWord Kind)> words, DateOnly? date)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind != StatusWord.Future) continue;
            var (start, before) = (words[at].Start, at > 0 && words[at - 1].Kind == StatusWord.Past && words[at].Start - words[at - 1].Start <= LongestOpening ? words[at - 1].Start : -1);
            // 以前一条线要32个工人
            if (before >= 0 && folded[start] == '要' && FigureLexicon.Default.Formerly.At(folded, before) is not null) words[at] = (start, StatusWord.Past);
            if (!folded.AsSpan(start).StartsWith(Estimated, StringComparison.Ordinal)) continue;
            // 今年以来…预计增长6%; and in December 今年营收预计15亿元
            if ((before >= 0 && folded.AsSpan(before).StartsWith(Since, StringComparison.Ordinal)) || (date?.Month >= FirstEndingMonth && folded.AsSpan(Math.Max(0, start - LongestSubject), Math.Min(start, LongestSubject)).Contains(ThisYear, StringComparison.Ordinal))) words[at] = (start, StatusWord.Estimate);
        }
    }

    private const string Estimated = "预计";
    private const string Since = "以来";
    private const string ThisYear = "今年";
    private const int FirstEndingMonth = 11;

    /// <summary>What the words before a quantity make of it.</summary>
    /// <param name="sentence">Where its sentence begins.</param>
    /// <param name="previous">Where the quantity before it ends.</param>
    /// <param name="isTask">Whether a sentence before has opened a task.</param>
    public static FigureStatus Decide(ReadOnlySpan<char> folded, List<(int Start, StatusWord Kind)> words, int sentence, int previous, bool isTask, Quantity quantity)
    {
        if (IsCondition(folded, quantity)) return FigureStatus.Unknown;
        // 首期15亿元预计明年到位: what stands directly behind it decides before what was told earlier in the sentence.
        if (LastBefore(words, quantity.End) + 1 is var next && next < words.Count && words[next] is { Kind: StatusWord.Future } ahead && ahead.Start == quantity.End) return FigureStatus.Promised;
        for (var at = LastBefore(words, quantity.Start); at >= 0 && words[at].Start >= Math.Max(sentence, quantity.Start - Farthest); at--)
        {
            // 要二十分钟 is what it takes.
            if (words[at].Kind == StatusWord.Future && quantity.Kind is UnitKind.Duration or UnitKind.Span && words[at].Start >= quantity.Start - 2 && folded[words[at].Start] == '要') continue;
            switch (words[at].Kind)
            {
                case StatusWord.Future: return FigureStatus.Promised;
                case StatusWord.Past: return FigureStatus.Reached;
                case StatusWord.Estimate: return FigureStatus.Unknown;
                case StatusWord.Open when words[at].Start >= previous && !HasFuture(words, Math.Max(sentence, quantity.Start - Farthest), at): return FigureStatus.Unknown;
                // 由30万台提高到80万台: only the first is what was.
                case StatusWord.Source when words[at].Start >= previous && GoesOn(folded, quantity.End): return FigureStatus.Reached;
            }
        }

        return isTask || IsMeant(folded, words, quantity.End) || folded[quantity.Start..].StartsWith("不少于") || folded[quantity.Start..].StartsWith("不低于") ? FigureStatus.Promised : FigureStatus.Reached;
    }

    /// <summary>Whether a sentence opens a task (二要建设科创高地。): the sentences behind it say what is to be done for it.</summary>
    /// <param name="isMeeting">Whether a meeting is what the paragraph tells of: then 第一， and 一是 open one too.</param>
    public static bool OpensTask(ReadOnlySpan<char> sentence, bool isMeeting)
    {
        if (sentence.Length > 0 && sentence[0] is '第' or '(') sentence = sentence[1..];
        var at = 0;
        while (at < sentence.Length && at < 3 && HanNumber.CanBegin(sentence[at])) at++;
        if (at > 0 && at < sentence.Length && sentence[at] == '是') at++;
        if (at > 0 && at < sentence.Length && isMeeting && (sentence[at] is ',' or ')' or '、' || sentence[at - 1] == '是')) return true;
        return at < sentence.Length && sentence[at] == '要';
    }

    // 16家卫生院将全部…, 九座闸站年底前…: the word stands behind it in its clause.
    private static bool IsMeant(ReadOnlySpan<char> folded, List<(int Start, StatusWord Kind)> words, int end)
    {
        var next = LastBefore(words, end) + 1;
        if (next >= words.Count || words[next].Kind != StatusWord.Future || words[next].Start - end > LongestSubject) return false;
        return folded[end..words[next].Start].IndexOfAny(Clause.Marks) < 0;
    }

    // 对带动就业50人以上的企业: on what it depends.
    private static bool IsCondition(ReadOnlySpan<char> folded, Quantity quantity)
    {
        if (quantity.End >= folded.Length || folded[quantity.End] != '的') return false;
        var before = folded[Math.Max(0, quantity.Start - LongestSubject)..quantity.Start];
        if (before.LastIndexOfAny(Clause.Marks) is >= 0 and var mark) before = before[(mark + 1)..];
        return before.Length > 0 && before[0] is '对';
    }

    /// <summary>Whether a paragraph tells of what a meeting demands: 会议确定，要抓好五件大事。</summary>
    public static bool IsMeeting(string folded)
    {
        var opening = folded.AsSpan(0, Math.Min(folded.Length, LongestOpening));
        return (opening.Contains("全会", StringComparison.Ordinal) || opening.Contains("会议", StringComparison.Ordinal) || opening.Contains("大会", StringComparison.Ordinal)) && folded.AsSpan(0, Math.Min(folded.Length, 2 * LongestOpening)).Contains('要');
    }

    private static bool GoesOn(ReadOnlySpan<char> folded, int end)
    {
        var behind = folded[end..Math.Min(folded.Length, end + LongestChange)];
        if (behind.IndexOfAny(Clause.Marks) is >= 0 and var mark) behind = behind[..mark];
        return behind.ContainsAny('到', '至', '为');
    }

    private static bool HasFuture(List<(int Start, StatusWord Kind)> words, int sentence, int before)
    {
        while (--before >= 0 && words[before].Start >= sentence)
            if (words[before].Kind is StatusWord.Future or StatusWord.Past) return words[before].Kind == StatusWord.Future;
        return false;
    }

    private static int LastBefore(List<(int Start, StatusWord Kind)> words, int start)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    // 今年1至11月, 前三个月: months that are over.
    [GeneratedRegex(@"(?:1|一)月?[至到—-](?:\d{1,2}|[二三四五六七八九十]{1,2})月|(?<!之|以)前(?:\d{1,2}|[二两三四五六七八九十]{1,2})个?月")]
    private static partial Regex MonthsOver();

    [GeneratedRegex(@"(?<!\d)20\d{2}年")]
    private static partial Regex Year();
}
