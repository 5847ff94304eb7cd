using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>What the rules find in the annotated articles with which they were written does not fall behind what they once found.</summary>
public class AnnotatedSetTests
{
    private static readonly Dictionary<string, InsightScore> s_scores = new[] { "pages", "more", "others", "last" }.ToDictionary(set => set, set => InsightScore.Of(Articles(set)));

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
    [InlineData("others", "people+offices", 1, 0.96)]
    [InlineData("others", "quotations+speaker", 0.92, 0.92)]
    [InlineData("others", "indirect+speaker", 0.95, 0.95)]
    [InlineData("others", "statements", 0.93, 0.93)]
    [InlineData("others", "figures", 0.98, 1)]
    [InlineData("others", "- status", 0.97, 0.97)]
    [InlineData("others", "- counted", 0.92, 0.92)]
    [InlineData("others", "pledges", 1, 0.9)]
    [InlineData("last", "people+offices", 1, 1)]
    [InlineData("last", "quotations+speaker", 0.87, 0.87)]
    [InlineData("last", "indirect+speaker", 0.92, 1)]
    [InlineData("last", "statements", 0.9, 0.75)]
    [InlineData("last", "figures", 1, 1)]
    [InlineData("last", "- status", 0.97, 0.97)]
    [InlineData("last", "- counted", 0.97, 0.97)]
    [InlineData("last", "pledges", 0.94, 0.94)]
    public void As_much_is_found_and_as_much_of_it_is_right(string set, string kind, double precision, double recall)
    {
        var tally = s_scores[set][kind];
        Assert.InRange(tally.Precision, precision, 1);
        Assert.InRange(tally.Recall, recall, 1);
    }

    [Theory]
    [InlineData("pages", 12)]
    [InlineData("more", 8)]
    [InlineData("others", 8)]
    [InlineData("last", 4)]
    public void The_articles_are_there(string set, int count) => Assert.Equal(count, Articles(set).Count());

    private static IEnumerable<AnnotatedPage> Articles(string set) => AnnotatedPage.In(Path.Combine(AppContext.BaseDirectory, "Insights", set));
}
