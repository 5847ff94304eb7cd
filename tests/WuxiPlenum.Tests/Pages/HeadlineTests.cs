using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Tests.Pages;

public class HeadlineTests
{
    [Theory]
    [InlineData("锚定新目标，奋楫再出发", "锚定新目标，|奋楫再出发")]
    [InlineData("加快建设“科创之城”，让人才愿来", "加快建设“科创之城”，|让人才愿来")]
    [InlineData("把中国式现代化宏伟蓝图一步步变成美好现实", "把中国式现代化|宏伟蓝图|一步步变成美好现实")]
    [InlineData("全市科技创新大会在太湖国际博览中心隆重举行", "全市科技|创新大会在太湖|国际博览中心隆重举行")]
    [InlineData("把“最强王牌”打得更加精彩出色", "把“最强王牌”打得|更加精彩出色")]
    [InlineData("2023年GDP增长6.5%", "2023年GDP增长6.5%")]
    [InlineData("", "")]
    public void A_headline_breaks_after_punctuation_and_where_it_is_long_between_words(string text, string phrases) =>
        Assert.Equal(phrases, string.Join('|', Phrases.Split(text, []).SelectMany(phrase => Phrases.Part(text, phrase.Start, phrase.End)).Select(part => text[part.Start..part.End])));

    [Theory]
    [InlineData("矢志争创一流奋力多作贡献", 6, "矢志争创一流 奋力多作贡献")]
    [InlineData("2023首届无锡国际人工智能算法大赛举行", 10, "2023首届无锡国际人工智能算法大赛举行")]
    [InlineData("锚定目标奋楫再出发", 4, "锚定目标奋楫再出发")]
    public void Only_two_lines_of_one_length_are_two_clauses(string text, int end, string shown) =>
        Assert.Equal(shown, new Headline(text, [end]).OnOneLine("(untitled)"));

    [Fact]
    public void An_article_without_a_headline_has_a_name() => Assert.Equal("(untitled)", new Headline(null).OnOneLine("(untitled)"));
}
