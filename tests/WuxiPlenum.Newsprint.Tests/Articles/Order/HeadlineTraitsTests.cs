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

    [Theory]
    [InlineData("昔隔一河各自算今凭一桥共往来", "且把新路连村外 又见小船泊岸边", true)]
    [InlineData("昔隔一河各自算今凭一桥共往来", "石桥通车那天全村人都来了", false)]
    public void Two_couplets_with_text_between_them_are_headings_of_one_article(string first, string second, bool areTwins) =>
        Assert.All(Traits($"{first}\n\n{Text}\n\n{second}\n\n{Text}\n"), line => Assert.Equal(areTwins, line.HasTwins));

    [Theory]
    [InlineData("爷爷的账：一担水两里路", "父亲的账：一根管子五年债", true)]
    [InlineData("爷爷的账：一担水两里路", "新桥通车那天", false)]
    public void Labels_show_headings_where_two_lines_have_them(string first, string second, bool areHeadings) =>
        Assert.Equal(areHeadings, Traits($"{first}\n\n{Text}\n\n{second}\n\n{Text}\n")[0].IsSectionHeading);

    [Theory]
    [InlineData("“有了这笔钱，我打算把柴油机换", Text, true)]
    [InlineData("“船一靠泊，", "手续已经办完”", false)]
    [InlineData("车若水 通讯员 邢大成）", Text, true)]
    [InlineData("青川县足球队开战在即", Text, false)]
    [InlineData("青川县足球队开战在即", "（下转第2版）", true)]
    [InlineData("凝心聚力开新局", Text, false)]
    public void A_piece_of_a_sentence_looks_like_text(string line, string next, bool looksLikeText) =>
        Assert.Equal(looksLikeText, Traits($"{Text}\n\n{line}\n\n{next}\n")[0].LikeText > 1);

    [Theory]
    [InlineData("摆渡的老周说，渡口", "摆渡的老周说：渡口")]
    [InlineData("因渡口水位下降", "渡口水位下降")]
    [InlineData("老周的船载着上学的孩子", "老周的船载着上学孩子")]
    [InlineData("青川县今年新修石桥三", "青川县今年新修石桥")]
    [InlineData("清晨六点，渡口风凉", "渡口清晨，河边学校")]
    [InlineData("青川县石桥渡口船队停", "青川县石桥渡口船队")]
    [InlineData("编辑同志：渡口石桥", "渡口石桥")]
    [InlineData("记者：渡口石桥", "渡口石桥")]
    public void Words_of_running_text_make_a_line_look_like_it(string text, string headline) =>
        Assert.True(Traits($"{text}\n\n{Text}\n")[0].LikeText > 0 && Traits($"{headline}\n\n{Text}\n")[0].LikeText == 0);

    [Theory]
    [InlineData("最老的树，最长的路")]
    [InlineData("儿子的账：一吨水两块六")]
    [InlineData("青川县村村通上好水")]
    public void Headings_may_have_some_of_them(string heading) => Assert.Equal(0, Traits($"{heading}\n\n{Text}\n")[0].LikeText);

    [Fact]
    public void What_stands_right_above_a_line_is_known()
    {
        var lines = Traits($"渡口观潮\n\n一座桥，连起两岸\n\n□ 本报记者 周文海\n\n摇过去的是船\n\n{Text}\n");
        Assert.Equal([(false, false), (true, false), (false, true)], lines.Select(line => (line.IsUnderColumnName, line.IsUnderByline)));
    }

    [Theory]
    [InlineData("老周在渡口等着第一批上学的孩", "孩子们一个一个跳上船，他点一遍人数，才把缆绳解开。", true)]
    [InlineData("老周在渡口等着第一批上学的孩", "他们一个一个跳上船，他点一遍人数，才把缆绳解开。", false)]
    public void A_line_whose_last_character_is_printed_again_at_the_next_column_looks_more_like_text(string line, string next, bool isCut) =>
        Assert.Equal(isCut, Traits($"{line}\n\n{next}\n")[0].LikeText > Traits($"{line}\n\n{Text}\n")[0].LikeText);

    [Fact]
    public void A_line_runs_on_into_the_next_that_completes_its_phrase()
    {
        var lines = Traits($"青川县第八届委员会\n第五次全体会议决议\n\n{Text}\n\n新桥通车\n\n{Text}\n");
        Assert.Equal([(true, false), (false, true), (false, false)], lines.Select(line => (line.RunsOn, line.IsRest)));
    }

    private static List<HeadlineTraits> Traits(string page)
    {
        var blocks = PageText.BlocksOf(page);
        return [.. HeadlineTraits.Of(blocks, new PageStatistics(blocks), false).OrderBy(line => line.Key).Select(line => line.Value)];
    }
}
