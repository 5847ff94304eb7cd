using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Reads one paragraph from sentence to sentence: its quotations, and what is reported without quotation marks.</summary>
internal sealed class ParagraphSpeeches(RuleParagraph paragraph, Speakers speakers, Focus focus)
{
    private readonly string _text = paragraph.Text;
    private int? _running;

    public List<Speech> Speeches { get; } = [];

    public void Read()
    {
        if (ReadConversation()) return;
        var quote = 0;
        foreach (var (start, end) in paragraph.Sentences)
        {
            var quotes = new List<QuotedSpan>();
            while (quote < paragraph.Quotes.Count && paragraph.Quotes[quote].Open < end) quotes.Add(paragraph.Quotes[quote++]);
            ReadSentence(start, end, quotes);
        }
    }

    // 某某: ……, with or without offices, in a printed conversation: the whole paragraph is theirs.
    private bool ReadConversation()
    {
        if (speakers.First(0, paragraph.ClauseEnd(0)) is not { Person: >= 0 and var person } mention || (mention.From ?? mention.Start) != 0 || mention.End >= _text.Length || _text[mention.End] != ':') return false;
        if (mention.End + 1 < _text.Length && _text[mention.End + 1] == '“') return false;
        focus.Speaks(person);
        var start = SkipBlank(mention.End + 1);
        if (start < _text.Length) Speeches.Add(new Speech(SpeechKind.Indirect, person, [paragraph.Words(start, _text.Length)], paragraph.Words(mention.Start, mention.End), new Evidence("conversation", 0.9)));
        var said = Speeches.Count;
        var quote = 0;
        foreach (var (first, last) in paragraph.Sentences)
        {
            var quotes = new List<QuotedSpan>();
            while (quote < paragraph.Quotes.Count && paragraph.Quotes[quote].Open < last) quotes.Add(paragraph.Quotes[quote++]);
            ReadSentence(Math.Max(first, start), last, quotes);
        }

        // Whom the speaker quotes is quoted; what he reports of others is still his.
        var others = Speeches.Skip(said).Where(speech => speech.Kind == SpeechKind.Direct && speech.Speaker is not null && speech.Speaker != person).ToList();
        Speeches.RemoveRange(said, Speeches.Count - said);
        Speeches.AddRange(others);
        return true;
    }

    private void ReadSentence(int start, int end, List<QuotedSpan> quotes)
    {
        var spoken = quotes.Select(quote => (Quote: quote, Speech: DirectSpeech.Of(paragraph, speakers, focus, quote, start, end))).ToList();
        var from = start;
        var indirect = 0;
        foreach (var (quote, speech) in spoken)
        {
            if (speech is null) continue;
            indirect += ReadIndirect(from, quote.Open, start);
            if (speech.Speaker is { } speaker) focus.Speaks(speaker);
            else focus.IsTakenOver();
            _running = null;
            Speeches.Add(speech);
            from = quote.End;
        }

        indirect += ReadIndirect(from, end, start);
        if (indirect == 0 && spoken.TrueForAll(one => one.Speech is null)) Continue(start, end);
        if (indirect > 0 || spoken.Exists(one => one.Speech is not null)) return;
        var isFirst = true;
        foreach (var mention in speakers.In(start, end))
        {
            if (mention is not { IsSubject: true, Person: >= 0 and var person }) continue;
            // 贺小川是韩守义的徒弟: whose he is is not whom it tells of.
            if (isFirst || mention.End >= _text.Length || _text[mention.End] != '的') focus.Mentions(person);
            isFirst = false;
        }
    }

    // What is reported in a stretch without direct speech: from behind each attribution to the next one or the end.
    private int ReadIndirect(int from, int end, int sentence)
    {
        var found = 0;
        for (var at = from; at < end;)
        {
            var clauseEnd = Math.Min(paragraph.ClauseEnd(at), end);
            if (!paragraph.IsQuoted(at) && SayingClauses.Of(paragraph, speakers, sentence, clauseEnd) is { } saying)
            {
                found++;
                AddIndirect(saying, end, sentence);
                from = clauseEnd;
            }
            else if (!paragraph.IsQuoted(at) && SaidWithoutPause.Of(paragraph, speakers, at, clauseEnd) is { } plain)
            {
                found++;
                AddReported(plain, plain.End, end, sentence, new Evidence("reported-without-pause", 0.65));
                from = clauseEnd;
            }
            else if (!paragraph.IsQuoted(at) && clauseEnd > at)
            {
                if (Attributions.Of(paragraph, speakers, from, clauseEnd) is { } attribution)
                {
                    found++;
                    // 接过话茬，答应本月底前…: the verb behind it tells what is said.
                    if (clauseEnd + 1 >= end || SaidWithoutPause.Of(paragraph, speakers, clauseEnd + 1, Math.Min(paragraph.ClauseEnd(clauseEnd + 1), end)) is null) AddIndirect(attribution, end, sentence);
                    from = clauseEnd;
                }
                else if (Attributions.IsOfInstitution(paragraph, Math.Max(at, paragraph.ClauseStart(at)), clauseEnd))
                {
                    focus.IsTakenOver();
                    _running = null;
                    found++;
                }
            }

            at = clauseEnd + 1;
        }

        return found;
    }

    private void AddIndirect(Attribution attribution, int end, int sentence)
    {
        var isPronoun = attribution.Speaker.Person is null;
        var evidence = !attribution.IsVerb ? new Evidence("told-behind-colon", 0.65) : new Evidence(isPronoun ? "reported-of-pronoun" : "reported-behind-verb", isPronoun ? 0.8 : 0.9);
        // 古月说着，又接起电话: what follows is done and not said.
        var opens = attribution.End < end && (_text[attribution.End] is ':' || (_text[attribution.End] is ',' && _text[attribution.End - 1] != '着'));
        AddReported(attribution, opens ? attribution.End + 1 : end, end, sentence, evidence);
    }

    private void AddReported(Attribution attribution, int start, int end, int sentence, Evidence evidence)
    {
        if (DirectSpeech.Person(attribution.Speaker, speakers, focus, sentence) is not { } speaker) return;
        focus.Speaks(speaker);
        _running = null;
        start = SkipBlank(start);
        if (SpeechWords.Narration.LengthAt(_text, start, end) > 0) return;
        var last = end;
        while (last > start && (_text[last - 1] is ',' or ':' || RuleText.EndsSentence(_text[last - 1]) || char.IsWhiteSpace(_text[last - 1]))) last--;
        // 她笑着说，“…: what follows is direct.
        if (last - start < 3) return;
        if (attribution.IsVerb) _running = Speeches.Count;
        Speeches.Add(new Speech(SpeechKind.Indirect, speaker, [paragraph.Words(start, last)], paragraph.Words(attribution.Start, attribution.End), evidence));
    }

    // Reported speech runs on while nothing else takes over.
    private void Continue(int start, int end)
    {
        if (_running is not { } running) return;
        if (!RunsOn.Is(paragraph, speakers, start, end))
        {
            _running = null;
            focus.IsTakenOver();
            return;
        }

        var speech = Speeches[running];
        var last = end;
        while (last > start && (RuleText.EndsSentence(_text[last - 1]) || char.IsWhiteSpace(_text[last - 1]))) last--;
        Speeches[running] = speech with { Words = [paragraph.Words(speech.Words[0].Start, last)], Evidence = speech.Evidence with { Confidence = Math.Min(speech.Evidence.Confidence, 0.8) } };
    }

    private int SkipBlank(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        return at;
    }
}
