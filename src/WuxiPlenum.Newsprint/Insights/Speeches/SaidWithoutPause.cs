using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Reported speech that follows its verb without a comma: 他说海运价格像过山车.</summary>
internal static class SaidWithoutPause
{
    private const int LeastSaid = 6;

    /// <summary>The attribution at the head of a clause; null when it does not begin with somebody who says something.</summary>
    public static Attribution? Of(RuleParagraph paragraph, Speakers speakers, int start, int clauseEnd)
    {
        var text = paragraph.Text;
        if (speakers.First(start, Math.Min(start + 1, clauseEnd)) is null) return GoesOn(paragraph, speakers, start, clauseEnd);
        if (speakers.First(start, Math.Min(start + 1, clauseEnd)) is not { IsSubject: true } mention || mention.Person == Mention.Nobody || mention.End >= clauseEnd) return null;
        if (SpeechWords.WithoutPause.LengthAt(text, mention.End, clauseEnd) is not (> 0 and var verb)) return null;
        var said = BehindSay(text, mention.End + verb);
        if (clauseEnd - said < LeastSaid || SpeechWords.VerbBefore(text, said, clauseEnd) >= 0) return null;
        return IsOther(text, said, verb) ? null : new Attribution(mention.Start, said, mention, true);
    }

    // 张三话锋一转，表示下半年将…: whoever was the subject of the clause before.
    private static Attribution? GoesOn(RuleParagraph paragraph, Speakers speakers, int start, int clauseEnd)
    {
        var text = paragraph.Text;
        if (start == 0 || text[start - 1] != ',' || SpeechWords.WithoutPause.LengthAt(text, start, clauseEnd) is not (> 0 and var verb)) return null;
        // 张三说，希望…: his wish is what he says.
        if (SpeechWords.EndClause(text, paragraph.ClauseStart(start - 1), start - 1) && !SpeechWords.Answers(text, paragraph.ClauseStart(start - 1), start - 1)) return null;
        var said = BehindSay(text, start + verb);
        if (clauseEnd - said < LeastSaid || SpeechWords.VerbBefore(text, said, clauseEnd) >= 0 || IsOther(text, said, verb)) return null;
        return speakers.First(paragraph.ClauseStart(start - 1), start - 1) is { IsSubject: true } subject && subject.Person != Mention.Nobody ? new Attribution(start, said, subject, true) : null;
    }

    // 解释说企业…: the verb goes on.
    private static int BehindSay(string text, int said) => said < text.Length && text[said] is '说' or '道' && text[said - 1] is not '说' ? said + 1 : said;

    // 说话, 表示了, 说的是, 认为的: a word of its own, or something that is done.
    private static bool IsOther(string text, int said, int verb) =>
        text[said] is '了' or '过' or '着' or '的' or '起' or '到' or '完' or '出' or '得' or '道' or '与' or '、' || (text[said] == '给' && verb == 1) || CommonPairs.Bond(text[said - 1], text[said]) > 1;
}
