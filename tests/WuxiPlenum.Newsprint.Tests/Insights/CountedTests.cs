using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>What a figure counts: the noun whole, and nothing beside it.</summary>
public class CountedTests
{
    [Theory]
    [InlineData("建成市级智能工厂12家。", "市级智能工厂")]
    [InlineData("本报讯 参训学员从最初三十余人增加到现在每期600多人。", "参训学员 参训学员")]
    [InlineData("帮助农户排查更换老旧电线3万米。", "老旧电线")]
    [InlineData("去年全县快递业务量突破1200万件。", "快递业务量")]
    [InlineData("今年我们集团销售收入9亿元，同比增长12%。", "销售收入 销售收入")]
    [InlineData("已有书屋11间，年底前再增加6间。", "书屋 书屋")]
    [InlineData("这样的书屋，全镇已有23个。", "书屋")]
    [InlineData("书屋由18个增加到25个。", "书屋 书屋")]
    [InlineData("新增税收3亿元，占比达12%。", "税收 税收")]
    [InlineData("财政资金占比由上年的61%降至54%。", "财政资金占比 财政资金占比")]
    [InlineData("来自十一个国家和地区的400余名客商齐聚港城。", "国家和地区 客商")]
    [InlineData("向七万余名在外务工的乡亲问好。", "乡亲")]
    [InlineData("三百亩荷塘全部清了淤。", "荷塘")]
    [InlineData("总投资80亿元的电池项目开工。", "总投资")]
    [InlineData("设立规模20亿元的产业基金。", "产业基金")]
    [InlineData("完成河道清淤80万立方米。", "河道清淤")]
    [InlineData("受益的参保人员有60多万人。", "参保人员")]
    [InlineData("建设和美乡村12个。", "和美乡村")]
    [InlineData("工业投资增长15%，占全部投资的三成。", "工业投资 工业投资")]
    [InlineData("四部水泵坏了两部。", "水泵 水泵")]
    [InlineData("居民消费价格上涨0.4%。", "居民消费价格")]
    [InlineData("全县卫生院流失护士31名。", "护士")]
    [InlineData("县里已排查出空置厂房22处。", "空置厂房")]
    [InlineData("完成湿地修复项目6个。", "湿地修复项目")]
    [InlineData("湿地修复面积800亩。", "湿地修复面积")]
    [InlineData("把施工许可办理时间从8天压缩到3天。", "施工许可办理时间 施工许可办理时间")]
    [InlineData("41名毕业生考入农林院校。", "毕业生")]
    [InlineData("装机容量9万千瓦的风电场并网。", "装机容量")]
    [InlineData("公司新购进口织机50台。", "进口织机")]
    [InlineData("相当于节约标准煤3万吨。", "标准煤")]
    [InlineData("治理水土流失点位14个。", "水土流失点位")]
    [InlineData("民生占了近三成篇幅。", "篇幅")]
    [InlineData("农户每年采蜜三四吨。", "蜜")]
    [InlineData("年产能将翻一番，达到3000台。", "年产能 年产能")]
    [InlineData("今年完成46个老旧小区改造。", "老旧小区")]
    [InlineData("二十多名村民围着火塘。", "村民")]
    public void It_is_the_noun_beside_the_number(string text, string counted) => Assert.Equal(counted, string.Join(' ', Read(text)));

    [Theory]
    [InlineData("学校占地58亩。")]
    [InlineData("财政每年安排1亿元。")]
    [InlineData("全年处理131人。")]
    [InlineData("他们花800万元上了系统。")]
    [InlineData("离园区1.2公里。")]
    [InlineData("省下的5亿元全部用于民生。")]
    [InlineData("茶农户均增收8000元。")]
    [InlineData("转一圈要二十分钟。")]
    [InlineData("县里准备投入2600万元建冷链中心。")]
    [InlineData("他把稿子改了三遍。")]
    [InlineData("学校今年招生240人。")]
    public void Where_the_text_does_not_say_nothing_is_told(string text) => Assert.All(Read(text), Assert.Empty);

    private static IEnumerable<string> Read(string text) =>
        FigureReader.Read(new CoverageArticle(null, null, Genre.News, new DateOnly(2023, 12, 28), [new CoverageParagraph(1, text, null, null, [])]))
            .Where(figure => InsightScore.IsTold(figure.Evidence)).Select(figure => figure.Counted ?? "");
}
