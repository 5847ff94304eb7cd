using System.Net;
using SkiaSharp;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Short links, and the pictures that other programs show beside a link.</summary>
public class SharingTests(Portal portal) : IClassFixture<Portal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_short_link_of_an_article_leads_to_it_in_the_language_asked_for()
    {
        var article = await portal.ArticleAsync("锚定新目标");
        var code = ShortLink.Code(Uri.UnescapeDataString(article.Split('/')[^1]));
        Assert.Matches("^20231228-[0-9a-z]{5}$", code);
        Assert.Contains($"/s/{code}", await portal.PageAsync(article), StringComparison.Ordinal);
        using var client = portal.Client();
        foreach (var (asked, expected) in new[] { ($"/s/{code}", article), ($"/s/{code.ToUpperInvariant()}", article), ($"/en/s/{code}", "/en" + article) })
        {
            using var answer = await client.GetAsync(asked, Cancellation);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(Uri.UnescapeDataString(expected), Uri.UnescapeDataString(answer.Headers.Location!.OriginalString));
        }
    }

    [Theory]
    [InlineData("/s/20231228-zzzzz")]
    [InlineData("/s/0-zzzzz")]
    [InlineData("/s/20231399-abcde")]
    [InlineData("/s/20231228")]
    [InlineData("/s/20231228-a")]
    public async Task A_code_of_nothing_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address)).Status);

    [Theory]
    [InlineData("2023-12-28-一", "2023-12-28")]
    [InlineData("undated-一", "")]
    [InlineData("2023-13-28-一", "")]
    public void A_code_tells_with_what_its_slug_begins(string slug, string start) => Assert.Equal(start, ShortLink.SlugStart(ShortLink.Code(slug)));

    [Fact]
    public async Task An_article_names_its_picture_and_its_address_completely()
    {
        var article = await portal.ArticleAsync("锚定新目标");
        var html = await portal.PageAsync(article + "?q=发展");
        var complete = $"{portal.Address}articles/{Uri.EscapeDataString(Uri.UnescapeDataString(article.Split('/')[^1]))}";
        Assert.Contains($"<meta property=\"og:url\" content=\"{complete}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{complete}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:image\" content=\"{complete}/picture.png\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_a_png_that_is_sent_once()
    {
        var address = await portal.ArticleAsync("锚定新目标") + "/picture.png";
        using var client = portal.Client();
        using var answer = await client.GetAsync(address, Cancellation);
        using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal((SharePicture.Width, SharePicture.Height), (picture.Width, picture.Height));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        client.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag!);
        using var again = await client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync("/articles/no-such-article/picture.png")).Status);
    }

    [Theory]
    [InlineData("短")]
    [InlineData("一句没有标点的很长很长的标题它不停地说下去直到一行放不下两行也放不下为止然后还要继续说很久很久直到谁也不想再读下去的时候它才慢慢地停下来并且还要再加上几个字来凑数字")]
    [InlineData("𠮷野家开张，😀")]
    [InlineData("A very long Latin headline without any Chinese character in it that goes on")]
    public void Any_headline_becomes_a_picture(string title)
    {
        using var picture = new SharePicture();
        Assert.NotEmpty(picture.Draw(new PictureText("站名", "印", "消息", new Headline(title), "（无标题）", "副题", "报名  日期")));
    }

    [Theory]
    [InlineData("锚定新目标，奋楫再出发，一张蓝图绘到底", "锚定新目标，|奋楫再出发，|一张蓝图绘到底")]
    [InlineData("中国共产党无锡市第十四届委员会第六次全体会议决议", "中国共产党无锡市第十四届|委员会第六次全体会议决议")]
    public void A_headline_breaks_between_phrases_and_fits(string title, string expected)
    {
        var lines = PictureLines.Of(new Headline(title), "", 1000, 360, (text, size) => text.Length * size);
        Assert.Equal(expected.Split('|'), lines.Lines);
        Assert.All(lines.Lines, line => Assert.True(line.Length * lines.Size <= 1000));
        Assert.True(lines.Lines.Count * lines.Size * PictureLines.LineHeight <= 360);
    }
}
