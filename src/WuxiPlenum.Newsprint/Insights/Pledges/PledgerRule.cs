using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Who pledges: the speaker; where the paper itself speaks, the person or the organisation that is the subject of the sentence.</summary>
internal sealed class PledgerRule
{
    private readonly string _folded;
    private readonly List<(int Start, int End, int Person)> _mentions;

    public PledgerRule(int paragraph, string folded, ImmutableArray<Person> people, Voices voices)
    {
        _folded = folded;
        _mentions = [.. people.SelectMany((person, index) => person.Mentions.Where(words => words.Paragraph == paragraph && voices.At(words.Start) is null).Select(words => (words.Start, words.End, index))).OrderBy(mention => mention.Start)];
    }

    private (int Start, int End)? _organisation;

    /// <summary>The index of the person, or where the organisation stands; neither when the text does not say.</summary>
    public (int? Person, (int Start, int End)? Organisation) Find(GovernedItem item, Speech? speech)
    {
        if (speech is not null) return (speech.Speaker, null);
        if (Subject(item) is { } person) return (person, null);
        // A sentence that begins with 力争 or a deadline goes on with whoever pledged before.
        if (OrganisationRule.Find(_folded, item.Sentence, item.End) is { } named) return (null, _organisation = named);
        return (null, item.Body > item.Sentence && OpensWithIntent(item.Sentence) ? _organisation : null);
    }

    private bool OpensWithIntent(int sentence) => PledgeWords.Intents.LengthAt(_folded, sentence, _folded.Length) > 0;

    // 张三将…, or 他将… behind a sentence about him.
    private int? Subject(GovernedItem item)
    {
        foreach (var (start, end, person) in _mentions)
            if (start >= item.Sentence && start < item.Body && end <= item.End && item.Body - end <= 12 && !_folded.AsSpan(end, Math.Max(0, item.Body - end)).Contains(',')) return person;
        if (_folded[item.Start] is not ('他' or '她')) return null;
        return _mentions.FindLastIndex(mention => mention.End <= item.Sentence) is >= 0 and var last ? _mentions[last].Person : null;
    }
}
