using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.People;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Finds who is named in an article, with the offices that are printed beside the names, and who speaks without being named.</summary>
public static class PeopleReader
{
    /// <summary>The people in the order in which they first stand, named or not; and the reporters.</summary>
    public static (ImmutableArray<Person> People, ImmutableArray<string> Reporters) Read(CoverageArticle article)
    {
        var paragraphs = article.Paragraphs.Select(paragraph => new RuleParagraph(paragraph)).ToList();
        var reporters = ReporterNames.Of(article, paragraphs);
        var names = NameSpotter.Find(paragraphs).Where(name => !reporters.Contains(name.Name) && !ByReporting.IsReporter(name, paragraphs)).ToList();
        var found = new OfficesOfNames(paragraphs, names);
        ShortForms.Add(paragraphs, names);
        List<Person> people = [.. names.Select(name => Person(article, name, found)).OfType<Person>()];
        people.AddRange(UnnamedSpeakers.Find(article, paragraphs, people));
        people.AddRange(UnnamedSpeakers.Possible(article, paragraphs, people));
        CalledAgain.Add(paragraphs, people);
        return ([.. people.OrderBy(person => person.Mentions[0].Paragraph).ThenBy(person => person.Mentions[0].Start)], [.. reporters]);
    }

    private static Person? Person(CoverageArticle article, FoundName name, OfficesOfNames found)
    {
        // 某某思想 names a doctrine: who is named nowhere else is nobody of the coverage.
        var spots = name.Spots.Where(spot => !found.IsDoctrine(spot)).ToList();
        if (spots.Count == 0) return null;
        var first = spots[0];
        var printed = string.Concat(article.Paragraphs[first.Paragraph - 1].Text[first.Start..first.End].Where(c => !char.IsWhiteSpace(c)));
        var offices = found.Of(name, article);
        var (rule, confidence) = offices.Length > 0 && spots.Exists(spot => spot.HasPost) ? ("name-with-office", 0.95)
            : name.Score >= 4 ? ("name-that-speaks", 0.9)
            : spots.Count > 1 ? ("name-again", 0.85)
            : ("name-in-context", Math.Round(Math.Clamp(0.5 + ((name.Score - 2.5) / 4), 0.5, 0.85), 2));
        return new Person(printed, null, offices, [.. spots.Select(spot => new Words(spot.Paragraph, spot.Start, spot.End))], new Evidence(rule, confidence));
    }
}
