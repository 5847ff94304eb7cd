using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WuxiPlenum.Tests.Pages;
using WuxiPlenum.Web.Hosting.Overload;

namespace WuxiPlenum.Tests.Caching;

/// <summary>What the portal answers when it has more to do than it may.</summary>
public sealed class OverloadTests(OverloadTests.Narrow portal) : IClassFixture<OverloadTests.Narrow>
{
    [Fact]
    public async Task What_is_too_much_is_refused_and_what_is_kept_is_served_and_it_is_over_at_once()
    {
        var kept = await portal.TagAsync("/topics");
        Assert.NotNull(kept);
        using var release = new ManualResetEventSlim();
        var held = new TaskCompletionSource();
        using (QueryListener.Start(portal, Hold))
        {
            var slow = portal.AskAsync("/figures");
            await held.Task;
            var waiting = portal.AskAsync("/pledges");
            await Task.Delay(200, TestContext.Current.CancellationToken);
            using var refused = await portal.AskAsync("/people", ("Accept-Encoding", "gzip"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta));
            var page = await refused.TextAsync();
            Assert.Contains("请过几秒再打开", page, StringComparison.Ordinal);
            Assert.Contains("open this page again", page, StringComparison.Ordinal);
            Assert.True(refused.Headers.Contains("Content-Security-Policy"));
            Assert.Null(refused.Headers.ETag);
            using var api = await portal.AskAsync("/api/v1/people");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (api.StatusCode, api.Content.Headers.ContentType!.MediaType));
            Assert.NotNull(api.Headers.RetryAfter);
            Assert.Equal(kept, await portal.TagAsync("/topics"));
            using var file = await portal.AskAsync("/app.js");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            release.Set();
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await slow).StatusCode, (await waiting).StatusCode));
        }

        using var again = await portal.AskAsync("/people");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        void Hold(Guid context, string query)
        {
            if (!query.Contains("ArticleFigures", StringComparison.Ordinal))
                return;
            held.TrySetResult();
            Assert.True(release.Wait(TimeSpan.FromSeconds(30)));
        }
    }

    [Fact]
    public async Task Where_too_many_wait_for_a_thread_others_are_refused_at_once_but_not_what_kept_pages_need()
    {
        using var work = new BoundedWork(Options.Create(new OverloadOptions { Concurrent = 1, Waiting = 0 }), TimeProvider.System, NullLogger<BoundedWork>.Instance);
        using var release = new ManualResetEventSlim();
        async Task<int> AskAsync(string path)
        {
            var context = new DefaultHttpContext { Request = { Method = "GET", Path = path } };
            await work.HandOverAsync(context, _ =>
            {
                release.Wait(TimeSpan.FromSeconds(30));
                return Task.CompletedTask;
            });
            return context.Response.StatusCode;
        }

        var asked = Enumerable.Range(0, 500).Select(_ => AskAsync("/people")).ToList(); // more than there are threads
        var file = AskAsync("/app.js");
        release.Set();
        Assert.Contains(503, await Task.WhenAll(asked));
        Assert.Equal((200, 200), (await file, await AskAsync("/people")));
    }

    /// <summary>Works out one answer at a time, and lets one request wait.</summary>
    public sealed class Narrow : Portal
    {
        protected override Dictionary<string, string?> OwnSettings => new() { ["Overload:Concurrent"] = "1", ["Overload:Waiting"] = "1" };
    }
}
