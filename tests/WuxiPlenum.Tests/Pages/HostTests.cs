using System.IO.Compression;
using System.Net;
using System.Resources;
using System.Text.RegularExpressions;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Tests.Pages;

/// <summary>What surrounds the pages: headers, files, preferences, languages.</summary>
public partial class HostTests(Portal portal) : IClassFixture<Portal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/error/500")]
    [InlineData("/app.js")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var client = portal.Client();
        var headers = (await client.GetAsync(address, Cancellation)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Pages_and_stylesheet_arrive_compressed_and_whole(string encoding)
    {
        using var client = portal.Client();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        var page = await client.GetAsync("/", Cancellation);
        Assert.Equal(encoding, Assert.Single(page.Content.Headers.ContentEncoding));
        var html = await TextAsync(page, encoding);
        var stylesheet = StylesheetLink().Match(html).Groups[1].Value;
        Assert.Matches(@"^/style\.\w+\.css$", stylesheet); // with a fingerprint
        var css = await client.GetAsync(stylesheet, Cancellation);
        Assert.Contains("--paper", await TextAsync(css, css.Content.Headers.ContentEncoding.SingleOrDefault()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_are_kept_in_a_cookie_and_written_by_the_server()
    {
        using var client = portal.Client();
        var saved = await SubmitAsync(client, new() { ["fs"] = "3", ["theme"] = "dark", ["back"] = "/topics" }, SameOrigin(client));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal("/topics", saved.Headers.Location!.ToString());
        Assert.Contains("data-fs=\"3\" data-theme=\"dark\"", await client.GetStringAsync("/topics", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_elder_mode_enlarges_the_text_and_leaving_it_sets_that_back()
    {
        using var client = portal.Client();
        async Task<string> ChooseAsync(Dictionary<string, string> choice)
        {
            await SubmitAsync(client, choice, SameOrigin(client));
            return await client.GetStringAsync("/topics", Cancellation);
        }

        Assert.Contains("data-fs=\"3\" data-theme=\"auto\" data-mode=\"elder\"", await ChooseAsync(new() { ["mode"] = "elder" }), StringComparison.Ordinal);
        Assert.Contains("data-fs=\"4\" data-theme=\"auto\" data-mode=\"elder\"", await ChooseAsync(new() { ["fs"] = "4" }), StringComparison.Ordinal);
        Assert.Contains("data-fs=\"3\" data-theme=\"dark\" data-mode=\"elder\"", await ChooseAsync(new() { ["fs"] = "3", ["theme"] = "dark" }), StringComparison.Ordinal);
        Assert.Contains("data-fs=\"1\" data-theme=\"dark\" data-mode=\"standard\"", await ChooseAsync(new() { ["mode"] = "standard" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_an_older_cookie_still_counts()
    {
        using var client = portal.Client();
        await SubmitAsync(client, new() { ["keys"] = "off" }, SameOrigin(client));
        Assert.Contains("data-keys=\"off\"", await client.GetStringAsync("/topics", Cancellation), StringComparison.Ordinal);
        using var other = portal.Client();
        other.DefaultRequestHeaders.Add("Cookie", "reading=3.dark");
        Assert.Contains("data-fs=\"3\" data-theme=\"dark\" data-mode=\"standard\" data-keys=\"on\"", await other.GetStringAsync("/topics", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "全会读本", "/")]
    [InlineData("/en", "Plenum Reader", "/en/")]
    public async Task The_portal_can_be_installed(string prefix, string name, string start)
    {
        using var client = portal.Client();
        Assert.Contains($"<link rel=\"manifest\" href=\"{prefix}/manifest.webmanifest\">", await client.GetStringAsync(prefix + "/topics", Cancellation), StringComparison.Ordinal);
        using var manifest = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(prefix + "/manifest.webmanifest", Cancellation));
        Assert.Equal(name, manifest.RootElement.GetProperty("short_name").GetString());
        Assert.Equal(start, manifest.RootElement.GetProperty("start_url").GetString());
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
            Assert.Equal(icon.GetProperty("type").GetString(), (await client.GetAsync(icon.GetProperty("src").GetString(), Cancellation)).Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("")]
    public async Task Preferences_lead_back_into_this_site_only(string back)
    {
        using var client = portal.Client();
        var saved = await SubmitAsync(client, new() { ["fs"] = "999", ["back"] = back }, SameOrigin(client));
        Assert.Equal("/", saved.Headers.Location!.ToString());
        Assert.Contains("data-fs=\"1\"", await client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Requested-With", "nothing that tells where it comes from")]
    public async Task Preferences_from_another_site_are_refused_with_a_page(string header, string value)
    {
        using var client = portal.Client();
        var response = await SubmitAsync(client, new() { ["fs"] = "4" }, (header, value));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("这个请求看不懂", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain("data-fs=\"4\"", await client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_browser_says_of_the_sending_site_goes_before_its_name()
    {
        using var client = portal.Client();
        var behindProxy = await SubmitAsync(client, new() { ["fs"] = "2" }, ("Origin", "https://news.example"), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.SeeOther, behindProxy.StatusCode);
        var crossSite = await SubmitAsync(client, new() { ["fs"] = "2" }, SameOrigin(client), ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.BadRequest, crossSite.StatusCode);
    }

    [Fact]
    public async Task A_reader_who_chooses_nothing_gets_no_cookie()
    {
        using var client = portal.Client();
        var page = await client.GetAsync("/", Cancellation);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_broken_cookie_counts_as_none()
    {
        using var client = portal.Client();
        client.DefaultRequestHeaders.Add("Cookie", "reading=x.y.z\"<");
        Assert.Contains("data-fs=\"1\" data-theme=\"auto\"", await client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_pages_link_to_english_pages_and_share_the_files()
    {
        using var client = portal.Client();
        var html = await client.GetStringAsync("/en/topics", Cancellation);
        Assert.Contains("href=\"/en/topics/innovation\"", html, StringComparison.Ordinal);
        Assert.Contains("action=\"/en/search\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/topics\" lang=\"zh-CN\"", html, StringComparison.Ordinal);
        Assert.Matches("href=\"/style\\.", html);
    }

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        var manager = new ResourceManager(typeof(Wording));
        string[] Keys(System.Globalization.CultureInfo culture) =>
            [.. manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
        var chinese = Keys(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(chinese.Length > 100);
        Assert.Equal(chinese, Keys(SiteLanguage.English.Culture));
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient client, Dictionary<string, string> form, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/prefs") { Content = new FormUrlEncodedContent(form) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return client.SendAsync(request, Cancellation);
    }

    private static (string Name, string Value) SameOrigin(HttpClient client) =>
        ("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));

    private static async Task<string> TextAsync(HttpResponseMessage response, string? encoding)
    {
        var body = await response.Content.ReadAsStreamAsync(Cancellation);
        await using var plain = encoding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Cancellation);
    }

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StylesheetLink();

}
