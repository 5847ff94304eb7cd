using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WuxiPlenum.Tests.Pages;

/// <summary>What search engines, browsers and libraries find the pages by.</summary>
public partial class DiscoveryTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly XNamespace s_map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Every_page_of_the_sitemaps_is_there_and_calls_itself_so()
    {
        var robots = await portal.PageAsync("/robots.txt");
        Assert.Contains($"Sitemap: {portal.Address}sitemap.xml", robots, StringComparison.Ordinal);
        var index = XDocument.Parse(await portal.PageAsync("/sitemap.xml"));
        var maps = index.Descendants(s_map + "loc").Select(map => map.Value).ToList();
        Assert.Equal(3, maps.Count);
        Assert.All(index.Descendants(s_map + "sitemap").Skip(1), map => Assert.NotNull(map.Element(s_map + "lastmod")));
        var pages = new List<string>();
        foreach (var map in maps)
            pages.AddRange(XDocument.Parse(await portal.PageAsync(Local(map))).Descendants(s_map + "url").Select(page => page.Element(s_map + "loc")!.Value));
        Assert.Equal(pages.Count, pages.Distinct().Count());
        Assert.True(pages.Count(page => page.Contains("/articles/", StringComparison.Ordinal)) >= 12);
        foreach (var page in pages)
        {
            var html = WebUtility.HtmlDecode(await portal.PageAsync(Local(page)));
            Assert.Contains($"<link rel=\"canonical\" href=\"{page}\">", html, StringComparison.Ordinal);
            Assert.Contains("hreflang=\"en\" href=\"" + portal.Address + "en", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/sitemaps/articles-9999.xml")]
    [InlineData("/sitemaps/articles--1.xml")]
    [InlineData("/sitemaps/articles-99999999999.xml")]
    public async Task There_is_no_part_without_articles(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address)).Status);

    [Theory]
    [InlineData("/search?q=AI")]
    [InlineData("/articles/no-such-article")]
    public async Task What_is_not_to_be_listed_has_no_canonical_address(string address) =>
        Assert.DoesNotContain("rel=\"canonical\"", (await portal.AnswerAsync(address)).Html, StringComparison.Ordinal);

    [Fact]
    public async Task A_canonical_address_keeps_what_makes_another_page_alone() =>
        Assert.Contains($"<link rel=\"canonical\" href=\"{portal.Address}editions?month=2023-12\">", await portal.PageAsync("/editions?month=2023-12&utm_source=x"), StringComparison.Ordinal);

    [Fact]
    public async Task A_browser_learns_how_to_search()
    {
        Assert.Contains("<link rel=\"search\" type=\"application/opensearchdescription&#x2B;xml\"", await portal.PageAsync("/"), StringComparison.Ordinal);
        var description = XDocument.Parse(await portal.PageAsync("/en/opensearch.xml"));
        XNamespace open = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.True(description.Root!.Element(open + "ShortName")!.Value.Length is > 0 and <= 16);
        foreach (var url in description.Descendants(open + "Url").Where(url => (string?)url.Attribute("rel") != "self"))
        {
            var address = ((string)url.Attribute("template")!).Replace("{searchTerms}", Uri.EscapeDataString("新质"), StringComparison.Ordinal);
            Assert.StartsWith(portal.Address + "en/", address, StringComparison.Ordinal);
            using var client = portal.Client();
            using var answer = await client.GetAsync(Local(address), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, (string)url.Attribute("type")!), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("新质生产力", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_article_says_what_it_is()
    {
        var article = await portal.ArticleAsync("锚定新目标");
        var (data, crumbs) = (await DataAsync(article, "NewsArticle"), await DataAsync(article, "BreadcrumbList"));
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Assert.StartsWith("锚定新目标", data.GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.Contains("侧记", data.GetProperty("alternativeHeadline").GetString(), StringComparison.Ordinal);
        Assert.Equal("2023-12-28", data.GetProperty("datePublished").GetString());
        Assert.Equal("无锡日报 2023-12-28", data.GetProperty("printEdition").GetString());
        Assert.Equal("无锡日报", data.GetProperty("isPartOf").GetProperty("isPartOf").GetProperty("name").GetString());
        Assert.NotEmpty(data.GetProperty("author").EnumerateArray());
        Assert.Contains("科技创新", data.GetProperty("articleSection").EnumerateArray().Select(topic => topic.GetString()));
        var cited = Assert.Single(data.GetProperty("citation").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(Local(cited.GetProperty("url").GetString()!))).Status);
        Assert.Equal([1, 2, 3], crumbs.GetProperty("itemListElement").EnumerateArray().Select(step => step.GetProperty("position").GetInt32()));
        Assert.Equal($"{portal.Address}editions/2023-12-28", crumbs.GetProperty("itemListElement")[1].GetProperty("item").GetString());
    }

    [Fact]
    public async Task A_page_number_stands_where_one_is_printed()
    {
        var pages = new List<string?>();
        foreach (Match link in ArticleLink().Matches(await portal.PageAsync("/")))
            if ((await DataAsync(link.Groups[1].Value, "NewsArticle")).TryGetProperty("printPage", out var page))
                pages.Add(page.GetString());
        Assert.All(pages, page => Assert.False(string.IsNullOrEmpty(page)));
    }

    [Fact]
    public async Task The_front_page_says_how_to_search_the_site()
    {
        var site = await DataAsync("/en", "WebSite");
        Assert.Equal(portal.Address + "en/search?q={search_term_string}", site.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString());
    }

    private async Task<JsonElement> DataAsync(string address, string type)
    {
        var blocks = DataBlock().Matches(await portal.PageAsync(address)).Select(block => JsonDocument.Parse(block.Groups[1].Value).RootElement).ToList();
        return Assert.Single(blocks, block => block.GetProperty("@type").GetString() == type);
    }

    private string Local(string address)
    {
        Assert.StartsWith(portal.Address.AbsoluteUri, address, StringComparison.Ordinal);
        return "/" + address[portal.Address.AbsoluteUri.Length..];
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("href=\"(/articles/[^\"#?/]+)\"")]
    private static partial Regex ArticleLink();
}
