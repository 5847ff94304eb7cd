using System.Net;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Which language a reader is led to.</summary>
public class LanguageChoiceTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "/en/topics?a=b")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "/en/topics?a=b")]
    [InlineData("fr,en;q=0.7", "/en/topics?a=b")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", null)]
    [InlineData("en;q=0.5,zh-TW", null)]
    [InlineData("fr", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData("no;;;sense,==", null)]
    public async Task Who_comes_from_elsewhere_is_led_to_the_language_that_the_browser_asks_for(string asked, string? led) =>
        Assert.Equal(led, await LedToAsync("/topics?a=b", asked));

    [Fact]
    public async Task Who_switches_is_not_led_again()
    {
        using var client = portal.Client();
        Assert.Equal("/en/topics", await LedToAsync("/topics", "en", client: client));
        // The link to Chinese on the English page.
        Assert.Null(await LedToAsync("/topics", "en", "/en/topics", client));
        Assert.Null(await LedToAsync("/topics", "en", client: client));
        // And back.
        Assert.Null(await LedToAsync("/en/topics", "en", "/topics", client));
        Assert.Equal("/en/topics", await LedToAsync("/topics", "zh", client: client));
    }

    [Theory]
    [InlineData("/app.js", "text/html")]
    [InlineData("/api/v1/search?q=无锡", "text/html")]
    [InlineData("/topics", "application/json")]
    public async Task Only_pages_lead(string address, string accepted) => Assert.Null(await LedToAsync(address, "en", accepted: accepted));

    [Fact]
    public async Task A_page_of_another_site_is_no_page_of_this_one() => Assert.Equal("/en/topics", await LedToAsync("/topics", "en", "https://example.com/en/topics"));

    private async Task<string?> LedToAsync(string address, string languages, string? from = null, HttpClient? client = null, string accepted = "text/html,*/*;q=0.8")
    {
        using var own = client is null ? portal.Client() : null;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accepted);
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        if (from is not null)
            request.Headers.Referrer = new Uri(portal.Address, from);
        using var answer = await (client ?? own!).SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.OriginalString : null;
    }
}
