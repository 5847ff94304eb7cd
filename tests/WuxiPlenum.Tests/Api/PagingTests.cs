using System.Net;
using System.Text.Json;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>Lists come in parts that together are the list.</summary>
public class PagingTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("/api/v1/editions?", "items")]
    [InlineData("/api/v1/articles?from=2023&", "items")]
    [InlineData("/api/v1/articles/2023-12-28-锚定新目标奋楫再出发-vzm5e/paragraphs?", "items")]
    [InlineData("/api/v1/topics?", "items")]
    [InlineData("/api/v1/topics/innovation?", "items")]
    [InlineData("/en/api/v1/people?", "items")]
    [InlineData("/api/v1/people/张韶峰?", "said")]
    [InlineData("/en/pledges.json?", "items")]
    [InlineData("/api/v1/figures?status=Reached&", "items")]
    [InlineData("/api/v1/terms?date=2023-12-28&", "items")]
    [InlineData("/api/v1/terms/走在前做示范多作贡献?", "items")]
    public async Task The_parts_of_a_list_are_all_of_it_each_item_once(string address, string items)
    {
        var whole = await PartsAsync($"{address}limit=100", items);
        Assert.NotEmpty(whole);
        Assert.Equal(whole.Count, whole.Distinct().Count());
        Assert.Equal(whole, await PartsAsync($"{address}limit=3", items));
        Assert.Equal(whole[..Math.Min(whole.Count, 12)], await PartsAsync($"{address}limit=1", items, most: 12));
    }

    [Fact]
    public async Task A_search_leads_from_page_to_page()
    {
        var whole = await PartsAsync("/api/v1/search?q=发展&pageSize=100", "items");
        Assert.True(whole.Count > 2);
        Assert.Equal(whole, await PartsAsync("/api/v1/search?q=发展&pageSize=2", "items"));
    }

    [Theory]
    [InlineData("no cursor!")]
    [InlineData("eHh4")]
    [InlineData("%E5%B1%95")]
    public async Task What_is_no_cursor_is_refused(string cursor) =>
        Assert.Equal("cursor", await RefusedAsync("/api/v1/articles?cursor=" + cursor));

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var next = (await JsonAsync("/api/v1/figures?limit=1")).GetProperty("next").GetString()!;
        Assert.Equal("cursor", await RefusedAsync(next.Replace("figures", "pledges", StringComparison.Ordinal)));
        Assert.Equal("cursor", await RefusedAsync(next.Replace("figures", "people", StringComparison.Ordinal)));
    }

    private async Task<List<string>> PartsAsync(string address, string items, int most = int.MaxValue)
    {
        List<string> found = [];
        using var client = portal.Client();
        for (var next = (string?)address; next is not null && found.Count < most;)
        {
            using var response = await client.GetAsync(next, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var part = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            found.AddRange(part.GetProperty(items).EnumerateArray().Select(item => item.GetRawText()));
            next = part.GetProperty("next").GetString();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", response.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
        }

        return found;
    }

    private async Task<string?> RefusedAsync(string address)
    {
        var (status, json) = await portal.AnswerAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        return JsonDocument.Parse(json).RootElement.GetProperty("parameter").GetString();
    }

    private async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await portal.PageAsync(address)).RootElement;
}
