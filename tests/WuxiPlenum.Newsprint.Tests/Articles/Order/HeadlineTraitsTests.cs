using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Tests.Blocks;

namespace WuxiPlenum.Newsprint.Tests.Articles.Order;

public class HeadlineTraitsTests
{
    private const string Text = "清早六点渡口的风还带着凉意，摆渡的老周已经把船擦了一遍，等着第一批上学的孩子。";

    [Theory]
    [InlineData("摇过去的是船\n还是日子", "立起来的是桥 连起来的是心", true)]
    [InlineData("摇过去的是船\n\n还是日子", "立起来的是桥 连起来的是心", false)]
    [InlineData("渡口的清早\n还是日子", "立起来的是桥 连起来的是心", false)]
    public void A_heading_of_two_lines_is_compared_whole(string first, string second, bool areSiblings) =>
        Assert.Equal(areSiblings, Traits($"{first}\n\n{Text}\n\n{second}\n\n{Text}\n")[0].HasSiblings);

    [Theory]
    [InlineData("路近了，心也近了", "灯亮了，梦也亮了", "书多了，人也多了", true)]
    [InlineData("路近了，心也近了", "灯亮了，梦也亮了", "三百里外来了牙医团", false)]
    [InlineData("集中开工，投资百亿", "携手登山，迎接新年", "守住良田，种出好米", false)]
    public void Three_lines_with_common_words_in_the_same_places_are_a_series(string first, string second, string third, bool areSeries) =>
        Assert.All(Traits($"{first}\n\n{Text}\n\n{second}\n\n{Text}\n\n{third}\n\n{Text}\n"), line => Assert.Equal(areSeries, line.IsOfSeries));

    [Fact]
    public void A_line_runs_on_into_the_next_that_completes_its_phrase()
    {
        var lines = Traits($"青川县第八届委员会\n第五次全体会议决议\n\n{Text}\n\n新桥通车\n\n{Text}\n");
        Assert.Equal([(true, false), (false, true), (false, false)], lines.Select(line => (line.RunsOn, line.IsRest)));
    }

    private static List<HeadlineTraits> Traits(string page)
    {
        var blocks = PageText.BlocksOf(page);
        return [.. HeadlineTraits.Of(blocks, false).OrderBy(line => line.Key).Select(line => line.Value)];
    }
}
