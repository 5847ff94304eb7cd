using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Articles and editions in other forms, at their addresses.</summary>
public class ArticleFormTests(Portal portal) : IClassFixture<Portal>
{
    private const string Edition = "/editions/2023-12-28";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("md", "text/markdown", "inline", "title: \"锚定新目标")]
    [InlineData("txt", "text/plain", "inline", "无锡日报 2023-12-28（推断）")]
    [InlineData("xml", "application/tei+xml", "inline", "xmlns=\"http://www.tei-c.org/ns/1.0\"")]
    [InlineData("epub", "application/epub+zip", "attachment", "mimetypeapplication/epub+zip")]
    public async Task An_article_is_there_in_other_forms(string extension, string mediaType, string disposition, string content)
    {
        var article = Uri.UnescapeDataString(await portal.ArticleAsync("锚定新目标"));
        Assert.Contains($"href=\"{article}.{extension}\"", Uri.UnescapeDataString(await portal.PageAsync(article)), StringComparison.Ordinal);
        using var client = portal.Client();
        using var answer = await client.GetAsync($"/en{article}.{extension}", Cancellation);
        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(content, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal((disposition, article.Split('/')[^1] + "." + extension), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal([$"<{portal.Address.GetLeftPart(UriPartial.Authority)}{article}>; rel=\"canonical\""], answer.Headers.GetValues("Link").Select(Uri.UnescapeDataString));
        Assert.Equal(["zh-CN"], answer.Content.Headers.ContentLanguage);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(client, answer));
    }

    [Fact]
    public async Task A_program_that_accepts_TEI_gets_it_at_the_article_s_own_address()
    {
        using var client = portal.Client();
        client.DefaultRequestHeaders.Accept.Add(new("application/tei+xml"));
        using var answer = await client.GetAsync(await portal.ArticleAsync("锚定新目标"), Cancellation);
        Assert.Equal("application/tei+xml", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_edition_is_a_book_and_an_archive_of_all_its_articles()
    {
        var count = 0;
        await portal.ChangeAsync(async archive => count = await archive.Articles.CountAsync(article => article.IsCurrent && article.Edition.Date == new DateOnly(2023, 12, 28), Cancellation));
        Assert.True(count > 3);
        Assert.Contains("href=\"/editions/2023-12-28.zip\"", await portal.PageAsync(Edition), StringComparison.Ordinal);
        using var client = portal.Client();
        using var zip = await client.GetAsync(Edition + ".zip", Cancellation);
        using var files = new ZipArchive(await zip.Content.ReadAsStreamAsync(Cancellation));
        foreach (var extension in new[] { ".md", ".txt", ".xml" })
            Assert.Equal(count, files.Entries.Count(file => file.Name.EndsWith(extension, StringComparison.Ordinal)));
        using var list = new StreamReader(files.GetEntry("articles.csv")!.Open());
        Assert.Equal(count + 1, (await list.ReadToEndAsync(Cancellation)).TrimEnd().Split("\r\n").Length);
        Assert.Equal("2023-12-28.zip", zip.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(client, zip));

        using var epub = await client.GetAsync(Edition + ".epub", Cancellation);
        using var book = new ZipArchive(await epub.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(count, book.Entries.Count(file => file.Name.StartsWith("article-", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(client, epub));
    }

    [Theory]
    [InlineData("/articles/no-such-article.md")]
    [InlineData("/articles/no-such-article.epub")]
    [InlineData("/editions/2001-01-01.zip")]
    [InlineData("/editions/yesterday.epub")]
    [InlineData("/editions/undated.epub")]
    public async Task What_is_not_there_has_no_form(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address)).Status);

    private static async Task<HttpStatusCode> AskAgainAsync(HttpClient client, HttpResponseMessage answer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, answer.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        using var again = await client.SendAsync(request, Cancellation);
        Assert.Equal(answer.Headers.ETag, again.Headers.ETag);
        return again.StatusCode;
    }
}
