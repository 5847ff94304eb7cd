using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>What the rules find in the annotated articles with which they were written does not fall behind what they once found.</summary>
public class AnnotatedSetTests
{
    private static readonly Dictionary<string, InsightScore> s_scores = new() { ["pages"] = InsightScore.Of(Articles("pages")), ["more"] = InsightScore.Of(Articles("more")) };

    [Theory]
    [InlineData("pages", "people+offices", 1, 0.98)]
    [InlineData("pages", "unnamed", 1, 1)]
    [InlineData("pages", "quotations", 1, 1)]
    [InlineData("pages", "quotations+speaker", 0.98, 0.98)]
    [InlineData("pages", "indirect+speaker", 1, 0.97)]
    [InlineData("pages", "statements", 0.97, 0.9)]
    [InlineData("pages", "figures", 1, 1)]
    [InlineData("pages", "- counted", 0.91, 0.91)]
    [InlineData("pages", "- counted, if told", 0.93, 0.91)]
    [InlineData("pages", "pledges", 1, 0.97)]
    [InlineData("more", "people+offices", 1, 1)]
    [InlineData("more", "unnamed", 1, 1)]
    [InlineData("more", "quotations", 1, 1)]
    [InlineData("more", "quotations+speaker", 1, 1)]
    [InlineData("more", "indirect+speaker", 1, 1)]
    [InlineData("more", "statements", 0.83, 0.78)]
    [InlineData("more", "figures", 0.97, 0.98)]
    [InlineData("more", "- counted", 0.95, 0.95)]
    [InlineData("more", "- counted, if told", 0.97, 0.95)]
    [InlineData("more", "pledges", 1, 0.98)]
    public void As_much_is_found_and_as_much_of_it_is_right(string set, string kind, double precision, double recall)
    {
        var tally = s_scores[set][kind];
        Assert.InRange(tally.Precision, precision, 1);
        Assert.InRange(tally.Recall, recall, 1);
    }

    [Theory]
    [InlineData("pages", 12)]
    [InlineData("more", 8)]
    public void The_articles_are_there(string set, int count) => Assert.Equal(count, Articles(set).Count());

    private static IEnumerable<AnnotatedPage> Articles(string set) => AnnotatedPage.In(Path.Combine(AppContext.BaseDirectory, "Insights", set));
}
