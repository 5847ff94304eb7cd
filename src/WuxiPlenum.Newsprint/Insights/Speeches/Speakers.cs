using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Where people are mentioned in a paragraph, by name, by description or by 他 and 她.</summary>
internal sealed class Speakers
{
    // 如今她, 昨天张三: a word of time may stand before the subject.
    private const int Adverbial = 4;
    private const int LongestBackwards = 14;
    private const int LongestAddress = 10;

    private readonly RuleParagraph _paragraph;
    private readonly List<Mention> _mentions;

    public Speakers(RuleParagraph paragraph, IEnumerable<Mention> named)
    {
        _paragraph = paragraph;
        var subjects = named.Select(mention => mention with { IsSubject = !IsObject(mention) });
        var starts = named.Select(mention => mention.Start).ToHashSet();
        var first = named.Select(mention => mention.Start).DefaultIfEmpty(paragraph.Text.Length).Min();
        _mentions = [.. subjects.Concat(Pronouns(paragraph, first).Where(pronoun => !starts.Contains(pronoun.Start))).OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End)];
    }

    /// <summary>The mentions of a stretch outside quotation marks.</summary>
    public IEnumerable<Mention> In(int start, int end)
    {
        for (var i = FirstAt(start); i < _mentions.Count && _mentions[i].Start < end; i++)
        {
            if (!_paragraph.IsQuoted(_mentions[i].Start)) yield return _mentions[i];
        }
    }

    /// <summary>The last one in a stretch of whom something may be said, not to whom it is; null when there is none.</summary>
    public Mention? Last(int start, int end)
    {
        Mention? last = null;
        foreach (var mention in In(start, end)) last = IsObject(mention) ? last : mention;
        return last;
    }

    private bool IsObject(Mention mention) => IsAddressed(mention) || ((mention.From ?? mention.Start) is > 0 and var at && (_paragraph.Text[at - 1] is '对' or '向' or '跟' or '给' or '问' or '请' or '冲' or '朝' || (_paragraph.Text[at - 1] is '叫' && !People.NameContext.IsPersonBefore(_paragraph.Text, at - 1, _paragraph.ClauseStart(at - 1)))));

    // 他对身旁的孙女项小满说: between the preposition and the verb of speech stands whom it is said to.
    private bool IsAddressed(Mention mention)
    {
        var text = _paragraph.Text;
        if (mention.End >= text.Length || SpeechWords.Verbs.LengthAt(text, mention.End) == 0) return false;
        for (var at = mention.Start - 1; at >= Math.Max(_paragraph.ClauseStart(mention.Start), mention.Start - LongestAddress); at--)
            if (text[at] is '对' or '向' or '跟' or '冲' or '朝' && text.AsSpan(at, mention.Start - at).IndexOf('的') > 0 && text.AsSpan(at, mention.Start - at).IndexOfAny("了着过") < 0) return true;
        return false;
    }

    /// <summary>The last one in a stretch that is named or described; null when there is none.</summary>
    public Mention? LastNamed(int start, int end)
    {
        Mention? last = null;
        foreach (var mention in In(start, end)) last = mention.Person is >= 0 ? mention : last;
        return last;
    }

    /// <summary>The first one in a stretch; null when there is none.</summary>
    public Mention? First(int start, int end)
    {
        foreach (var mention in In(start, end)) return mention;
        return null;
    }

    private int FirstAt(int start)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int EndOfBackwards(string text, int start, int end)
    {
        for (var at = start; at < Math.Min(end, start + LongestBackwards); at++)
        {
            if (Math.Max(People.OfficeWords.Unnamed.LengthAt(text, at, end), Math.Max(People.OfficeWords.Posts.LengthAt(text, at, end), People.OfficeWords.Callings.LengthAt(text, at, end))) is not (> 0 and var length)) continue;
            // 这位做了八年导游的姑娘: the one who is meant stands last.
            if (at + length >= end || text[at + length] != '的') return at + length;
        }

        return 0;
    }

    // 老人们, 姑娘的, 老人与海: others, or something else.
    private static bool EndsThere(string text, int at) => at < text.Length && text[at] is not ('们' or '的' or '家' or '和' or '与' or '、') && People.NameWords.SurnameAt(text, at).Weight <= 0;

    private static IEnumerable<Mention> Pronouns(RuleParagraph paragraph, int firstNamed)
    {
        var text = paragraph.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '他' or '她' && !(i + 1 < text.Length && text[i + 1] is '们' or '人' or '的') && !(i > 0 && text[i - 1] is '其' or '吉' or '利' or '排')) yield return new Mention(i, i + 1, null, i - paragraph.ClauseStart(i) <= Adverbial);
            // 据其透露: who was named before.
            else if (text[i] == '其' && i > 0 && text[i - 1] == '据') yield return new Mention(i, i + 1, null, true);
            // 他的开场白, 她的话: whose it is, and not what the clause is about.
            else if (text[i] is '他' or '她' && i + 1 < text.Length && text[i + 1] == '的') yield return new Mention(i, i + 1, null, false);
            // 这位老教师 is who was named before.
            if (i == paragraph.ClauseStart(i) && SpeechWords.Backwards.LengthAt(text, i) is > 1 and var back && EndOfBackwards(text, i + back, paragraph.ClauseEnd(i)) is > 0 and var end) yield return new Mention(i, end, null, true);
            // 贺小川……，小伙子笑了: without what tells which one it is who was named before.
            else if (i > firstNamed && i == paragraph.ClauseStart(i) && SpeechWords.Persons.LengthAt(text, i) is > 0 and var person && EndsThere(text, i + person)) yield return new Mention(i, i + person, null, true);
            // What reporters say and think is not reported.
            if (text[i] is '我' or '们' && !paragraph.IsQuoted(i) && i + 1 < text.Length && text[i] == '我' && text[i + 1] is not ('市' or '省' or '县' or '国' or '区' or '们')) yield return new Mention(i, i + 1, Mention.Nobody, false);
        }
    }
}

/// <summary>A place at which somebody is mentioned.</summary>
/// <param name="Person">The index among the people; null for 他 and 她, <see cref="Nobody"/> for the writer.</param>
/// <param name="From">Where the offices before it begin.</param>
/// <param name="IsSubject">Whether it can be what a clause is about: nothing is said to it.</param>
internal readonly record struct Mention(int Start, int End, int? Person, bool IsSubject, int? From = null)
{
    public const int Nobody = -1;
}
