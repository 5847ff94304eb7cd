using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Tests.Support;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>The figures and pledges of the first page that the portal shows, listed by hand from its text.</summary>
public class SeedFigureTests
{
    private static readonly DateOnly s_edition = new(2023, 12, 28);

    private static readonly (CoverageArticle Article, ArticleInsights Insights)[] s_articles =
        [.. NewsprintReader.Read(new SourceText(SampleFiles.Seed)).Articles.Select(article => CoverageArticle.Of(article, s_edition)).Select(article => (article, InsightReader.Read(article)))];

    [Fact]
    public void Every_quantity_of_the_page_has_its_value_and_unit_and_nothing_else_is_told()
    {
        string[] expected =
        [
            "3家 3家", "32家 32家", "48家 48家", "66家 66家", "74家 74家",
            "10000家 10000家", "1000家 1000家", "100项以上 100项", "16条 16条", "3.7亿吨 370000000吨", "85万标箱 850000标箱",
            "30支 30支", "229个 229个",
            "十几家 11家", "2000多家 2000家", "22个 22个", "超过1.7万家次 17000家次", "146.34亿元 14634000000元", "2.26亿元 226000000元",
            "100万元 1000000元", "数千家 1000家", "2387家 2387家", "1万余份 10000份", "14大类 14大类", "118小类 118小类", "8万余个 80000个", "超过5万个 50000个", "10万余条 100000条",
        ];
        Assert.Equal(expected, Told().Select(figure => $"{figure.Article.TextOf(figure.Figure.Words)} {figure.Figure.Value:0.##}{figure.Figure.Unit}"));
    }

    [Fact]
    public void Every_quantity_of_the_page_counts_what_is_printed_beside_it()
    {
        string?[] expected =
        [
            "国家级科技企业孵化器", "市级重点实验室", "市级创新联合体", "市外“科创飞地”", "省级工程技术研究中心",
            "科技型中小企业", "高新技术企业", "颠覆性技术和前沿技术攻关项目", "措施", "货物吞吐量", "集装箱吞吐量",
            "团队", "算法成果",
            "投保企业数", "投保企业数", "行业", "参保企业", "责任风险", "保费收入",
            null, "涉污企业", "在保企业", "环境评估报告", "问题", "问题", "问题", "环境污染安全隐患", "环境安全建议",
        ];
        Assert.Equal(expected, Told().Select(figure => figure.Figure.Counted));
    }

    [Fact]
    public void What_has_been_summed_up_is_told_from_what_is_in_force()
    {
        Assert.Equal(
            ["超过1.7万家次", "146.34亿元", "2.26亿元", "1万余份", "14大类", "118小类", "8万余个", "超过5万个", "10万余条"],
            Told().Where(figure => figure.Figure.IsCumulative).Select(figure => figure.Article.TextOf(figure.Figure.Words)));
        Assert.Equal(["1000家"], Told().Where(figure => figure.Figure.IsChange).Select(figure => figure.Article.TextOf(figure.Figure.Words)));
        Assert.Equal(["10000家", "1000家", "100项以上", "3.7亿吨", "85万标箱"], Told().Where(figure => figure.Figure.Status == FigureStatus.Promised).Select(figure => figure.Article.TextOf(figure.Figure.Words)));
    }

    [Fact]
    public void Every_pledge_with_a_number_has_its_speaker_and_its_year()
    {
        string[] expected =
        [
            "赵建平: 招引落地科技型中小企业10000家 2024-12-31",
            "赵建平: 净增高新技术企业1000家 2024-12-31",
            "赵建平: 部署实施100项以上颠覆性技术和前沿技术攻关项目 2024-12-31",
            "张韶峰: 完成货物吞吐量3.7亿吨 2024-12-31",
            "张韶峰: 集装箱吞吐量85万标箱 2024-12-31",
        ];
        Assert.Equal(expected, Pledges().Where(pledge => !pledge.Pledge.Figures.IsEmpty).Select(pledge => $"{pledge.Pledger}: {pledge.Pledge.What} {pledge.Pledge.Deadline?.Until:yyyy-MM-dd}"));
        Assert.All(Pledges().Where(pledge => !pledge.Pledge.Figures.IsEmpty), pledge => Assert.True(pledge.Pledge.Deadline!.IsInferred));
    }

    [Fact]
    public void The_airports_year_is_printed_and_not_inferred()
    {
        var deeds = Pledges().Where(pledge => pledge.Pledge.Figures.IsEmpty).ToList();
        Assert.Equal(
            ["完成改扩建工程飞行区建设及货运（配套）设施区的主体结构", "开展T3航站楼及配套工程前期工作", "新开香港或日本货运航线"],
            deeds.Select(deed => deed.Pledge.What));
        Assert.All(deeds, deed => Assert.Equal(("刘震宇", "2024年", false), (deed.Pledger, deed.Pledge.Deadline!.Printed, deed.Pledge.Deadline.IsInferred)));
    }

    private static IEnumerable<(CoverageArticle Article, Figure Figure)> Told() =>
        s_articles.SelectMany(one => one.Insights.Figures.Where(figure => figure.Evidence.Confidence >= 0.5).Select(figure => (one.Article, figure)));

    private static IEnumerable<(string? Pledger, Pledge Pledge)> Pledges() =>
        s_articles.SelectMany(one => one.Insights.Pledges.Where(pledge => pledge.Evidence.Confidence >= 0.5).Select(pledge => (pledge.Pledger is { } person ? one.Insights.People[person].Name : pledge.Organisation, pledge)));
}
