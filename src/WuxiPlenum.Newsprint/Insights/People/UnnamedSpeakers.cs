using WuxiPlenum.Newsprint.Insights.Reading;
using WuxiPlenum.Newsprint.Insights.Speeches;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Those who speak without being named: 市委人才办相关负责人, 一位做精密轴承的企业家, 市民王女士. Only who speaks is told.</summary>
internal static class UnnamedSpeakers
{
    public static IEnumerable<Person> Find(CoverageArticle article, List<RuleParagraph> paragraphs, List<Person> named)
    {
        var found = new Dictionary<string, List<Words>>();
        var lastByEnd = new Dictionary<char, string>();
        var firstNamed = named.Select(person => person.Mentions[0]).OrderBy(words => words.Paragraph).ThenBy(words => words.Start).FirstOrDefault(new Words(int.MaxValue, 0, 0));
        var byParagraph = named.SelectMany(person => person.Mentions).ToLookup(words => words.Paragraph);
        foreach (var paragraph in paragraphs)
        {
            var mentions = byParagraph[paragraph.Number].ToList();
            var taken = new bool[paragraph.Text.Length + 1];
            foreach (var words in mentions.Concat(OfficesIn(paragraph, named))) Array.Fill(taken, true, words.Start, words.Length);
            var speakers = new Speakers(paragraph, mentions.Select(words => new Mention(words.Start, words.End, 0, true)));
            foreach (var (start, end) in Clauses(paragraph))
            {
                if (speakers.In(start, end).Any(mention => mention.Person != Mention.Nobody || mention.Start == start)) continue;
                if (Description(paragraph.Text, start, end, taken) is not var (first, last)) continue;
                if (SpeechWords.Backwards.LengthAt(paragraph.Text, first) is > 0 and var backwards)
                {
                    if (last - first <= 8 && lastByEnd.TryGetValue(paragraph.Text[last - 1], out var back))
                    {
                        found[back].Add(paragraph.Words(first, last));
                        continue;
                    }

                    // 这位有着三十年教龄的教师 is whoever was named before.
                    if (backwards > 1 && (firstNamed.Paragraph, firstNamed.Start).CompareTo((paragraph.Number, first)) < 0) continue;
                }

                var printed = article.Paragraphs[paragraph.Number - 1].Text[first..last];
                if (!found.TryGetValue(printed, out var words)) found[printed] = words = [];
                words.Add(paragraph.Words(first, last));
                lastByEnd[paragraph.Text[last - 1]] = printed;
            }
        }

        return found.Select(one => new Person(null, one.Key, [], [.. one.Value], new Evidence("speaker-without-name", 0.8)));
    }

    /// <summary>Those who may speak: who is called by what he is in a paragraph that quotes somebody. Those who do not speak are to be left out again.</summary>
    /// <param name="known">All who are named, and those who surely speak.</param>
    public static IEnumerable<Person> Possible(CoverageArticle article, List<RuleParagraph> paragraphs, List<Person> known)
    {
        var found = new Dictionary<string, List<Words>>();
        var mentions = known.SelectMany(person => person.Mentions).ToLookup(words => words.Paragraph);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Quotes.Count == 0) continue;
            var taken = new bool[paragraph.Text.Length + 1];
            foreach (var words in mentions[paragraph.Number].Concat(OfficesIn(paragraph, known))) Array.Fill(taken, true, words.Start, words.Length);
            foreach (var (called, end) in CalledSpeakers.In(paragraph, taken))
            {
                var start = Dwelling(paragraph.Text, paragraph.ClauseStart(called), called);
                if (taken.AsSpan(start, end - start).Contains(true)) continue;
                var printed = article.Paragraphs[paragraph.Number - 1].Text[start..end];
                if (!found.TryGetValue(printed, out var words)) found[printed] = words = [];
                words.Add(paragraph.Words(start, end));
            }
        }

        return found.Select(one => new Person(null, one.Key, [], [.. one.Value], new Evidence(PossibleRule, 0.7)));
    }

    /// <summary>The rule of those who may speak.</summary>
    public const string PossibleRule = "called-at-quotation";

    // What somebody is who is named is nobody else.
    private static IEnumerable<Words> OfficesIn(RuleParagraph paragraph, List<Person> named) =>
        named.SelectMany(person => person.Offices).Select(office => office.Words).Where(words => words.Paragraph == paragraph.Number);

    // Clauses outside quotation marks that say that somebody speaks, or that stand directly at a quotation.
    private static IEnumerable<(int Start, int End)> Clauses(RuleParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = paragraph.ClauseEnd(start);
            if (end > start && !paragraph.IsQuoted(start))
            {
                var opens = end + 1 < text.Length && text[end] == ':' && text[end + 1] == '“';
                var closes = start > 1 && text[start - 1] == '”' && RuleText.EndsSentence(text[start - 2]) && BeginsWithPerson(text, start, end);
                if (opens || closes || (SpeechWords.EndClause(text, start, end) && (end == text.Length || text[end] is ',' or ':' or '“' || Follows(text, paragraph, start)))) yield return (start, end);
            }

            start = end + 1;
        }
    }

    // ……。”一位负责人说。 A sentence that ends so without a quotation tells of nothing said.
    private static bool Follows(string text, RuleParagraph paragraph, int at)
    {
        var sentence = paragraph.Sentences[paragraph.SentenceAt(at)];
        return text[sentence.Start] == '“' || (sentence.Start > 0 && text[sentence.Start - 1] == '”');
    }

    private static bool BeginsWithPerson(string text, int start, int end) => OfficeWords.Unnamed.LengthAt(text, start, end) > 0;

    // The first words for a person that stand where a subject stands, with what goes before them.
    private static (int Start, int End)? Description(string text, int start, int end, bool[] taken)
    {
        var verb = SpeechWords.VerbBefore(text, start, end) is >= 0 and var at ? at : end;
        if (CalledSpeakers.ByName(text, start, verb, taken) is { } called) return (Dwelling(text, start, called.Start), called.End);
        for (var i = start; i < verb; i++)
        {
            if (OfficeWords.Unnamed.LengthAt(text, i, verb) is not (> 0 and var length)) continue;
            var last = i + length;
            if (last < text.Length && text[last] == '们') last++;
            // 市民政局, 居民委员会: a body, not people.
            if (last < text.Length && text[last] is '政' or '委') continue;
            if (IsObject(text, start, i)) return null;
            if (OfficeWords.NotSpeaking.LengthAt(text, last, end) > 0) continue;
            if (i > start && text[i - 1] == '有') return (i, last);
            // 市民王女士: the one with the surname is the one who speaks.
            if (last + 1 < verb && NameWords.SurnameAt(text, last).Length == 1 && OfficeWords.After.LengthAt(text, last + 1, verb) is > 0 and var title) last += 1 + title;
            if (last < verb && text[last] is '的' or '和' or '、' && last + 1 < verb && text[last] != '的') continue;
            if (last < verb && text[last] == '的' && !StandsAtQuotation(text, start)) continue;
            return (Dwelling(text, start, Begin(text, start, i, taken)), last);
        }

        return null;
    }

    // 家住听涛苑的市民巴先生: where somebody lives is part of what he is called.
    private static int Dwelling(string text, int clause, int begin) =>
        begin > clause && text[begin - 1] == '的' && begin - clause <= LongestDwelling && (text.AsSpan(clause).StartsWith("家住", StringComparison.Ordinal) || text.AsSpan(clause).StartsWith("住在", StringComparison.Ordinal)) ? clause : begin;

    private const int LongestDwelling = 14;

    private static bool StandsAtQuotation(string text, int start) => start > 0 && text[start - 1] == '”';

    private static int Begin(string text, int edge, int noun, bool[] taken)
    {
        for (var i = edge; i < noun; i++)
        {
            if (SpeechWords.Determiners.LengthAt(text, i, noun) is not (> 0 and var length)) continue;
            if (length == 1 || i == edge) return i > edge && length == 1 ? OfficeParser.Start(text, edge, noun, taken, out _) : i;
            // 该厂一位负责人, 宏盛印染的一位负责人; but 有一位….
            var whose = text[i - 1] == '的' ? i - 1 : i;
            var begins = OfficeParser.Start(text, edge, whose, taken, out _);
            return begins < whose ? begins : i;
        }

        return OfficeParser.Start(text, edge, noun, taken, out _);
    }

    // 对居民说, 请教专家: whom it is said to does not say it.
    private static bool IsObject(string text, int start, int noun) => noun > start && (text[start] is '对' or '向' or '跟' or '问' || text[noun - 1] is '对' or '向' or '跟' or '给' or '问' or '请' or '和' or '让' or '把');
}
