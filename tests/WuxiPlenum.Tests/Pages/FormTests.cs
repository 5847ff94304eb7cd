using System.Net;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Pages in other forms, by suffix and by <c>Accept</c>.</summary>
public class FormTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_page_names_its_forms_under_its_own_filters()
    {
        var page = await portal.PageAsync("/en/pledges?topic=innovation");
        Assert.Contains("<link rel=\"alternate\" type=\"text/csv\" title=\"CSV table\" href=\"/en/pledges.csv?topic=innovation\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/en/pledges.csv?topic=innovation\" type=\"text/csv\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/atom+xml;q=0.9, text/html;q=0.5", "application/atom+xml")]
    [InlineData("text/csv, */*", "text/csv")]
    [InlineData("text/html, text/csv", "text/html")]
    [InlineData("text/csv;q=0, application/x-unknown", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("no media type at all", "text/html")]
    public async Task What_a_program_accepts_decides_the_form(string accept, string mediaType)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pledges");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }
}
