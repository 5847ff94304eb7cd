using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Articles;

public class EditionDateTests
{
    private const string Printed = "2031年3月9日 星期日 农历二月十七\n\n";
    private const string News = "石桥通车\n\n本报讯 3月5日，石桥通车。2031年是青川的建设之年。" + Reading.Text + "\n";

    [Fact]
    public void A_given_date_wins_over_a_printed_one() =>
        Assert.Equal(new EditionDate(new DateOnly(2031, 3, 10), DateEvidence.Given, 1), Reading.Of(Printed + News, new PageHints(Date: new DateOnly(2031, 3, 10))).Date);

    [Theory]
    [InlineData(Printed)]
    [InlineData("二〇三一年三月九日 星期日\n\n")]
    public void A_printed_date_wins_over_an_inferred_one(string dateLine)
    {
        var date = Reading.Of(dateLine + News).Date;
        Assert.Equal((new DateOnly(2031, 3, 9), DateEvidence.Printed), (date!.Date, date.Evidence));
    }

    [Fact]
    public void The_day_after_the_newest_dateline_is_inferred()
    {
        var date = Reading.Of(News).Date;
        Assert.Equal((new DateOnly(2031, 3, 6), DateEvidence.Inferred), (date!.Date, date.Evidence));
    }

    [Fact]
    public void Yesterday_on_the_page_makes_the_inference_surer() =>
        Assert.True(Reading.Of(News + "\n昨天的石桥上人来人往。\n").Date!.Confidence > Reading.Of(News).Date!.Confidence);

    [Theory]
    [InlineData("石桥通车\n\n" + Reading.Text)]
    [InlineData("石桥通车\n\n本报讯 2月30日，石桥通车。2031年是建设之年。")]
    [InlineData("2031年13月45日 星期日\n\n石桥通车\n\n" + Reading.Text)]
    public void No_date_is_made_up(string text) => Assert.Null(Reading.Of(text).Date);
}
