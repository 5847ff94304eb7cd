using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Tests.Pages;

/// <summary>Lists as tables; a portal of its own, because it changes the archive.</summary>
public class TableTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("/figures", "?unit=吨", "数值,数值上限,计量单位,", ",吨,")]
    [InlineData("/people", "?q=赵", "姓名,职务,单位,", "赵")]
    [InlineData("/terms", "?date=2023-12-28", "提法,其他写法,次数,期数,", ",1,")]
    [InlineData("/topics", "", "专题,说明,文章数,", ",http")]
    [InlineData("/topics/innovation", "", "见报日期,报纸,版次,", "2023-12-28,无锡日报,")]
    [InlineData("/search", "?q=科技创新&type=Feature", "见报日期,报纸,版次,", "锚定新目标，奋楫再出发")]
    [InlineData("/editions", "", "见报日期,日期为推算,报纸,", "2023-12-28,是,无锡日报,6,")]
    [InlineData("/tasks", "?date=2023-12-28", "见报日期,文章,任务,", "会议决议,")]
    public async Task A_list_is_there_as_a_table_under_its_filters(string page, string filter, string columns, string content)
    {
        Assert.Contains($"href=\"{page}.csv", await portal.PageAsync(page + filter), StringComparison.Ordinal);
        using var client = portal.Client();
        using var answer = await client.GetAsync($"{page}.csv{filter}", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.StartsWith(columns, lines[0], StringComparison.Ordinal);
        Assert.NotEmpty(lines[1..]);
        Assert.All(lines[1..], line => Assert.Contains(content, line, StringComparison.Ordinal));
        Assert.All(lines[1..], line => Assert.Contains($",{portal.Address}", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_to_compare_are_fewer_than_all_and_none_is_a_formula()
    {
        await portal.ChangeAsync(async archive => (await archive.ArticleFigures.OrderBy(figure => figure.Id).FirstAsync(TestContext.Current.CancellationToken)).Counted = "=1+1");
        var all = await portal.PageAsync("/en/figures.csv");
        Assert.Contains(",'=1+1,", all.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("Value,Upper value,Unit,", all, StringComparison.Ordinal);
        var comparable = (await portal.PageAsync("/figures.csv?show=comparable")).Split("\r\n").Length;
        Assert.InRange(comparable, 3, all.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("/figures.csv?status=maybe", HttpStatusCode.BadRequest)]
    [InlineData("/people.csv?topic=no-such-topic", HttpStatusCode.BadRequest)]
    [InlineData("/terms.csv?date=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/search.csv?type=poem", HttpStatusCode.BadRequest)]
    [InlineData("/topics/no-such-topic.csv", HttpStatusCode.NotFound)]
    [InlineData("/tasks.csv?date=1999-01-01", HttpStatusCode.NotFound)]
    [InlineData("/tasks.csv?date=yesterday", HttpStatusCode.BadRequest)]
    public async Task What_is_not_understood_is_refused(string address, HttpStatusCode status) => Assert.Equal(status, (await portal.AnswerAsync(address)).Status);
}
