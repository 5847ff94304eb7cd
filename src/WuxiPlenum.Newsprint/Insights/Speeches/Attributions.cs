using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Finds the clauses that say that somebody speaks (某某表示, 他告诉记者, 在他看来), and who that is.</summary>
internal static class Attributions
{
    private const int LongestAdverbial = 14;
    private const int LongestView = 5;
    private const string OfWords = "的话";

    /// <summary>How far a subject may stand from its verb.</summary>
    public const int Farthest = 200;

    /// <summary>The attribution with which a clause ends; null when it has none, or it is not a person who speaks.</summary>
    public static Attribution? Of(RuleParagraph paragraph, Speakers speakers, int from, int clauseEnd)
    {
        var text = paragraph.Text;
        from = Math.Max(from, clauseEnd - Farthest);
        var start = Math.Max(from, paragraph.ClauseStart(clauseEnd));
        if (Cited(text, speakers, start, clauseEnd) is { } cited) return new Attribution(cited.Start, clauseEnd, cited, true);
        var verb = SpeechWords.VerbBefore(text, start, clauseEnd);
        if (verb < 0) return According(paragraph, speakers, start, clauseEnd);
        if (speakers.Last(start, verb) is { } inClause) return inClause.Person == Mention.Nobody ? null : new Attribution(inClause.Start, clauseEnd, inClause, true);
        if (verb - start > LongestAdverbial || HasSubject(text, start, verb)) return null;

        // 颜冰凌放下材料，笑着说: the clause has no subject of its own.
        return speakers.Last(from, start) is { } before && before.Person != Mention.Nobody ? new Attribution(before.Start, clauseEnd, before, true) : null;
    }

    // 引用一位老工人的话：“: the words are whose they are, not the one's who cites them.
    private static Mention? Cited(string text, Speakers speakers, int start, int clauseEnd)
    {
        var owner = clauseEnd - OfWords.Length;
        if (owner <= start || clauseEnd + 1 >= text.Length || text[clauseEnd + 1] != '“' || !text.AsSpan(owner).StartsWith(OfWords, StringComparison.Ordinal)) return null;
        return speakers.LastNamed(start, owner) is { } mention && mention.End == owner ? mention : null;
    }

    // 按照苗建业的说法, 据她观察, 在她眼里: whose view it is, whatever it is called.
    private static Attribution? According(RuleParagraph paragraph, Speakers speakers, int start, int clauseEnd)
    {
        var text = paragraph.Text;
        if (start >= clauseEnd || clauseEnd >= text.Length || text[clauseEnd] != ',' || text[start] is not ('按' or '照' or '据' or '依' or '在')) return null;
        if (speakers.First(start, clauseEnd) is not { } mention || mention.Person == Mention.Nobody || mention.End >= clauseEnd) return null;
        var isView = text[start] == '在'
            ? SpeechWords.Views.LengthBefore(text, clauseEnd, mention.End) is > 0 and var view && clauseEnd - view - mention.End <= 1
            : clauseEnd - mention.End is > 1 and <= LongestView && (text[mention.End] == '的' || mention.End + 2 == clauseEnd);
        return isView ? new Attribution(mention.Start, clauseEnd, mention, true) : null;
    }

    /// <summary>Whether a clause speaks for a meeting, a paper or an office.</summary>
    public static bool IsOfInstitution(RuleParagraph paragraph, int start, int clauseEnd)
    {
        var verb = SpeechWords.VerbBefore(paragraph.Text, start, clauseEnd);
        return verb >= 0 && HasSubject(paragraph.Text, start, verb);
    }

    private static bool HasSubject(string text, int start, int verb)
    {
        foreach (var _ in SpeechWords.Institutions.In(text, start, verb)) return true;
        return OfficeBody(text, start, verb);
    }

    // 市教育局表示: what stands before the verb is a body.
    private static bool OfficeBody(string text, int start, int verb) => verb - start >= 2 && People.OfficeWords.Bodies.LengthBefore(text, verb, start) > 0;
}
