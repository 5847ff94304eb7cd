using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Tests.Pages;

/// <summary>The feeds of articles, in both formats.</summary>
public class FeedTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("/latest", 6)]
    [InlineData("/topics/innovation", 1)]
    [InlineData("/editions", 6)]
    [InlineData("/search", 6)]
    [InlineData("/search", 1, "?q=3.7亿吨")]
    [InlineData("/search", 1, "?q=发展&type=Resolution&sort=oldest")]
    [InlineData("/terms/465", 1)]
    [InlineData("/people/张韶峰", 1)]
    public async Task Both_formats_have_the_same_articles_with_their_whole_text(string page, int least, string query = "")
    {
        var atom = await AtomAsync($"{page}.atom{query}");
        Assert.InRange(atom.Items.Count(), least, 40);
        using var json = JsonDocument.Parse(await portal.PageAsync($"{page}.feed.json{query}"));
        var root = json.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.Equal(atom.Title.Text, root.GetProperty("title").GetString());
        var items = root.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(atom.Items.Select(item => item.Id), items.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(atom.Items.Select(item => ((TextSyndicationContent)item.Content).Text), items.Select(item => item.GetProperty("content_html").GetString()));
        Assert.All(items, item => Assert.Matches("<p>.{20,}</p>", item.GetProperty("content_html").GetString()));
    }

    [Theory]
    [InlineData("/topics", "", "科技创新", "/topics/innovation")]
    [InlineData("/people", "?q=张韶峰", "张韶峰 · ", "/articles/2023-12-28-")]
    [InlineData("/figures", "?unit=吨", "3.7亿吨", "/articles/2023-12-28-")]
    [InlineData("/terms", "?date=2023-12-28", "465", "/articles/2023-12-28-")]
    [InlineData("/tasks", "?date=2023-12-28", "", "/tasks/1")]
    public async Task Lists_have_feeds_of_their_items_under_their_filters(string page, string filter, string title, string address)
    {
        Assert.Contains($"href=\"{page}.atom", await portal.PageAsync(page), StringComparison.Ordinal);
        var items = (await AtomAsync($"{page}.atom{filter}")).Items.ToList();
        Assert.Contains(items, item => item.Title.Text.Contains(title, StringComparison.Ordinal) && item.Links.Single().Uri.OriginalString.Contains(address, StringComparison.Ordinal));
        Assert.All(items, item => Assert.NotEmpty(item.Summary.Text));
        using var json = JsonDocument.Parse(await portal.PageAsync($"{page}.feed.json{filter}"));
        Assert.Equal(items.Select(item => item.Id), json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_item_has_its_article_its_day_its_names_and_its_topics()
    {
        var feed = await AtomAsync("/en/latest.atom");
        Assert.Equal(("en", $"{portal.Address}en/latest.atom"), (feed.Language, feed.Links.Single(link => link.RelationshipType == "self").Uri.OriginalString));
        var item = feed.Items.First(item => item.Title.Text.StartsWith("锚定新目标", StringComparison.Ordinal));
        Assert.StartsWith($"{portal.Address}en/articles/2023-12-28-", item.Links.Single().Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith($"{portal.Address}s/20231228-", item.Id, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2023, 12, 28, 0, 0, 0, TimeSpan.FromHours(8)), item.PublishDate);
        Assert.NotEmpty(item.Authors);
        Assert.Contains("innovation", item.Categories.Select(category => category.Name));
        Assert.True(item.LastUpdatedTime > DateTimeOffset.UtcNow.AddHours(-1));
        Assert.Contains(item.Id, await portal.PageAsync("/latest.atom"), StringComparison.Ordinal); // the same in the other language
    }

    [Theory]
    [InlineData("/", "/latest.atom", "application/atom+xml")]
    [InlineData("/topics/innovation", "/topics/innovation.feed.json", "application/feed+json")]
    [InlineData("/search?q=AI", "/search.atom?q=AI", "application/atom+xml")]
    [InlineData("/terms/465", "/terms/465.atom", "application/atom+xml")]
    public async Task Pages_name_their_feeds(string page, string feed, string mediaType)
    {
        var html = WebUtility.HtmlDecode(await portal.PageAsync(page));
        Assert.Contains($"type=\"{mediaType}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{feed}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.atom?q=%01%0C%0B%EF%BF%BE")]
    [InlineData("/search.feed.json?q=%01%0C%0B%EF%BF%BE")]
    public async Task A_search_for_what_XML_cannot_hold_has_a_feed(string address) => Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(address)).Status);

    [Theory]
    [InlineData("/topics/no-such-topic.atom", HttpStatusCode.NotFound)]
    [InlineData("/people/无此人.feed.json", HttpStatusCode.NotFound)]
    [InlineData("/people/张韶峰-2.atom", HttpStatusCode.NotFound)]
    [InlineData("/terms/没有这个提法.atom", HttpStatusCode.NotFound)]
    [InlineData("/search.atom?topic=no-such-topic", HttpStatusCode.BadRequest)]
    [InlineData("/people.atom?topic=no-such-topic", HttpStatusCode.BadRequest)]
    [InlineData("/figures.feed.json?status=maybe", HttpStatusCode.BadRequest)]
    [InlineData("/terms.atom?date=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/tasks.atom?date=1999-01-01", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_has_no_feed(string address, HttpStatusCode status) => Assert.Equal(status, (await portal.AnswerAsync(address)).Status);

    [Fact]
    public async Task Who_has_the_feed_already_is_told_so()
    {
        using var client = portal.Client();
        using var first = await client.GetAsync("/latest.atom", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/latest.atom") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotModified, 0L), (again.StatusCode, again.Content.Headers.ContentLength ?? 0));
    }

    [Fact]
    public async Task Characters_that_XML_has_no_place_for_are_replaced()
    {
        using var own = new Portal();
        await own.ChangeAsync(async archive => (await archive.Paragraphs.FirstAsync(paragraph => paragraph.Article.IsCurrent && paragraph.Number == 1, TestContext.Current.CancellationToken)).Text = "一\u0001二三<script>&\U00020BB7");
        using var reader = XmlReader.Create(new StringReader(await own.PageAsync("/latest.atom")));
        Assert.Contains(SyndicationFeed.Load(reader).Items, item => ((TextSyndicationContent)item.Content).Text.Contains("<p>一\uFFFD二三&lt;script&gt;&amp;", StringComparison.Ordinal));
    }

    private async Task<SyndicationFeed> AtomAsync(string address)
    {
        using var reader = XmlReader.Create(new StringReader(await portal.PageAsync(address)));
        return SyndicationFeed.Load(reader);
    }
}
