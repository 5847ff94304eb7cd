using WuxiPlenum.Benchmarks.Rebuild;

namespace WuxiPlenum.Newsprint.Tests;

/// <summary>
/// Twelve damaged pages, four of each of the levels 3 to 5, with their truth in <c>Samples/composed</c>: written by compose-pages.py with seed 505 and used for
/// nothing else. What is asked is a little less than what is reached, and keeps a change from spoiling what no small sample shows.
/// </summary>
public class RebuildTests
{
    private static readonly double[] s_means = RebuildBenchmark.Means(
        PageTruth.ReadAll(Path.Combine(AppContext.BaseDirectory, "Samples", "composed")).Select(page => PageScore.Of(page, NewsprintReader.Read(page.Source))));

    [Theory]
    [InlineData(nameof(PageScore.Coverage), 0, .998)]
    [InlineData(nameof(PageScore.Clustering), 1, .915)]
    [InlineData(nameof(PageScore.Title), 2, .77)]
    [InlineData(nameof(PageScore.Heading), 3, .64)]
    [InlineData(nameof(PageScore.Byline), 4, .80)]
    [InlineData(nameof(PageScore.Order), 5, .885)]
    [InlineData(nameof(PageScore.JoinRecall), 6, .82)]
    [InlineData(nameof(PageScore.JoinPrecision), 7, .84)]
    [InlineData(nameof(PageScore.Paragraphs), 8, .945)]
    public void Damaged_pages_are_rebuilt_as_well_as_before(string figure, int at, double least) =>
        Assert.True(s_means[at] >= least, $"{figure} has fallen to {s_means[at]:0.000}; at least {least:0.000} was reached.");
}
