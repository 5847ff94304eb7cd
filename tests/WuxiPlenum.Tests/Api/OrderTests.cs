using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>An archive with many editions, of more than one newspaper and without a date; it has a portal of its own because it fills it.</summary>
public sealed class OrderTests(Portal portal) : IClassFixture<Portal>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-order-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lists_have_the_order_of_the_pages_whatever_the_size_of_their_parts_and_lose_nothing_that_has_no_date_or_page()
    {
        await ImportAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var inPageOrder = await scope.ServiceProvider.GetRequiredService<PlenumContext>().Articles.Current().InPageOrder().Select(article => article.Slug).ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(inPageOrder.Count > 60);
        foreach (var limit in new[] { 1, 7, 100 })
            Assert.Equal(inPageOrder, await WalkAsync($"/api/v1/articles?limit={limit}", item => item.GetProperty("id").GetString()!));

        var editions = await WalkAsync("/api/v1/editions?limit=100", item => item.GetRawText());
        Assert.Contains(editions, edition => edition.Contains("\"date\":null", StringComparison.Ordinal));
        Assert.Equal(editions, await WalkAsync("/api/v1/editions?limit=2", item => item.GetRawText()));
        foreach (var list in new[] { "pledges", "figures" })
            Assert.Equal(await WalkAsync($"/api/v1/{list}?limit=100", item => item.GetRawText()), await WalkAsync($"/api/v1/{list}?limit=7", item => item.GetRawText()));
    }

    private async Task ImportAsync()
    {
        string?[] dates = ["2024-03-01", "2024-03-02", null], pages = ["1", "2", "10", "A1", null], newspapers = ["甲报", "乙报"];
        int[] numbers = [1, 2];
        var lines = from date in dates from newspaper in newspapers from page in pages from number in numbers
                    select JsonSerializer.Serialize(new { date, newspaper, page, title = $"{newspaper}第{page}版消息{number}", sections = new[] { new { paragraphs = new[] { new { text = $"市科技局局长赵建平表示，明年将招引落地企业{number}00家。" } } } } });
        var path = Path.Combine(_folder, "many.jsonl");
        await File.WriteAllLinesAsync(path, lines, TestContext.Current.CancellationToken);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PageImporter>().ImportAsync(new([path]), cancellation: TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> WalkAsync(string address, Func<JsonElement, string> of)
    {
        List<string> found = [];
        for (var next = (string?)address; next is not null;)
        {
            var part = JsonDocument.Parse(await portal.PageAsync(next)).RootElement;
            found.AddRange(part.GetProperty("items").EnumerateArray().Select(of));
            next = part.GetProperty("next").GetString();
        }

        return found;
    }
}
