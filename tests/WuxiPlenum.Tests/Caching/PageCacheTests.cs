using System.Net;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Caching;

/// <summary>What pages say about being kept, and that what is kept is the right page.</summary>
public partial class PageCacheTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Every_coding_has_a_tag_and_who_has_the_page_is_told_so()
    {
        var (tags, texts) = (new HashSet<string>(), new HashSet<string>());
        foreach (var coding in new[] { "", "gzip", "br", "gzip, deflate, br;q=0.5", "br;q=0, gzip" })
        {
            using var page = await portal.AskAsync("/topics", ("Accept-Encoding", coding));
            var tag = page.Headers.ETag!;
            Assert.False(tag.IsWeak);
            tags.Add(tag.ToString());
            texts.Add(await page.TextAsync());
            foreach (var asked in new[] { tag.ToString(), $"\"other\", {tag}", $"W/{tag}", "*" })
            {
                using var known = await portal.AskAsync("/topics", ("Accept-Encoding", coding), ("If-None-Match", asked));
                Assert.Equal((HttpStatusCode.NotModified, tag, 0), (known.StatusCode, known.Headers.ETag, (await known.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
                Assert.Equal(page.Headers.Vary, known.Headers.Vary);
                Assert.True(known.Headers.Contains("Content-Security-Policy"));
            }

            using var other = await portal.AskAsync("/topics", ("Accept-Encoding", coding), ("If-None-Match", "\"other\""));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        Assert.Equal(3, tags.Count);
        Assert.Single(texts);
    }

    [Fact]
    public async Task Shared_caches_may_keep_what_is_nobodys_own_and_must_ask_whether_it_is_still_so()
    {
        using var page = await portal.AskAsync("/people");
        Assert.True(page.Headers.CacheControl is { Public: true, NoCache: true, Private: false });
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language", "Cookie"], page.Headers.Vary.Order(StringComparer.Ordinal));
        using var own = await portal.AskAsync("/people", ("Cookie", "reading=3.dark.standard.on.on"));
        Assert.True(own.Headers.CacheControl is { Private: true, NoCache: true, Public: false });
        Assert.Contains("data-theme=\"dark\"", await own.TextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(page.Headers.ETag, own.Headers.ETag);
        using var same = await portal.AskAsync("/people", ("Cookie", "reading=1.auto.standard.on.on; other=1"));
        Assert.True(same.Headers.CacheControl is { Private: true });
        Assert.Equal(page.Headers.ETag, same.Headers.ETag);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/error/500")]
    [InlineData("/prefs")]
    [InlineData("/s/nothing")]
    public async Task What_is_no_page_is_not_kept(string address)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await portal.AskAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            Assert.NotEqual(true, answer.Headers.CacheControl?.Public);
        }
    }

    [Fact]
    public async Task A_page_is_kept_for_the_host_that_it_names()
    {
        using var page = await portal.AskAsync("/topics");
        using var other = await portal.AskAsync("/topics", ("Host", "other.example"));
        Assert.Contains("http://other.example/topics", await other.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("other.example", await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_kept_still_leads_to_another_language_and_remembers_the_switch()
    {
        (string, string) visit = ("Accept", "text/html");
        Assert.NotNull(await portal.TagAsync("/tasks", visit));
        using var led = await portal.AskAsync("/tasks", visit, ("Accept-Language", "en"));
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        using var switched = await portal.AskAsync("/tasks", visit, ("Referer", new Uri(portal.Address, "/en/tasks").ToString()));
        Assert.Contains("language=zh-CN", Assert.Single(switched.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.NotEqual(true, switched.Headers.CacheControl?.Public);
        using var again = await portal.AskAsync("/tasks", visit);
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_kept_page_is_asked_for_by_its_head_too_and_in_its_other_forms()
    {
        using var page = await portal.AskAsync("/terms", ("Accept-Encoding", "gzip"));
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/terms") { Headers = { { "Accept-Encoding", "gzip" } } };
        using var head = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((page.Headers.ETag, page.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
        using var json = await portal.AskAsync("/terms", ("Accept", "application/json"));
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_storm_of_requests_makes_a_page_once()
    {
        using var queries = new QueryCount(portal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => portal.TagAsync("/figures?topic=innovation")));
        Assert.Single(answers.Distinct());
        Assert.NotNull(answers[0]);
        Assert.Single(queries.ByContext, MakesFigures);
        queries.Reset();
        Assert.Equal(answers[0], await portal.TagAsync("/figures?topic=innovation"));
        Assert.DoesNotContain(queries.ByContext, MakesFigures);

        static bool MakesFigures(IReadOnlyCollection<string> context) => context.Any(query => query.Contains("ArticleFigures", StringComparison.Ordinal));
    }

    /// <summary>By their names they may be kept for good; that they may is said when the site is published, and load.sh looks.</summary>
    [Fact]
    public async Task Files_have_names_of_their_content()
    {
        using var page = await portal.AskAsync("/");
        var files = Files().Matches(await page.TextAsync()).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Contains(files, file => file.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await portal.AskAsync(file, ("Accept-Encoding", "br, gzip"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Matches(@"\.\w{10}\.\w+$", file);
            Assert.NotNull(answer.Headers.ETag);
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex("<(?:link rel=\"(?:stylesheet|icon)\" href|script src)=\"([^\"]+)\"")]
    private static partial System.Text.RegularExpressions.Regex Files();
}
