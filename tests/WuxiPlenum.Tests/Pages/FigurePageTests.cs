using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Tests.Pages;

public class FigurePageTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Figures_stand_under_their_unit_with_what_they_count_and_whether_it_is_reached()
    {
        var html = await portal.PageAsync("/figures?unit=家次");
        Assert.Contains("<b lang=\"zh-CN\">17,000家次</b>", html, StringComparison.Ordinal);
        Assert.Contains("累计数 · 已达到", html, StringComparison.Ordinal);
        Assert.Contains("<mark>超过1.7万家次</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"why\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_narrowed_by_topic_status_and_what_is_asked_for()
    {
        var html = await portal.PageAsync("/figures?topic=opening-up&status=promised");
        Assert.Contains("3.7亿吨", html, StringComparison.Ordinal);
        Assert.DoesNotContain("家次", html, StringComparison.Ordinal);
        Assert.Contains("85万标箱", await portal.PageAsync("/figures?q=集装箱"), StringComparison.Ordinal);
        Assert.Contains("85万标箱", await portal.PageAsync("/figures?q=850,000"), StringComparison.Ordinal);
        Assert.Contains("没有符合这些条件的内容", await portal.PageAsync("/figures?q=没有这样的数"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_same_thing_on_the_same_base_stands_side_by_side()
    {
        await portal.ChangeAsync(async archive =>
        {
            var article = await archive.Articles.Where(article => article.IsCurrent).OrderBy(article => article.Id).FirstAsync(TestContext.Current.CancellationToken);
            archive.AddRange(Figure(900, 100), Figure(901, 50), Figure(902, 70, cumulative: true), Figure(903, 7, change: true));

            ArticleFigure Figure(int ordinal, double value, bool cumulative = false, bool change = false) => new()
            {
                ArticleId = article.Id, Ordinal = ordinal, Paragraph = 1, Start = 0, End = 1, Value = value, Unit = "座", Counted = "试验灯塔",
                IsCumulative = cumulative, IsChange = change, Rule = "no-such-rule", Confidence = 0.9,
            };
        });
        var html = await portal.PageAsync("/figures?q=试验灯塔");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "<caption>"));
        var (compared, others) = (html[..html.IndexOf("id=\"others\"", StringComparison.Ordinal)], html[html.IndexOf("id=\"others\"", StringComparison.Ordinal)..]);
        Assert.Contains("100座", compared, StringComparison.Ordinal);
        Assert.Contains("<rect width=\"50\"", compared, StringComparison.Ordinal);
        Assert.DoesNotContain(">70座", compared, StringComparison.Ordinal);
        Assert.Contains(">70座", others, StringComparison.Ordinal);
        Assert.Contains(">7座", others, StringComparison.Ordinal);
        // A rule that the wording does not know is called by its name.
        Assert.Contains("no-such-rule", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(370_000_000, null, "3.7亿")]
    [InlineData(850_000, null, "85万")]
    [InlineData(17_000, null, "17,000")]
    [InlineData(1_234_567, null, "1,234,567")]
    [InlineData(0.5, null, "0.5")]
    [InlineData(100, 999.0, "100–999")]
    public void A_number_is_written_as_short_as_it_is_exact(double value, double? upper, string written)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal(written, new Quantity(value, upper, "", FigureBound.Exactly, false).Number);
    }

    [Fact]
    public void A_long_sentence_is_cut_between_clauses_around_the_words()
    {
        var text = string.Concat(Enumerable.Repeat("这是一个分句，", 40)) + "确保完成，" + string.Concat(Enumerable.Repeat("后面还有很多，", 40)) + "完。";
        var start = text.IndexOf("确保", StringComparison.Ordinal);
        var words = new PlacedWords("a", new Headline(null), null, 1, start, start + 4, text);
        Assert.Equal("确保完成", words.Words);
        Assert.StartsWith("…这是一个分句，", words.SentenceInLine, StringComparison.Ordinal);
        Assert.EndsWith("很多，…", words.SentenceInLine, StringComparison.Ordinal);
        Assert.True(words.SentenceInLine.Length < 200);
    }
}
