using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Tests.Support;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Who speaks on the first page that the portal shows, listed by hand from its text.</summary>
public class SeedPeopleTests
{
    private static readonly (CoverageArticle Article, ArticleInsights Insights)[] s_articles =
        [.. NewsprintReader.Read(new SourceText(SampleFiles.Seed)).Articles.Select(article => CoverageArticle.Of(article, new DateOnly(2023, 12, 28))).Select(article => (article, InsightReader.Read(article)))];

    [Fact]
    public void Everybody_who_is_named_is_found_with_the_offices_as_printed_and_nobody_else()
    {
        string[] feature =
        [
            "习近平: 总书记", "信长星: 省委书记", "赵建平: 市科技局局长", "顾国栋: 无锡高新区党工委委员 | 太湖湾科创城书记", "吴燕: 市工业和信息化局党委书记",
            "吴虹娟: 惠山区委副书记 | 惠山高新区党工委书记 | 洛社镇党委书记", "许可: 国联集团董事长", "曹文彬: 市发展改革委主任",
            "陶波: 锡山区委常委 | 锡山经济技术开发区党工委书记 | 管委会副主任", "刘震宇: 无锡苏南国际机场集团董事长", "赵强: 市商务局局长", "张韶峰: 江阴市委常委 | 临港开发区党工委书记",
        ];
        Assert.Equal(feature, Named(0));
        Assert.Equal(["谭建荣: 中国工程院院士 | 梁溪区、梁溪科技城人工智能产业发展顾问", "蒋敬: 市委常委 | 常务副市长", "李辉: 北京大学教授 | 俄罗斯自然科学院外籍院士 | 梁溪区、梁溪科技城人工智能产业发展顾问"], Named(1));
        Assert.Equal(["徐晟: ", "黄晓东: 市生态环境局法规处处长"], Named(2));
    }

    [Fact]
    public void A_post_that_leaves_its_organisation_out_has_that_of_the_post_before()
    {
        var office = s_articles[0].Insights.People.Single(person => person.Name == "陶波").Offices[^1];
        Assert.Equal(("管委会副主任", "锡山经济技术开发区"), (office.Title, office.Organisation));
    }

    [Fact]
    public void Who_is_not_named_is_told_apart_and_reporters_are_no_people_of_the_coverage()
    {
        Assert.Equal(["与会同志", "市委人才办相关负责人"], Unnamed(0));
        Assert.Equal(["宜兴某公司负责人", "企业负责人"], Unnamed(2));
        Assert.Equal(["陈菁菁"], s_articles[2].Insights.Reporters);
        Assert.DoesNotContain(s_articles.SelectMany(one => one.Insights.People), person => person.Name is "陈菁菁" or "韩玲" or "高美梅" or "惠晓婧");
    }

    [Theory]
    [InlineData(0, "深受鼓舞、深有启发、深感责任重大！", "赵建平")]
    [InlineData(0, "我们还将推进人才服务供给侧改革", "市委人才办相关负责人")]
    [InlineData(0, "今年以来，全市工信系统全力以赴", "吴燕")]
    [InlineData(0, "加快推进更高质量、更高水平的新型工业化", "吴虹娟")]
    [InlineData(0, "提高政治站位，坚定发展信心", "曹文彬")]
    [InlineData(0, "以‘大规划、大工程、大场面’提速", "陶波")]
    [InlineData(0, "锚定高质量发展首要任务，着力扩内需", "赵强")]
    [InlineData(2, "那次储罐区发生泄漏事故", "宜兴某公司负责人")]
    [InlineData(2, "幸亏当时投保了环责险", "宜兴某公司负责人")]
    [InlineData(2, "我们会请第三方环境风险评估专家组", "徐晟")]
    [InlineData(2, "没想到这回不仅风险等级降了", "企业负责人")]
    [InlineData(2, "通过云平台，可精准锁定高风险区域", "黄晓东")]
    public void A_quotation_is_its_speakers(int article, string begins, string speaker)
    {
        var (read, insights) = s_articles[article];
        var speech = Assert.Single(insights.Speeches, speech => speech.Kind == SpeechKind.Direct && read.TextOf(speech.Words[0]).StartsWith(begins, StringComparison.Ordinal));
        Assert.NotNull(speech.Speaker);
        var person = insights.People[speech.Speaker.Value];
        Assert.Equal(speaker, person.Name ?? person.Description);
    }

    [Fact]
    public void What_the_plenum_says_in_quotation_marks_is_nobodys()
    {
        var (read, insights) = s_articles[0];
        Assert.Null(Assert.Single(insights.Speeches, speech => read.TextOf(speech.Words[0]).StartsWith("以推动高水平科技自立自强为统领", StringComparison.Ordinal)).Speaker);
    }

    [Theory]
    [InlineData("")]
    [InlineData("张")]
    [InlineData("“")]
    [InlineData("他说，“没有说完")]
    [InlineData("\ud83d表示，\ud83d")]
    public void Hostile_text_gives_no_wrong_certainty(string text)
    {
        var insights = InsightReader.Read(new CoverageArticle(null, null, Genre.News, null, [new CoverageParagraph(1, text, null, null, [])]));
        Assert.DoesNotContain(insights.People, person => person.Name is not null);
        Assert.All(insights.Speeches, speech => Assert.Null(speech.Speaker));
    }

    private static string[] Named(int article) =>
        [.. s_articles[article].Insights.People.Where(person => person.Name is not null).Select(person => $"{person.Name}: {string.Join(" | ", person.Offices.Select(office => office.Title))}")];

    private static string?[] Unnamed(int article) => [.. s_articles[article].Insights.People.Where(person => person.Name is null).Select(person => person.Description)];
}
