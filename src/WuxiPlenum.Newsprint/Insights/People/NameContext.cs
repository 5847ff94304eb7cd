using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>How much what stands around some characters speaks for their being a name. All weights are of one scale: 3 is enough alone.</summary>
internal static class NameContext
{
    private const double Post = 3;
    private const double Organisation = 1;
    private const double Calling = 2.4;
    private const double CallingSuffix = 1.5;
    private const double Boundary = 1.2;
    private const double List = 1;
    private const double Preposition = 0.8;
    private const double Nothing = -0.5;
    private const double SpeechVerb = 3;
    private const double LaterSpeechVerb = 1.8;
    private const double Follower = 1;
    private const double VerbWithParticle = 1.5;
    private const double Particle = -1.5;
    private const double Told = 2;
    private const int LongestTold = 30;
    private const int LongestCalling = 5;
    private const double Quoted = 1.2;
    private const int LongestDeed = 24;

    /// <summary>What stands before a place.</summary>
    public static (double Weight, bool HasPost) Left(RuleParagraph paragraph, int start)
    {
        var text = paragraph.Text;
        var at = start;
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        if (at == 0) return (Boundary, false);
        // 老师|傅举手: no surname, but the end of 师傅.
        if (text[start] == '傅' && text[at - 1] == '师') return (Nothing, false);
        var clause = paragraph.ClauseStart(at);
        if (OfficeWords.Posts.LengthBefore(text, at, clause) is > 0 and var post)
        {
            // 科技局局长: with its organisation a post is hardly anything else.
            var before = at - post;
            // 总工|程师: a longer post goes on here.
            if (at == start && OfficeWords.Posts.LengthAt(text, before) > post) return (Nothing, false);
            return (Post + (before > clause && RuleText.IsHan(text[before - 1]) && OfficeWords.Cutters.LengthBefore(text, before, clause) == 0 ? Organisation : -Cut(text, at, start)), true);
        }

        if (OfficeWords.LengthBefore(text, at, clause) is > 0 and var calling) return (Calling + (OfficeWords.Bodies.LengthBefore(text, at - calling, clause) > 0 ? Organisation / 2 : 0) - Cut(text, at, start), true);
        // 试飞员: alone at the beginning of its clause it is a word of its own; 全市工 is none.
        if (OfficeWords.CallingSuffixes.LengthBefore(text, at, clause) > 0 && at - clause > 2 && Cut(text, at, start) == 0) return (at - clause <= LongestCalling && text[at - 1] is '员' or '匠' or '师' or '嫂' ? Calling : CallingSuffix, true);
        if (OfficeWords.Reporters.LengthBefore(text, at, clause) > 0) return (Calling, false);
        var c = text[at - 1];
        if (c is '、') return (List, false);
        if (at < start || RuleText.EndsClause(c)) return (Boundary, false);
        if (NameWords.Called.LengthBefore(text, at, clause) > 1) return (Calling, false);
        // 坐在窗边的女孩叫白芷若: who is called so is told first.
        if (c == '叫' && IsPersonBefore(text, at - 1, clause)) return (Post, false);
        // 二月的陶勒盖: a time tells of no person.
        if (c == '的' && at - clause > 2 && (text[at - 2] is '晨' or '夜' || (text[at - 2] == '月' && text[at - 3] != '个'))) return (Nothing, false);
        if (NameWords.Before.LengthBefore(text, at, clause) is > 0 and var word) return (Preposition - (word == 1 ? CommonPairs.Bond(c, text[start]) * 0.6 : 0), false);
        // 政府业务部徐晟: where somebody works.
        if (OfficeWords.Bodies.LengthBefore(text, at, clause) > 0 && CommonPairs.Bond(c, text[start]) == 0) return (Preposition, false);
        return (Nothing - (CommonPairs.Bond(c, text[start]) / 2.0), false);
    }

    /// <summary>Whether a word for a person ends at a place.</summary>
    public static bool IsPersonBefore(string text, int end, int start) => Math.Max(OfficeWords.LengthBefore(text, end, start), OfficeWords.Unnamed.LengthBefore(text, end, start)) > 0 || (end - start > 2 && OfficeWords.CallingSuffixes.LengthBefore(text, end, start) > 0);

    // 村医生补助: the last character goes with the first of the name.
    private static double Cut(string text, int end, int start) => end == start && CommonPairs.Bond(text[end - 1], text[start]) is >= 2 and var bond ? bond * 0.5 : 0;

    /// <summary>What stands behind a place.</summary>
    public static double Right(RuleParagraph paragraph, int end)
    {
        var text = paragraph.Text;
        if (end == text.Length) return Boundary;
        var c = text[end];
        if (SpeechWords.Verbs.LengthAt(text, end) is > 0 and var verb && !IsCut(text, end + verb)) return verb > 1 || text[end] == '说' ? SpeechVerb : SpeechVerb - 0.8;
        if (OfficeWords.After.LengthAt(text, end) is > 0 and var after) return OfficeWords.Titles.Contains(text.AsSpan(end, after)) && !IsCut(text, end + after) ? 3 : IsCut(text, end + after) ? -1 : 2;
        if (c is ':' or '(' or ')') return Boundary;
        if (c == ',' && IsApposed(paragraph, end + 1)) return VerbWithParticle;
        if (c is '、' or ',' or '。' or ';' or '”' or '!' or '?' or '“' || char.IsWhiteSpace(c)) return 0.8;
        // 见到谢雨桐时，: when it was.
        if (c == '时' && (end + 1 == text.Length || RuleText.EndsClause(text[end + 1]))) return VerbWithParticle;
        // 陈梦乐|了: these go with the character before them, which is a verb's and not a name's.
        if (c is '了' or '着' or '得' or '们' && NameWords.Follows.LengthAt(text, end) < 2) return Particle;
        // 是厂里的一名挡车工, 今年五十八岁: what only is told of somebody.
        if (IsTold(paragraph, end)) return Told;
        // 靠在墙边, 办的。: a verb of one character with what goes with it.
        if (NameWords.Follows.LengthAt(text, end) == 1 && end + 1 < text.Length && IsGoneOnWith(text, end + 1) && CommonPairs.Bond(text[end - 1], c) == 0) return VerbWithParticle;
        // 只说: what a verb of speech may stand behind.
        if (Adverbs.Contains(c) && SpeechWords.Verbs.LengthAt(text, end + 1) is > 0 and var said && !IsCut(text, end + 1 + said)) return SpeechVerb;
        // 敲了敲, 拿着: a verb of one character.
        if (end + 1 < text.Length && text[end + 1] is '了' or '着' or '得' && !NameWords.IsNever(c) && CommonPairs.Bond(text[end - 1], c) == 0) return VerbWithParticle;
        if (NameWords.Places.LengthAt(text, end) > 0 && NameWords.Follows.LengthAt(text, end) < 2 && !IsDoing(text, end)) return -2.5;
        var spoken = paragraph.ClauseEnd(end) is var clause && clause - end <= 24 && clause < text.Length && text[clause] is ',' or '。' or ':' or '“' && SpeechWords.EndClause(text, end, clause) ? LaterSpeechVerb : 0;
        // 程向阳一拍大腿：“: whatever one does who then is quoted.
        if (spoken == 0 && OpensQuotation(text, clause) && clause - end <= LongestDeed && (NameWords.IsGiven(text[end - 1]) || !NameWords.IsUnlikely(text[end - 1])) && CommonPairs.Bond(text[end - 1], c) == 0) return NameWords.Follows.LengthAt(text, end) > 1 ? LaterSpeechVerb : Quoted;
        // 曾凡|一撰文: here 一 goes with the name, as it does not with a verb of two characters.
        if (c == '一' && Math.Max(NameWords.Follows.LengthAt(text, end + 1), SpeechWords.Verbs.LengthAt(text, end + 1)) > 1 && NameWords.Follows.LengthAt(text, end) == 1) return Nothing;
        if (NameWords.Follows.LengthAt(text, end) is > 0 and var word) return Math.Max(spoken, word > 1 ? 1.5 : IsAlone(text, end) ? Nothing : Follower);
        // A word that begins here parts the name from it; one that goes through it speaks against it.
        var begins = end + 1 < text.Length ? CommonPairs.Bond(c, text[end + 1]) * 0.2 : 0;
        return Math.Max(spoken * 0.7, 0) - 0.3 - (CommonPairs.Bond(text[end - 1], c) * 0.5) + begins;
    }

    // 张三，一名普通的驾驶员，: what he is stands in a clause of its own.
    private static bool IsApposed(RuleParagraph paragraph, int at)
    {
        var clause = paragraph.ClauseEnd(at);
        return clause - at is > 2 and <= LongestTold && SpeechWords.Determiners.LengthAt(paragraph.Text, at, clause) > 0 && OfficeParser.PostBefore(paragraph.Text, clause, at) > 0;
    }

    /// <summary>Adverbs of one character that hardly end a name: 只, 也, 还.</summary>
    public const string Adverbs = "只也还却又都就便则已再仍";

    /// <summary>Whether what stands at a place makes a verb of the character before it: 靠|在墙边, 办|的。</summary>
    public static bool IsGoneOnWith(string text, int at) =>
        text[at] is '在' or '着' or '了' or '到' or '起' || (text[at] == '的' && at + 1 < text.Length && RuleText.EndsClause(text[at + 1]));

    private static bool IsTold(RuleParagraph paragraph, int at)
    {
        var text = paragraph.Text;
        var clause = paragraph.ClauseEnd(at);
        if (clause - at > LongestTold) return false;
        if (text[at] == '是') return OfficeParser.PostBefore(text, clause, at) > 0 && text.AsSpan(at, clause - at).IndexOfAny("名位个") > 0;
        return clause > at + 2 && text[clause - 1] == '岁' && (text.AsSpan(at).StartsWith("今年", StringComparison.Ordinal) || text.AsSpan(at).StartsWith("现年", StringComparison.Ordinal) || text[at] == '已');
    }

    private static bool OpensQuotation(string text, int clause) => clause + 1 < text.Length && text[clause] == ':' && text[clause + 1] == '“';

    // 站起身: here 站 is no place.
    private static bool IsDoing(string text, int at) => at + 1 < text.Length && NameWords.Follows.LengthAt(text, at) == 1 && text[at + 1] is '起' or '出' or '到' or '在' or '上' or '进' or '向' or '立';

    // 宁致和、: what leads on to something does not stand before a mark.
    private static bool IsAlone(string text, int at) => text[at] != '等' && (at + 1 == text.Length || RuleText.EndsClause(text[at + 1]) || text[at + 1] is '、');

    // 说法 and 介绍信 are no verbs, 主席台 is no office.
    private static bool IsCut(string text, int end) => end < text.Length && text[end] is '法' or '台' or '处' or '级' or '服' or '信' or '书' or '唱' or '客' or '性' or '力';
}
