using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;
using WuxiPlenum.Newsprint.Insights.Speeches;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Finds what is said, in quotation marks and without, and who says it.</summary>
public static class SpeechReader
{
    /// <summary>The speeches in the order of the text; a speaker is an index in <paramref name="people"/>.</summary>
    public static ImmutableArray<Speech> Read(CoverageArticle article, ImmutableArray<Person> people)
    {
        var mentions = people.SelectMany((person, index) => person.Mentions.Select(words => (words.Paragraph, Mention: MentionOf(person, index, words)))).ToLookup(one => one.Paragraph, one => one.Mention);
        var speeches = new List<Speech>();
        var focus = new Focus();
        RuleParagraph? previous = null;
        foreach (var printed in article.Paragraphs)
        {
            var paragraph = new RuleParagraph(printed);
            var reader = new ParagraphSpeeches(paragraph, new Speakers(paragraph, mentions[paragraph.Number]), focus);
            reader.Read();
            Join(speeches, reader.Speeches, previous, paragraph);
            focus.EndParagraph();
            previous = paragraph;
        }

        return [.. speeches];
    }

    // A quotation that is not closed goes on in the next paragraph when that one opens with quotation marks; else it says nothing for sure.
    private static void Join(List<Speech> speeches, List<Speech> found, RuleParagraph? previous, RuleParagraph paragraph)
    {
        if (previous?.Quotes is [.., { IsClosed: false } open] && LastOpen(speeches, previous.Number, open.Start) is >= 0 and var at)
        {
            var goesOn = paragraph.Quotes is [{ Open: 0 } first, ..] ? found.FindIndex(speech => speech.Kind == SpeechKind.Direct && speech.Words[0].Start == first.Start) : -1;
            if (goesOn >= 0)
            {
                var closed = paragraph.Quotes[0].IsClosed;
                found[goesOn] = speeches[at] with { Words = [.. speeches[at].Words, .. found[goesOn].Words], Evidence = speeches[at].Evidence with { Rule = "goes-on-in-next-paragraph", Confidence = closed ? 0.85 : 0.4 } };
                speeches.RemoveAt(at);
            }
        }

        speeches.AddRange(found);
    }

    private static int LastOpen(List<Speech> speeches, int paragraph, int start)
    {
        for (var i = speeches.Count - 1; i >= 0 && speeches[i].Words[^1].Paragraph == paragraph; i--)
        {
            if (speeches[i].Kind == SpeechKind.Direct && speeches[i].Words[^1].Start == start) return i;
        }

        return -1;
    }

    private static Mention MentionOf(Person person, int index, Words words)
    {
        var from = words.Start;
        foreach (var office in person.Offices)
        {
            if (office.Words.Paragraph == words.Paragraph && office.Words.End <= words.Start && words.Start - office.Words.Start < Attributions.Farthest) from = Math.Min(from, office.Words.Start);
        }

        return new Mention(words.Start, words.End, index, false, from);
    }
}
