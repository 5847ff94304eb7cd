using System.Net;
using System.Text.Json;

namespace WuxiPlenum.Tests.Pages;

public class SuggestTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("新质", "新质生产力")]
    [InlineData("xzscl", "新质生产力")]
    [InlineData("xinzhi shengchanli", "新质生产力")]
    [InlineData("xinzscl", "新质生产力")]
    [InlineData("XZ", "新质生产力")]
    [InlineData("科技", "科技创新")]
    [InlineData("kjcx", "科技创新")]
    [InlineData("innov", "Innovation")]
    [InlineData("锚定新", "锚定新目标，奋楫再出发")]
    [InlineData("gzlfz", "高质量发展")]
    [InlineData("赵强", "赵强")]
    [InlineData("zhaoq", "赵强")]
    public async Task What_is_typed_in_Chinese_or_pinyin_is_completed(string typed, string expected)
    {
        var answer = await SuggestAsync(typed);
        Assert.Contains(answer, suggestion => suggestion.GetProperty("text").GetString()!.StartsWith(expected, StringComparison.Ordinal));
        Assert.InRange(answer.Count, 1, 10);
    }

    [Fact]
    public async Task Every_suggestion_leads_somewhere()
    {
        foreach (var typed in new[] { "", "新", "全会", "z", "发展", "han" })
        {
            foreach (var suggestion in await SuggestAsync(typed))
            {
                var page = await portal.PageAsync(suggestion.GetProperty("url").GetString()!);
                Assert.DoesNotContain("没有找到", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Who_speaks_is_suggested_as_a_person() =>
        Assert.Contains(await SuggestAsync("张韶"), suggestion => (suggestion.GetProperty("text").GetString(), suggestion.GetProperty("kind").GetString()) == ("张韶峰", "person"));

    [Theory]
    [InlineData("没有这样的话完全没有")]
    [InlineData("<script>")]
    [InlineData("\"")]
    [InlineData("'''")]
    public async Task What_nothing_begins_with_gives_none(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task Too_long_a_text_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.AnswerAsync("/api/v1/suggest?q=" + new string('锡', 501))).Status);

    [Theory]
    [InlineData("新治生产力", "新质生产力")] // a wrong homophone
    [InlineData("新质生长力", "新质生产力")] // chang for chan
    [InlineData("高质亮发展", "高质量发展")]
    [InlineData("发展新治生产力", "新质生产力")] // within a longer phrase, which does not come
    [InlineData("xinzhishengchanli", "新质生产力")]
    [InlineData("新质生产", null)] // stands there itself
    public async Task Near_misses_are_put_right(string typed, string? meant)
    {
        var html = await portal.PageAsync("/search?q=" + typed);
        if (meant is null)
            Assert.DoesNotContain("您是不是要找", html, StringComparison.Ordinal);
        else
            Assert.Matches($"您是不是要找.*<b lang=\"zh-CN\">{meant}</b>", html);
    }

    [Fact]
    public async Task Two_words_typed_as_one_are_parted() =>
        Assert.Contains("<b lang=\"zh-CN\">人工智能 大赛</b>", await portal.PageAsync("/search?q=人工智能大赛"), StringComparison.Ordinal);

    [Fact]
    public async Task A_page_without_results_names_the_parts_that_are_there()
    {
        Assert.Contains("<b lang=\"zh-CN\">生产力</b></a> （", await portal.PageAsync("/search?q=没有的生产力"), StringComparison.Ordinal);
        Assert.Contains("<b lang=\"zh-CN\">发展</b></a> （", await portal.PageAsync("/search?q=发展 没有这样的话"), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> SuggestAsync(string typed) =>
        [.. JsonDocument.Parse(await portal.PageAsync("/api/v1/suggest?q=" + Uri.EscapeDataString(typed))).RootElement.GetProperty("suggestions").EnumerateArray()];
}
