using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>The forms in which quantities are printed, a line for each.</summary>
public class FigureFormTests
{
    [Theory]
    [InlineData("建成泵站9座。", "9座", 9, "座")]
    [InlineData("修缮房屋89栋，保留老砖。", "89栋", 89, "栋")]
    [InlineData("图纸前后改了11稿。", "11稿", 11, "稿")]
    [InlineData("给予最高2000万元补助。", "2000万元", 20000000, "元")]
    [InlineData("招引企业10000家。", "10000家", 10000, "家")]
    [InlineData("完成货物吞吐量3.7亿吨。", "3.7亿吨", 370000000, "吨")]
    [InlineData("集装箱吞吐量85万标箱。", "85万标箱", 850000, "标箱")]
    [InlineData("投资1,234.5万元。", "1,234.5万元", 12345000, "元")]
    [InlineData("投资１２３４万元。", "１２３４万元", 12340000, "元")]
    [InlineData("投资3亿5000万元。", "3亿5000万元", 350000000, "元")]
    [InlineData("投资1.2万亿元。", "1.2万亿元", 1200000000000, "元")]
    [InlineData("补助三百一十万元。", "三百一十万元", 3100000, "元")]
    [InlineData("突破一点零三亿吨。", "一点零三亿吨", 103000000, "吨")]
    [InlineData("培养人才一万两千名。", "一万两千名", 12000, "名")]
    [InlineData("拆除一百零五处。", "一百零五处", 105, "处")]
    [InlineData("赔了两百五十元。", "两百五十元", 250, "元")]
    [InlineData("卖了一万二元。", "一万二元", 12000, "元")]
    [InlineData("同比增长7.4%。", "7.4%", 7.4, "%")]
    [InlineData("同比增长７．４％。", "７．４％", 7.4, "%")]
    [InlineData("占比达百分之三十。", "百分之三十", 30, "%")]
    [InlineData("下降百分之零点五。", "百分之零点五", 0.5, "%")]
    [InlineData("不良率千分之二。", "千分之二", 2, "‰")]
    [InlineData("占三成。", "三成", 30, "%")]
    [InlineData("成活率八成五。", "八成五", 85, "%")]
    [InlineData("只剩一半。", "一半", 50, "%")]
    [InlineData("提高0.9个百分点。", "0.9个百分点", 0.9, "个百分点")]
    [InlineData("扩大了一倍。", "一倍", 1, "倍")]
    [InlineData("产值翻两番。", "两番", 2, "番")]
    [InlineData("浓度为28微克/立方米。", "28微克/立方米", 28, "微克/立方米")]
    [InlineData("接待游客5.2万人次。", "5.2万人次", 52000, "人次")]
    [InlineData("提出14大类问题。", "14大类", 14, "大类")]
    [InlineData("开放设备120台（套）。", "120台（套）", 120, "台（套）")]
    [InlineData("车程十二分钟。", "十二分钟", 12, "分钟")]
    [InlineData("用时两个半小时。", "两个半小时", 2.5, "个小时")]
    [InlineData("每斤卖两块八。", "两块八", 2.8, "块")]
    [InlineData("最低气温零下3.8摄氏度。", "零下3.8摄氏度", -3.8, "摄氏度")]
    [InlineData("超过９０％。", "超过９０％", 90, "%")]
    [InlineData("全線新開25 家門店。", "25 家", 25, "家")]
    [InlineData("風險保額146億元。", "146億元", 14600000000, "元")]
    public void A_quantity_has_its_value_and_its_unit(string text, string words, double value, string unit)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal((words, (decimal)value, unit), (text[figure.Words.Start..figure.Words.End], figure.Value, figure.Unit));
        Assert.Null(figure.UpperValue);
    }

    [Theory]
    [InlineData("部署100项以上项目。", "100项以上", 100, FigureBound.AtLeast)]
    [InlineData("参保企业超过1.7万家次。", "超过1.7万家次", 17000, FigureBound.AtLeast)]
    [InlineData("带动三百余家企业。", "三百余家", 300, FigureBound.AtLeast)]
    [InlineData("惠及两万多人。", "两万多人", 20000, FigureBound.AtLeast)]
    [InlineData("贷款十六亿余元。", "十六亿余元", 1600000000, FigureBound.AtLeast)]
    [InlineData("追回七百六十余万元。", "七百六十余万元", 7600000, FigureBound.AtLeast)]
    [InlineData("提高300多万元。", "300多万元", 3000000, FigureBound.AtLeast)]
    [InlineData("占比七成多。", "七成多", 70, FigureBound.AtLeast)]
    [InlineData("服务企业不少于800家次。", "不少于800家次", 800, FigureBound.AtLeast)]
    [InlineData("产值突破180亿元。", "180亿元", 18000000000, FigureBound.AtLeast)]
    [InlineData("上百家企业到场。", "上百家", 100, FigureBound.AtLeast)]
    [InlineData("至少需要住房2.5万套。", "2.5万套", 25000, FigureBound.AtLeast)]
    [InlineData("缩短近三成。", "近三成", 30, FigureBound.AtMost)]
    [InlineData("误差1微米以内。", "1微米以内", 1, FigureBound.AtMost)]
    [InlineData("床位不到20张。", "不到20张", 20, FigureBound.AtMost)]
    [InlineData("成交额约4.2亿美元。", "约4.2亿美元", 420000000, FigureBound.About)]
    [InlineData("招聘六百名左右。", "六百名左右", 600, FigureBound.About)]
    [InlineData("开起六十来家铺子。", "六十来家", 60, FigureBound.About)]
    [InlineData("现场签约23个项目。", "23个", 23, FigureBound.Exactly)]
    [InlineData("附近300家企业。", "300家", 300, FigureBound.Exactly)]
    public void Words_around_a_number_bound_it(string text, string words, double value, FigureBound bound)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal((words, (decimal)value, bound), (text[figure.Words.Start..figure.Words.End], figure.Value, figure.Bound));
    }

    [Theory]
    [InlineData("新辟航线3至5条。", "3至5条", 3, 5, "条", FigureBound.Exactly)]
    [InlineData("年产50—60万吨。", "50—60万吨", 500000, 600000, "吨", FigureBound.Exactly)]
    [InlineData("奖励10万元至20万元。", "10万元至20万元", 100000, 200000, "元", FigureBound.Exactly)]
    [InlineData("再减8%至10%。", "8%至10%", 8, 10, "%", FigureBound.Exactly)]
    [InlineData("增长百分之三到五。", "百分之三到五", 3, 5, "%", FigureBound.Exactly)]
    [InlineData("增长百分之三至百分之五。", "百分之三至百分之五", 3, 5, "%", FigureBound.Exactly)]
    [InlineData("拿出四亿至五亿元。", "四亿至五亿元", 400000000, 500000000, "元", FigureBound.Exactly)]
    [InlineData("来了三四十人。", "三四十人", 30, 40, "人", FigureBound.About)]
    [InlineData("来了十七八人。", "十七八人", 17, 18, "人", FigureBound.About)]
    [InlineData("只有十几家。", "十几家", 11, 19, "家", FigureBound.About)]
    [InlineData("只有几十家。", "几十家", 10, 99, "家", FigureBound.About)]
    [InlineData("关停数千家企业。", "数千家", 1000, 9999, "家", FigureBound.About)]
    [InlineData("照片有几万张。", "几万张", 10000, 99999, "张", FigureBound.About)]
    public void A_range_has_both_its_ends(string text, string words, double low, double high, string unit, FigureBound bound)
    {
        var figure = Assert.Single(Figures(text));
        Assert.Equal((words, (decimal)low, (decimal)high, unit, bound), (text[figure.Words.Start..figure.Words.End], figure.Value, figure.UpperValue, figure.Unit, figure.Bound));
    }

    [Theory]
    [InlineData("2023年12月28日上午9时30分，会议在3号楼第14会议室举行。")]
    [InlineData("二〇三五年，7、12月份，13日至14日，8:30开门，下午三点五十分散场。")]
    [InlineData("市委十四届六次全会、二十届三中全会、党的二十大，第三次、第 14 届。")]
    [InlineData("“465”产业集群，“6+2+X”，1+N+1体系，5G基站，T3航站楼，PM2.5，3010链条。")]
    [InlineData("“十四五”规划，十五五时期，一号工程，长三角一体化，千家万户，四个走在前。")]
    [InlineData("五大行动、四大主导产业、三级医院、百亿级集群、世界500强、80后、21世纪、八十年代。")]
    [InlineData("出台一批办法，一个问题，一家人，这三项，前两年。")]
    [InlineData("热线0510-82757557，手机13812345678，尾号1234，12345热线。")]
    [InlineData("四项重点工作，造船、修船、配套三个环节，情报分析和成果转化两个专班。")]
    [InlineData("《支持企业二十条措施》和《三年行动计划（2024—2026年）》出台。")]
    [InlineData("亿元以上项目、220千伏变电站、十五分钟生活圈、2号线、二类标准。")]
    [InlineData("他两眼放光，一心一意，从不三心二意；她心里七上八下，千方百计找遍四面八方。")]
    [InlineData("万一下雨，十分不便；百姓三天两头来问，七嘴八舌，三头六臂也忙不过来。")]
    [InlineData("主队以3比2取胜，一二三产业融合，每千名老人。")]
    public void What_counts_nothing_is_no_figure(string text) => Assert.Empty(Figures(text).Select(figure => text[figure.Words.Start..figure.Words.End]));

    [Fact]
    public void Years_as_a_stretch_are_kept_but_not_told() =>
        Assert.All(InsightReader.Read(Article("走过了十二年。")).Figures, figure => Assert.True(figure.Evidence.Confidence < 0.5));

    [Fact]
    public void A_number_that_a_join_of_frames_cuts_is_less_sure()
    {
        const string Text = "完成吞吐量3.7亿吨。";
        var article = new CoverageArticle(null, null, Genre.News, null, [new CoverageParagraph(1, Text, null, null, [Text.IndexOf('7', StringComparison.Ordinal)])]);
        var figure = Assert.Single(FigureReader.Read(article));
        Assert.Equal(("number-across-a-join", 370000000m), (figure.Evidence.Rule, figure.Value));
        Assert.True(figure.Evidence.Confidence < 0.6);
    }

    [Fact]
    public void A_number_that_a_line_break_cuts_is_less_sure()
    {
        var figure = Assert.Single(Figures("在保企业23 87家。"));
        Assert.Equal(("split-number", 2387m, "家"), (figure.Evidence.Rule, figure.Value, figure.Unit));
        Assert.True(figure.Evidence.Confidence < 0.7);
    }

    private static List<Figure> Figures(string text) => [.. FigureReader.Read(Article(text)).Where(figure => figure.Evidence.Confidence >= 0.5)];

    private static CoverageArticle Article(string text) => new(null, null, Genre.News, new DateOnly(2023, 12, 28), [new CoverageParagraph(1, text, null, null, [])]);
}
