using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Insights.Tasks;

namespace WuxiPlenum.Cli;

/// <summary>Everything the insight rules find in a file: in each article, and between them.</summary>
/// <param name="Shared">What two articles share, pair by pair, by their places in <paramref name="Articles"/>; pairs that share nothing are left out.</param>
internal sealed record PageInsights(PageReading Reading, ImmutableArray<ReadArticle> Articles, ImmutableArray<(int First, int Second, SharedPassages Passages)> Shared)
{
    public static PageInsights Of(PageReading reading)
    {
        var articles = reading.Articles.Select(article => CoverageArticle.Of(article, reading.Date?.Date)).ToList();
        var found = articles.AsParallel().AsOrdered().Select((article, index) =>
        {
            var insights = InsightReader.Read(article);
            return new ReadArticle(article, insights, insights.Tasks.IsEmpty ? [] : TaskAlignment.Align(articles, index, insights.Tasks));
        });
        return new PageInsights(reading, [.. found], [.. Shares(articles)]);
    }

    private static IEnumerable<(int, int, SharedPassages)> Shares(List<CoverageArticle> articles)
    {
        var folded = articles.ConvertAll(FoldedText.Of);
        for (var first = 0; first < folded.Count; first++)
        {
            for (var second = first + 1; second < folded.Count; second++)
                if (SharedText.Compare(folded[first], folded[second]) is { Passages.IsEmpty: false } passages)
                    yield return (first, second, passages);
        }
    }
}

/// <summary>An article with what was found in it.</summary>
/// <param name="Coverage">What else of the file covers its tasks, in their order.</param>
internal sealed record ReadArticle(CoverageArticle Article, ArticleInsights Insights, ImmutableArray<TaskCoverage> Coverage)
{
    /// <summary>How someone is called: by name, or as the article describes them.</summary>
    public string? NameOf(int? person) => person is { } index ? Insights.People[index].Name ?? Insights.People[index].Description : null;

    /// <summary>The posts of someone in one line, as printed; null without any.</summary>
    public string? OfficesOf(int? person) =>
        person is { } index && Insights.People[index].Offices is { IsEmpty: false } offices ? string.Join('、', offices.Select(office => office.Title).Distinct()) : null;

    /// <summary>The text of words that stand in several pieces.</summary>
    public string TextOf(IEnumerable<Words> words) => string.Concat(words.Select(Article.TextOf));
}
