using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Later mentions of somebody who is called by a surname: 居民王大姐 is 王大姐 when she is spoken of again.</summary>
internal static class CalledAgain
{
    public static void Add(List<RuleParagraph> paragraphs, List<Person> people)
    {
        var byName = new Dictionary<string, int>();
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i] is { Name: null, Description: { } description } && Called(RuleText.Of(description)) is { } called) byName.TryAdd(called, i);
        }

        if (byName.Count == 0) return;
        var again = new Dictionary<int, List<Words>>();
        foreach (var words in Mentions(paragraphs, byName, people))
        {
            if (!again.TryGetValue(words.Person, out var mentions)) again[words.Person] = mentions = [.. people[words.Person].Mentions];
            mentions.Add(words.Words);
        }

        foreach (var (person, mentions) in again) people[person] = people[person] with { Mentions = [.. mentions.OrderBy(words => words.Paragraph).ThenBy(words => words.Start)] };
        // 王大姐 alone was taken for somebody before it was known who she is.
        people.RemoveAll(person => person is { Name: null, Description: { } alone } && byName.ContainsKey(RuleText.Of(alone)));
    }

    private static IEnumerable<(int Person, Words Words)> Mentions(List<RuleParagraph> paragraphs, Dictionary<string, int> byName, List<Person> people)
    {
        var known = byName.Values.SelectMany(person => people[person].Mentions).Select(words => (words.Paragraph, words.End)).ToHashSet();
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Text;
            for (var at = 0; at + 1 < text.Length; at++)
            {
                if (CalledNames.LengthAt(text, at, text.Length) is not (> 0 and var length) || !byName.TryGetValue(text.Substring(at, length), out var person)) continue;
                var first = people[person].Mentions[0];
                if (known.Contains((paragraph.Number, at + length)) || (paragraph.Number, at).CompareTo((first.Paragraph, first.Start)) < 0) continue;
                yield return (person, paragraph.Words(at, at + length));
            }
        }
    }

    // The surname and what it is called with at the end of a description.
    private static string? Called(string description)
    {
        for (var at = 1; at < description.Length - 1; at++)
        {
            if (CalledNames.LengthAt(description, at, description.Length) == description.Length - at) return description[at..];
        }

        return null;
    }
}
