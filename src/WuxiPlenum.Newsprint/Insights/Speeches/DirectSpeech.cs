using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Tells whether a quotation is speech, and whose: by the clause before it, the clause behind it, or what was said last.</summary>
internal static class DirectSpeech
{
    private const int LeastPhrase = 10;
    private const int Opening = 10;

    // ”在国际社区的共享厨房里，工程师车文轩说得直截了当
    private const int LongestPlace = 24;

    /// <summary>The speech in a quotation of a sentence; null when the marks hold a name, a coinage or a slogan.</summary>
    public static Speech? Of(RuleParagraph paragraph, Speakers speakers, Focus focus, QuotedSpan quote, int start, int end)
    {
        var text = paragraph.Text;
        if (quote.Close - quote.Start < 2) return null;
        var hasMark = RuleText.EndsSentence(text[quote.Close - 1]);
        var hasComma = text[quote.Close - 1] == ',';
        var before = quote.Open > start ? Before(paragraph, speakers, quote, start) : null;
        if (!quote.IsClosed) return Unclosed(paragraph, speakers, focus, quote, start, before);
        if (before is { } led && (hasMark || hasComma || quote.Close - quote.Start >= LeastPhrase || (led.IsVerb && text[quote.Open - 1] is ':'))) return Speech(paragraph, quote, Person(led.Speaker, speakers, focus, start), led, led.IsVerb ? "said-before" : "quoted-behind-subject", led.IsVerb ? 0.95 : 0.75);
        if (!hasMark && !hasComma && quote.Close - quote.Start < LeastPhrase && !OpensClause(text, quote, start)) return null;
        if (hasMark && quote.End < text.Length && SpeechWords.Anybody.LengthAt(text, quote.End) is > 0 and var anybody && !StandsUp(paragraph, speakers, quote.End + anybody)) return Speech(paragraph, quote, null, null, "speaker-open", 0.6);
        var behind = Behind(paragraph, speakers, quote, quote.End < end ? end : EndOfNext(paragraph, end));
        // Who is said to do something behind it need not be who has said it when another one was speaking.
        if (behind is { IsVerb: false } other && focus.Speaker is { } speaking && Person(other.Speaker, speakers, focus, start) != speaking) behind = null;
        if (behind is { } led2 && (hasMark || hasComma || (OpensClause(text, quote, start) && quote.End < text.Length && text[quote.End] == ','))) return Speech(paragraph, quote, Person(led2.Speaker, speakers, focus, start), led2, led2.IsVerb ? "said-behind" : "subject-behind", led2.IsVerb ? 0.95 : 0.75);
        if (!OpensClause(text, quote, start)) return null;
        if (!hasMark && !(quote.Close - quote.Start >= LeastPhrase && quote.End < text.Length && text[quote.End] is ',' && quote.Open == start)) return null;
        if (hasMark && quote.End < end && RuleText.IsHan(text[quote.End]) && quote.Open > start && RuleText.IsHan(text[quote.Open - 1])) return null;

        // Nobody is named at it: it goes on with what was said last in this paragraph.
        return hasMark && quote.Open == start && focus.Speaker is { } last
            ? Speech(paragraph, quote, last, null, "goes-on", 0.75)
            : hasMark && quote.Open == start && start > 0 && SubjectOfSentenceBefore(paragraph, speakers, start) is { } subject && Person(subject, speakers, focus, start) is { } person
                ? Speech(paragraph, quote, person, null, "subject-of-sentence-before", 0.6)
                : Speech(paragraph, quote, null, null, "speaker-open", 0.6);
    }

    // 某某说： or 某某说，; or a clause with a subject and : before it.
    private static Attribution? Before(RuleParagraph paragraph, Speakers speakers, QuotedSpan quote, int start)
    {
        var text = paragraph.Text;
        var at = quote.Open;
        while (at > start && char.IsWhiteSpace(text[at - 1])) at--;
        var marked = at > start && text[at - 1] is ':' or ',';
        if (marked) at--;
        else if (at > start && RuleText.EndsClause(text[at - 1])) return null;
        var from = StartBehindQuotes(paragraph, start, at);
        if (Attributions.Of(paragraph, speakers, from, at) is { } attribution) return attribution;
        if (!marked || Attributions.IsOfInstitution(paragraph, paragraph.ClauseStart(at), at)) return null;
        var subject = text[at] == ':' ? speakers.Last(paragraph.ClauseStart(at), at) ?? speakers.Last(from, at) : FirstSubject(speakers, from, at);
        return subject is { } mention && mention.Person != Mention.Nobody ? new Attribution(mention.Start, at, mention, false) : null;
    }

    // ”某某说, ”某某翻着订单本说; or ”某某 and what they do.
    private static Attribution? Behind(RuleParagraph paragraph, Speakers speakers, QuotedSpan quote, int end)
    {
        var text = paragraph.Text;
        var from = quote.End;
        if (from < end && text[from] is ',') from++;
        var last = Math.Min(end, NextOpen(paragraph, from));
        // The verb may stand clauses behind its subject, within the sentence.
        for (var at = from; at < last;)
        {
            var clauseEnd = Math.Min(paragraph.ClauseEnd(at), last);
            if (clauseEnd > at && Attributions.Of(paragraph, speakers, from, clauseEnd) is { } attribution) return IsAnother(paragraph, speakers, quote, clauseEnd, attribution) ? null : attribution;
            if (RuleText.EndsSentence(clauseEnd < text.Length ? text[clauseEnd] : '。')) break;
            at = clauseEnd + 1;
        }

        var sentenceEnd = from;
        while (sentenceEnd < text.Length && sentenceEnd < last && !RuleText.EndsSentence(text[sentenceEnd])) sentenceEnd++;
        var clause = Math.Min(paragraph.ClauseEnd(from), sentenceEnd);
        return speakers.First(from, clause) is { } subject && subject.Person != Mention.Nobody && subject.IsSubject && !SpeechWords.Hears(text, subject.End, clause) ? new Attribution(subject.Start, clause, subject, false)
            : quote.Open == 0 && clause < sentenceEnd && clause - from <= (text[from] == '在' ? LongestPlace : Opening) && FirstSubject(speakers, clause, sentenceEnd) is { } next && next.Person != Mention.Nobody && !SpeechWords.Hears(text, from, next.Start) ? new Attribution(next.Start, sentenceEnd, next, false)
            : null;
    }

    // “甲的话。”乙接过话头，…: who answers, or opens words of his own with :, has not said what stands before when somebody else was the subject.
    private static bool IsAnother(RuleParagraph paragraph, Speakers speakers, QuotedSpan quote, int clauseEnd, Attribution attribution)
    {
        var text = paragraph.Text;
        if (clauseEnd >= text.Length || text[clauseEnd] is not (',' or ':') || !RuleText.EndsSentence(text[quote.Close - 1])) return false;
        var opensOwn = text[clauseEnd] is ':' && clauseEnd + 1 < text.Length && text[clauseEnd + 1] is '“';
        if (!opensOwn && !SpeechWords.Answers(text, attribution.Start, clauseEnd)) return false;
        return quote.Open == 0 || !RuleText.EndsSentence(text[quote.Open - 1]) ? opensOwn : SubjectOfSentenceBefore(paragraph, speakers, quote.Open) is { } other && other.Person != attribution.Speaker.Person;
    }

    // ”人群里，细纱工雷桂兰站了起来: where it is said, and who steps out of it.
    private static bool StandsUp(RuleParagraph paragraph, Speakers speakers, int at)
    {
        var text = paragraph.Text;
        return at + 1 < text.Length && text[at] == ',' && text[at - 1] is '里' or '中' && speakers.First(at + 1, paragraph.ClauseEnd(at + 1)) is { IsSubject: true, Person: >= 0 };
    }

    private static Speech? Unclosed(RuleParagraph paragraph, Speakers speakers, Focus focus, QuotedSpan quote, int start, Attribution? before) =>
        Speech(paragraph, quote, before is { } led ? Person(led.Speaker, speakers, focus, start) : quote.Open == 0 ? focus.Speaker : quote.Open == start && SubjectOfSentenceBefore(paragraph, speakers, start) is { } subject ? Person(subject, speakers, focus, start) : null, before, "never-closed", 0.4);

    private static Speech Speech(RuleParagraph paragraph, QuotedSpan quote, int? speaker, Attribution? attribution, string rule, double confidence) =>
        new(SpeechKind.Direct, speaker, [paragraph.Words(quote.Start, quote.Close)], attribution is { } led ? paragraph.Words(led.Start, led.End) : null, new Evidence(speaker is null && attribution is not null ? "speaker-open" : rule, speaker is null ? Math.Min(confidence, 0.6) : confidence));

    /// <summary>Who is mentioned: 他 is who was named before it in the sentence, else of whom the text was speaking.</summary>
    public static int? Person(Mention mention, Speakers speakers, Focus focus, int sentence) =>
        mention.Person ?? (speakers.LastNamed(Math.Max(sentence, mention.Start - Attributions.Farthest), mention.Start)?.Person ?? focus.Person);

    private static bool OpensClause(string text, QuotedSpan quote, int start) => quote.Open == start || RuleText.EndsClause(text[quote.Open - 1]) || char.IsWhiteSpace(text[quote.Open - 1]);

    private static Mention? FirstSubject(Speakers speakers, int from, int end)
    {
        foreach (var mention in speakers.In(from, end))
        {
            if (mention.IsSubject) return mention;
        }

        return null;
    }

    private static Mention? SubjectOfSentenceBefore(RuleParagraph paragraph, Speakers speakers, int start)
    {
        var at = paragraph.SentenceAt(start) - 1;
        return at < 0 ? null : FirstSubject(speakers, paragraph.Sentences[at].Start, paragraph.Sentences[at].End) is { } subject && subject.Person != Mention.Nobody ? subject : null;
    }

    private static int StartBehindQuotes(RuleParagraph paragraph, int start, int end)
    {
        start = Math.Max(start, end - Attributions.Farthest);
        for (var at = end - 1; at > start; at--)
        {
            if (paragraph.Text[at] == '”' && at > 0 && RuleText.EndsSentence(paragraph.Text[at - 1])) return at + 1;
        }

        return start;
    }

    private static int EndOfNext(RuleParagraph paragraph, int end) => end < paragraph.Text.Length ? paragraph.Sentences[paragraph.SentenceAt(end)].End : end;

    private static int NextOpen(RuleParagraph paragraph, int from)
    {
        var at = paragraph.Text.IndexOf('“', from);
        return at < 0 ? paragraph.Text.Length : at;
    }
}
