using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>Finds where a sentence explains the term in it: “X”指的是…; “X”，即…; “X”（…）; “五大中心”：….</summary>
internal static class TermExplanation
{
    // How many letters may stand between the term and the explaining words: 所谓“X”政策，指的是…. After more, something else is explained.
    private const int Reach = 4;
    private const int Shortest = 4;
    private const int Longest = 160;

    /// <summary>What explains the term that ends at a place of a paragraph; null when nothing does.</summary>
    /// <param name="end">Behind the term, and behind its closing mark where it has one.</param>
    /// <param name="isQuoted">An unquoted term explains nothing by a mere 是 or a colon.</param>
    public static Words? Find(string text, int paragraph, int start, int end, bool isQuoted)
    {
        if (InBrackets(text, paragraph, end) is { } bracketed) return bracketed;
        var isCalled = text.AsSpan(0, start).EndsWith("所谓", StringComparison.Ordinal) || (start > 0 && text.AsSpan(0, start - 1).EndsWith("所谓", StringComparison.Ordinal));
        var at = end;
        for (var letters = 0; at < text.Length && letters <= Reach && !Characters.IsSentenceEnd(text[at]); letters += Characters.IsLetter(text[at++]) ? 1 : 0)
        {
            if (isQuoted && text[at] is ('：' or ':')) return Clause(text, paragraph, at + 1);
            foreach (var word in TermLexicon.Explaining)
            {
                if (!text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) || !Explains(word, text, at, end, isCalled, isQuoted)) continue;
                return Clause(text, paragraph, at + word.Length);
            }

            if (text[at] is '；' or ';' or '“' or '”' or '、') return null;
        }

        return null;
    }

    // 是 and 就是 explain only what is 所谓; 即 and 指 only behind the term itself or behind a comma: not in 立即 and 指导.
    private static bool Explains(string word, string text, int at, int end, bool isCalled, bool isQuoted)
    {
        var follows = at == end || text[at - 1] is '，' or ',' or '）';
        return word switch
        {
            "是" or "就是" => isCalled && (follows || at - end <= 6),
            "即" => follows && at + 1 < text.Length && text[at + 1] is not ('将' or '使' or '可' or '便' or '刻' or '时' or '日'),
            "指" => follows && isQuoted && at + 1 < text.Length && text[at + 1] is not ('出' or '导' or '挥' or '标' or '向' or '引' or '数' or '示' or '明'),
            "包括" or "意味着" => isQuoted,
            _ => isQuoted || follows,
        };
    }

    private static Words? InBrackets(string text, int paragraph, int end)
    {
        if (end >= text.Length || text[end] is not ('（' or '(')) return null;
        var close = text.AsSpan(end, Math.Min(Longest + 2, text.Length - end)).IndexOfAny('）', ')');
        return close - 1 is >= Shortest + 2 and <= Longest ? new Words(paragraph, end + 1, end + close) : null;
    }

    // To the end of the sentence, or of its part; what stands in brackets and quotation marks is not looked into.
    private static Words? Clause(string text, int paragraph, int start)
    {
        while (start < text.Length && (text[start] is '，' or '：' or ':' or ',' || Characters.IsBlank(text[start]))) start++;
        var rest = text.AsSpan(start, Math.Min(Longest + 1, text.Length - start));
        var length = rest.IndexOfAny("。；！？;");
        if (length < 0) length = rest.Length;
        return length is >= Shortest and <= Longest ? new Words(paragraph, start, start + length) : null;
    }
}
