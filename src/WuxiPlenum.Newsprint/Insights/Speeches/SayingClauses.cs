using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Clauses that open somebody's words with a colon and no verb of speech: 焦裕民给出了时间表：…, 他掰着手指算：…, 她的发言带着“辣味”：….</summary>
internal static class SayingClauses
{
    private const int LongestPhrase = 16;
    private const int LongestClause = 40;
    private const int LeastTold = 10;
    private const string Reporter = "记者";

    /// <summary>The attribution of a clause that ends with a colon, or with what somebody reports; null when it opens no words of anybody.</summary>
    public static Attribution? Of(RuleParagraph paragraph, Speakers speakers, int sentence, int clauseEnd)
    {
        var text = paragraph.Text;
        if (clauseEnd == 0 || clauseEnd + 1 >= text.Length || text[clauseEnd + 1] == '“') return null;
        if (text[clauseEnd] == ',') return Reports(paragraph, speakers, clauseEnd);
        if (text[clauseEnd] != ':') return null;
        // 记者看到这样一组数字：: what the reporter finds is said by nobody.
        if (text.LastIndexOf(Reporter, clauseEnd, clauseEnd - paragraph.ClauseStart(clauseEnd) + 1, StringComparison.Ordinal) is >= 0 and var reporter && SpeechWords.Finds(text, reporter + Reporter.Length)) return null;
        var start = Math.Max(sentence, clauseEnd - LongestClause);
        var isPhrase = text[clauseEnd - 1] == '”' && text.LastIndexOf('“', clauseEnd - 1, Math.Min(LongestPhrase, clauseEnd)) >= 0;
        if (!isPhrase && (SpeechWords.VerbBefore(text, start, clauseEnd) >= 0 || (SpeechWords.Sayings.LengthBefore(text, clauseEnd, start) == 0 && !IsTold(paragraph, clauseEnd)))) return null;
        foreach (var mention in speakers.In(start, clauseEnd))
        {
            if (mention.Person == Mention.Nobody) return null;
            if (mention.IsSubject) return new Attribution(mention.Start, clauseEnd, mention, false);
        }

        return null;
    }

    // 鲍海燕补充了护林员队伍的情况，…: a verb of speech with what it is about.
    private static Attribution? Reports(RuleParagraph paragraph, Speakers speakers, int clauseEnd)
    {
        var text = paragraph.Text;
        var start = paragraph.ClauseStart(clauseEnd);
        if (SpeechWords.Sayings.LengthBefore(text, clauseEnd, start) == 0 || speakers.First(start, clauseEnd) is not { IsSubject: true } mention || mention.Person == Mention.Nobody) return null;
        foreach (var (at, length) in SpeechWords.Verbs.In(text, mention.End, clauseEnd))
            if (at + length < clauseEnd && text[at + length] == '了') return new Attribution(mention.Start, clauseEnd, mention, true);
        return null;
    }

    // 石磊通报了上半年情况：…: whatever somebody does before a colon, a sentence behind it is told; a list is not.
    private static bool IsTold(RuleParagraph paragraph, int clauseEnd)
    {
        var text = paragraph.Text;
        if (SpeechWords.Listing.LengthBefore(text, clauseEnd, paragraph.ClauseStart(clauseEnd)) > 0) return false;
        return paragraph.Sentences[paragraph.SentenceAt(clauseEnd)].End - clauseEnd > LeastTold && paragraph.ClauseEnd(clauseEnd + 1) is var end && !text.AsSpan(clauseEnd, end - clauseEnd).Contains('、');
    }
}
