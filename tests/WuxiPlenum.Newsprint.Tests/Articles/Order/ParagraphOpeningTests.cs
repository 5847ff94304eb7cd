using WuxiPlenum.Newsprint.Articles.Order;

namespace WuxiPlenum.Newsprint.Tests.Articles.Order;

public class ParagraphOpeningTests
{
    [Theory]
    [InlineData("全会按照党章规定,决定递补委员。", true)]
    [InlineData("会议还听取了报告。", true)]
    [InlineData("会议厅里的灯亮着。", false)]
    public void A_meeting_that_does_something_opens_a_paragraph(string text, bool opens) => Assert.Equal(opens, ParagraphOpening.Fits(text));

    [Theory]
    [InlineData("从那以后,渡口有了灯。", true)]
    [InlineData("他把船擦了一遍。", true)]
    [InlineData("“船来了。”", true)]
    [InlineData("答:可以。", true)]
    [InlineData("清晨六点,渡口有了灯。", false)]
    public void A_paragraph_may_take_up_what_was_said_before(string text, bool refersBack) => Assert.Equal(refersBack, ParagraphOpening.RefersBack(text));

    [Theory]
    [InlineData("老周说,船来了。", true)]
    [InlineData("“船来了。”老周说。", true)]
    [InlineData("说起渡口,人人有话。", false)]
    public void Someone_is_quoted_by_what_he_says(string text, bool quotes) => Assert.Equal(quotes, ParagraphOpening.QuotesSpeaker(text));
}
