using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Tests.Support;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Articles as the insight rules read them: those of the seed, and small ones.</summary>
internal static class EditionTexts
{
    public const int Feature = 0, Contest = 1, Insurance = 2, Report = 3, Editorial = 4, Resolution = 5;

    /// <summary>The six articles of the seed, by their places in the page.</summary>
    public static IReadOnlyList<CoverageArticle> Seed { get; } = [.. NewsprintReader.Read(new SourceText(SampleFiles.Seed)).Articles.Select(article => CoverageArticle.Of(article, null))];

    /// <summary>An article of some paragraphs.</summary>
    public static CoverageArticle Article(Genre genre, params string[] paragraphs) =>
        new(null, null, genre, null, [.. paragraphs.Select((text, i) => new CoverageParagraph(i + 1, text, null, null, []))]);

    /// <summary>An article whose paragraphs stand under a heading each.</summary>
    public static CoverageArticle WithHeadings(string title, params (string Heading, string Text)[] sections) =>
        new(title, null, Genre.Feature, null, [.. sections.Select((section, i) => new CoverageParagraph(i + 1, section.Text, section.Heading, null, []))]);
}
