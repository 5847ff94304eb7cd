using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Text;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Pages;

/// <summary>An article that goes on on another page, as a reader sees it; it has a portal of its own because it changes the archive.</summary>
public sealed class WholeArticleTests(Portal portal) : IClassFixture<Portal>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-whole-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_whole_shows_its_seam_and_each_page_s_source_and_the_other_address_leads_to_it()
    {
        await ImportAsync("2", CompletionTests.Second);
        var address = await portal.ArticleAsync("全市科技创新大会召开");
        await ImportAsync("1", CompletionTests.First);
        var html = await portal.PageAsync(address);
        Assert.Contains("引领产业创新，让创新底色愈加浓厚。", html, StringComparison.Ordinal);
        Assert.Contains("下一段从“创新，让创新底色”起接第2版", html, StringComparison.Ordinal);
        Assert.Contains("the next paragraph stands on page 2", await portal.PageAsync("/en" + address), StringComparison.Ordinal);
        Assert.Contains("<dd lang=\"zh-CN\">1.txt、2.txt</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("部分未收录", html, StringComparison.Ordinal);

        var other = "/articles/" + Uri.EscapeDataString(await OtherSlugAsync());
        using var client = portal.Client();
        foreach (var end in new[] { "", "?q=创新", "/source", ".md", ".epub", "/cite.bib", "/picture.png" })
        {
            using var moved = await client.GetAsync("/en" + other + end, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Found, Uri.UnescapeDataString("/en" + address + end)), (moved.StatusCode, Uri.UnescapeDataString(moved.Headers.Location!.ToString())));
        }

        var slug = address["/articles/".Length..];
        foreach (var (asked, leads) in new[] { (other + ".json", address + ".json"), ($"/api/v1{other}?x=1", $"/api/v1{address}?x=1"), ($"/api/v1{other}/source?part=2", $"/api/v1{address}/source?part=2"), ($"/api/v1/compare/{other["/articles/".Length..]}/x", $"/api/v1/compare/{slug}/x") })
        {
            using var moved = await client.GetAsync("/en" + asked, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.PermanentRedirect, Uri.UnescapeDataString("/en" + leads)), (moved.StatusCode, Uri.UnescapeDataString(moved.Headers.Location!.ToString())));
        }

        Assert.Contains("\"document\":\"2.txt\"", await portal.PageAsync($"/api/v1{address}/source?part=2"), StringComparison.Ordinal);
        Assert.Contains("\"seams\":[{\"page\":\"2\"", await portal.PageAsync($"/api/v1{address}"), StringComparison.Ordinal);

        var first = await portal.PageAsync(address + "/source");
        Assert.Contains("下转第2版", first, StringComparison.Ordinal);
        Assert.Contains("引领产业｜创新，让创新", first, StringComparison.Ordinal);
        var second = await portal.PageAsync(address + "/source?part=2");
        Assert.Contains("上接第1版", second, StringComparison.Ordinal);
        Assert.Contains("source?part=1", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address + "/source?part=3")).Status);
    }

    private async Task ImportAsync(string page, string text)
    {
        var path = Path.Combine(_folder, page + ".txt");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        await using var scope = portal.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<PageImporter>()
            .ImportAsync(new([path], new PageHints("某报", new DateOnly(2024, 1, 2), page)), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(1, report.New);
    }

    private async Task<string> OtherSlugAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlenumContext>().Articles
            .Where(article => article.Whole != null && article.Slug != article.Whole.Slug).Select(article => article.Slug).SingleAsync(TestContext.Current.CancellationToken);
    }
}
