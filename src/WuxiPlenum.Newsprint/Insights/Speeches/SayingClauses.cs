using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Clauses that open somebody's words with a colon and no verb of speech: 焦裕民给出了时间表：…, 他掰着手指算：…, 她的发言带着“辣味”：….</summary>
internal static class SayingClauses
{
    private const int LongestPhrase = 16;
    private const int LongestClause = 40;

    /// <summary>The attribution of a clause that ends with a colon; null when it opens no words of anybody.</summary>
    public static Attribution? Of(RuleParagraph paragraph, Speakers speakers, int sentence, int clauseEnd)
    {
        var text = paragraph.Text;
        if (clauseEnd == 0 || clauseEnd + 1 >= text.Length || text[clauseEnd] != ':' || text[clauseEnd + 1] == '“') return null;
        var start = Math.Max(sentence, clauseEnd - LongestClause);
        var isPhrase = text[clauseEnd - 1] == '”' && text.LastIndexOf('“', clauseEnd - 1, Math.Min(LongestPhrase, clauseEnd)) >= 0;
        if (!isPhrase && (SpeechWords.VerbBefore(text, start, clauseEnd) >= 0 || SpeechWords.Sayings.LengthBefore(text, clauseEnd, start) == 0)) return null;
        foreach (var mention in speakers.In(start, clauseEnd))
        {
            if (mention.Person == Mention.Nobody) return null;
            if (mention.IsSubject) return new Attribution(mention.Start, clauseEnd, mention, false);
        }

        return null;
    }
}
