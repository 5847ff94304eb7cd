using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Those who speak without being named.</summary>
internal static class UnnamedSpeakers
{
    public static IEnumerable<Person> Find(CoverageArticle article, List<RuleParagraph> paragraphs, List<Person> named) => [];
}
