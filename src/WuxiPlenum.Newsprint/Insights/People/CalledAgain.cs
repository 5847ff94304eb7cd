using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Later mentions of somebody who is called by a surname: 居民王大姐 is 王大姐 when she is spoken of again.</summary>
internal static class CalledAgain
{
    public static void Add(List<RuleParagraph> paragraphs, List<Person> people)
    {
        var twins = new HashSet<int>();
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i] is not { Name: null, Description: { } description } person || Called(RuleText.Of(description)) is not { } called) continue;
            var first = person.Mentions[0];
            var again = new List<Words>();
            foreach (var paragraph in paragraphs)
            {
                if (paragraph.Number < first.Paragraph) continue;
                for (var at = paragraph.Text.IndexOf(called, paragraph.Number == first.Paragraph ? first.End : 0, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(called, at + called.Length, StringComparison.Ordinal))
                {
                    if (!person.Mentions.Any(words => words.Paragraph == paragraph.Number && words.Start <= at && at < words.End)) again.Add(paragraph.Words(at, at + called.Length));
                }
            }

            // 王大姐 alone was taken for somebody before it was known who she is.
            if (people.FindIndex(other => other.Name is null && RuleText.Of(other.Description!) == called) is >= 0 and var twin) twins.Add(twin);
            if (again.Count > 0) people[i] = person with { Mentions = [.. person.Mentions.Concat(again).OrderBy(words => words.Paragraph).ThenBy(words => words.Start)] };
        }

        foreach (var twin in twins.OrderDescending()) people.RemoveAt(twin);
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
