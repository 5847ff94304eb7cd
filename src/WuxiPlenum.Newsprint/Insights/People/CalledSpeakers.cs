using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>
/// Who may speak around a quotation and is called by what he is: 做家具出口的孙掌柜, 市民老施, 一位年轻妈妈. They stand where a subject stands;
/// whether they do speak is decided when the quotations are read, and who does not is left out again.
/// </summary>
internal static class CalledSpeakers
{
    private const int LongestModifier = 18;
    private const int LongestAdverbial = 8;

    /// <summary>The places of such people in the clauses of a paragraph that stand outside quotation marks, at most one to a clause.</summary>
    public static IEnumerable<(int Start, int End)> In(RuleParagraph paragraph, bool[] taken)
    {
        var text = paragraph.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = paragraph.ClauseEnd(start);
            if (end > start && !paragraph.IsQuoted(start) && Of(text, start, end, taken) is { } found) yield return found;
            start = end + 1;
        }
    }

    private static (int Start, int End)? Of(string text, int start, int end, bool[] taken) => Cited(text, start, end, taken) ?? ByName(text, start, end, taken) ?? ByKind(text, start, end, taken);

    // 她引用了一位老工人的话：“: whose words they are.
    private static (int Start, int End)? Cited(string text, int start, int end, bool[] taken)
    {
        if (end + 1 >= text.Length || text[end] != ':' || text[end + 1] != '“' || !text.AsSpan(0, end).EndsWith("的话", StringComparison.Ordinal)) return null;
        for (var at = start; at < end - 2; at++)
            if (SpeechWords.Determiners.LengthAt(text, at, end) > 1 && ByKind(text, at, end - 2, taken) is { } found && found.End == end - 2) return found;
        return null;
    }

    /// <summary>The one of a clause of whom the surname is printed with a title, behind a calling (市民老施) or behind what tells which (三组的陈大嫂); null when it has none.</summary>
    public static (int Start, int End)? ByName(string text, int start, int end, bool[] taken)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (taken[at] || CalledNames.LengthAt(text, at, end) is not (> 0 and var length)) continue;
            var calling = Math.Max(OfficeWords.Callings.LengthBefore(text, at, start), OfficeWords.Unnamed.LengthBefore(text, at, start));
            if (calling == 0 && text[at - 1] != '的') continue;
            var begin = calling > 0 ? OfficeParser.Start(text, start, at - calling, taken, out _) : Begin(text, start, at - 1);
            // 的 alone tells nothing: 昨天的王主任.
            if (calling == 0 && at - begin < 3) continue;
            if (begin > start && text[begin - 1] is '对' or '向' or '跟' or '给' or '问' or '和') return null;
            return (begin, at + length);
        }

        return null;
    }

    // 一位…, 多位…, with the first word for a person behind it.
    private static (int Start, int End)? ByKind(string text, int start, int end, bool[] taken)
    {
        for (var at = start; at < end && at - start <= LongestAdverbial; at++)
        {
            if (SpeechWords.Determiners.LengthAt(text, at, end) is not (> 1 and var length) || SpeechWords.Backwards.LengthAt(text, at, end) > 0 || (at > start && text[at - 1] == '第')) continue;
            // 他是一名挂职干部: what is said of somebody who is named; 说话的是一位老工人 is another.
            if (at > start && text[at - 1] is '是' or '为' && text[at - 2 < 0 ? 0 : at - 2] != '的') return null;
            if (at > start && text[at - 1] is '对' or '向' or '跟' or '给' or '问' or '和' or '把' or '被') return null;
            for (var noun = at + length; noun < end && noun - at <= LongestModifier && !taken[noun]; noun++)
            {
                var word = Math.Max(OfficeWords.Unnamed.LengthAt(text, noun, end), Math.Max(OfficeWords.Callings.LengthAt(text, noun, end), Reporter(text, noun, end)));
                if (word == 0) continue;
                var last = noun + word;
                if (OfficeWords.NotSpeaking.LengthAt(text, last, end) > 0 || (last < end && text[last] is '的' or '和' or '、' or '与')) continue;
                if (Math.Max(OfficeWords.Unnamed.LengthAt(text, last, end), OfficeWords.Callings.LengthAt(text, last, end)) > 0) continue;
                if (CalledNames.LengthAt(text, last, end) is > 0 and var called) last += called;
                return (at, last);
            }

            return null;
        }

        return null;
    }

    // 一家电台的记者: the reporter of another paper, who asks.
    private static int Reporter(string text, int at, int end) => end - at >= 2 && text.AsSpan(at, 2) is "记者" ? 2 : 0;

    // What tells which one stands before it as far as the clause goes, or to 说话的是, or to where and when it was.
    private static int Begin(string text, int edge, int noun)
    {
        var least = Math.Max(edge, noun - LongestModifier);
        for (var at = noun; at > least; at--)
        {
            if (text[at - 1] is '是' or '被' or '把' or '由' or '让' or '对' or '向' or '和' || (OfficeWords.Cutters.LengthBefore(text, at, least) > 1 && text[at - 1] is not '岁')) return at;
        }

        return least > edge ? noun : OpensWithPreposition(text, edge, noun) ? noun : edge;
    }

    private static bool OpensWithPreposition(string text, int edge, int noun) => edge < noun && text[edge] is '在' or '据' or '从' or '对' or '向' or '当';
}
