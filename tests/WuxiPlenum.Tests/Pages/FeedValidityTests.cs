using System.Text.Json;
using WuxiPlenum.Tests.Exports;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Feeds and sitemaps against their schemas.</summary>
public sealed class FeedValidityTests(Portal portal) : IClassFixture<Portal>, IDisposable
{
    private static readonly string[] s_feeds = ["/latest", "/topics/innovation", "/terms/465", "/people/张韶峰", "/pledges", "/topics", "/people", "/figures", "/terms", "/tasks", "/tasks?date=2023-12-28", "/search", "/search?q=无此话无此话", "/en/latest", "/en/pledges", "/en/figures", "/en/topics"];
    private static readonly string[] s_maps = ["/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/editions.xml", "/sitemaps/articles-0.xml"];

    private static readonly string[] s_ofFeeds = ["version", "title", "description", "home_page_url", "feed_url", "language", "items"];
    private static readonly string[] s_ofItems =
        ["id", "url", "title", "summary", "content_html", "content_text", "date_published", "date_modified", "authors", "tags", "language"];

    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-").FullName;

    [Fact]
    public async Task Every_atom_feed_is_valid() => await ValidateAsync("atom.rng", s_feeds.Select(feed => Address(feed, "atom")));

    [Fact]
    public async Task Every_sitemap_is_valid() => await ValidateAsync("sitemap.rng", s_maps);

    /// <summary>As the specification of version 1.1 asks: what must be there, of which type, and nothing that it does not know.</summary>
    [Fact]
    public async Task Every_json_feed_has_what_its_specification_asks_for()
    {
        foreach (var feed in s_feeds)
        {
            using var json = JsonDocument.Parse(await portal.PageAsync(Address(feed, "feed.json")));
            var root = json.RootElement;
            Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
            Assert.NotEqual("", root.GetProperty("title").GetString());
            Assert.All(["home_page_url", "feed_url"], name => Assert.StartsWith(portal.Address.AbsoluteUri, root.GetProperty(name).GetString(), StringComparison.Ordinal));
            Assert.All(root.EnumerateObject(), property => Assert.Contains(property.Name, s_ofFeeds));
            var items = root.GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
            Assert.All(items, Validate);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Validate(JsonElement item)
    {
        Assert.True(Uri.IsWellFormedUriString(item.GetProperty("url").GetString(), UriKind.Absolute));
        Assert.True(item.TryGetProperty("content_html", out _) ^ item.TryGetProperty("content_text", out _));
        Assert.True(item.GetProperty("date_modified").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        if (item.TryGetProperty("authors", out var authors))
            Assert.All(authors.EnumerateArray(), author => Assert.NotEqual("", author.GetProperty("name").GetString()));
        if (item.TryGetProperty("tags", out var tags))
            Assert.All(tags.EnumerateArray(), tag => Assert.Equal(JsonValueKind.String, tag.ValueKind));
        Assert.All(item.EnumerateObject(), property => Assert.Contains(property.Name, s_ofItems));
    }

    private async Task ValidateAsync(string schema, IEnumerable<string> addresses)
    {
        var files = new List<string>();
        foreach (var address in addresses)
        {
            files.Add(Path.Combine(_folder, $"{files.Count}.xml"));
            await File.WriteAllTextAsync(files[^1], await portal.PageAsync(address), TestContext.Current.CancellationToken);
        }

        await Validator.RelaxNgAsync(Path.Combine(Repository.Root, "tests", "WuxiPlenum.Tests", "Pages", "Schemas", schema), files);
    }

    private static string Address(string feed, string extension) => feed.Split('?') is [var path, var query] ? $"{path}.{extension}?{query}" : $"{feed}.{extension}";
}
