using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Tests.Pages;

public class PledgePageTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_five_pledges_with_numbers_stand_with_their_year_and_their_words()
    {
        var html = await portal.PageAsync("/pledges?deadline=2024");
        foreach (var words in new[] { "招引落地科技型中小企业10000家", "净增高新技术企业1000家", "部署实施100项以上颠覆性技术和前沿技术攻关项目", "完成货物吞吐量3.7亿吨", "集装箱吞吐量85万标箱" })
            Assert.Contains($"<mark>{words}</mark>", html, StringComparison.Ordinal);
        foreach (var number in new[] { "10,000家", "1,000家", "100项", "3.7亿吨", "85万标箱" })
            Assert.Contains($"<b lang=\"zh-CN\">{number}</b>", html, StringComparison.Ordinal);
        Assert.Contains("<small>至少</small>", html, StringComparison.Ordinal);
        Assert.Contains("<small>净增减</small>", html, StringComparison.Ordinal);
        Assert.Contains("推算：原文是“明年”", html, StringComparison.Ordinal);
        Assert.Contains("2024年12月31日", html, StringComparison.Ordinal);
        Assert.Contains("#p5\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pledge_says_who_makes_it_and_in_which_offices()
    {
        var html = await portal.PageAsync("/pledges?organisation=江阴市委");
        Assert.Contains(">张韶峰</a>", html, StringComparison.Ordinal);
        Assert.Contains("<small>临港开发区党工委书记</small>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">刘震宇</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_go_on_to_the_feed_the_calendar_and_the_table()
    {
        var html = await portal.PageAsync("/pledges?topic=innovation&deadline=2024");
        foreach (var kind in new[] { "atom", "ics", "csv" })
            Assert.Contains($"href=\"/pledges.{kind}?topic=innovation&amp;deadline=2024\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("吞吐量", await portal.PageAsync("/pledges.csv?topic=innovation&deadline=2024"), StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", await portal.PageAsync("/pledges.ics?deadline=2001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pledges?topic=no-such-topic")]
    [InlineData("/pledges?deadline=soon")]
    [InlineData("/pledges?page=minus-one")]
    public async Task A_filter_that_is_not_understood_is_named_and_all_is_shown(string address)
    {
        var html = await portal.PageAsync(address);
        Assert.Contains("所以没有按“", html, StringComparison.Ordinal);
        Assert.Contains("3.7亿吨", html, StringComparison.Ordinal);
        if (!address.Contains("page", StringComparison.Ordinal))
            Assert.Equal(HttpStatusCode.BadRequest, (await portal.AnswerAsync(address.Replace("/pledges", "/pledges.csv", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task The_feed_is_atom_with_a_name_of_its_own_for_each_pledge()
    {
        using var reader = XmlReader.Create(new StringReader(await portal.PageAsync("/en/pledges.atom")));
        var feed = SyndicationFeed.Load(reader);
        Assert.Equal("en", feed.Language);
        var items = feed.Items.ToList();
        Assert.Equal(items.Count, items.Select(item => item.Id).Distinct().Count());
        var cargo = Assert.Single(items, item => item.Title.Text.Contains("3.7亿吨", StringComparison.Ordinal));
        Assert.Equal("张韶峰", Assert.Single(cargo.Authors).Name);
        Assert.Equal(new DateTimeOffset(2023, 12, 28, 0, 0, 0, TimeSpan.FromHours(8)), cargo.LastUpdatedTime);
        Assert.StartsWith($"{portal.Address}en/articles/", cargo.Links[0].Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("#p18", cargo.Links[0].Uri.OriginalString, StringComparison.Ordinal);
        // The same pledge has the same name in both languages.
        Assert.Contains(cargo.Id, await portal.PageAsync("/pledges.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_a_day_for_each_deadline_in_folded_lines()
    {
        var text = await portal.PageAsync("/pledges.ics");
        Assert.DoesNotMatch("[^\r]\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var calendar = Calendar.Load(text)!;
        Assert.Equal("2.0", calendar.Version);
        var cargo = Assert.Single(calendar.Events, day => day.Summary!.Contains("3.7亿吨", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2024, 12, 31), cargo.Start!.Date);
        Assert.False(cargo.Start.HasTime);
        Assert.Contains("确保明年完成货物吞吐量3.7亿吨", cargo.Description, StringComparison.Ordinal);
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(day => day.Uid).Distinct().Count());
    }

    [Fact]
    public async Task The_table_says_its_encoding_and_holds_no_formula()
    {
        await portal.ChangeAsync(async archive => (await archive.ArticlePledges.OrderBy(pledge => pledge.Id).FirstAsync(TestContext.Current.CancellationToken)).What = "=HYPERLINK(\"http://x\")");
        using var client = portal.Client();
        using var answer = await client.GetAsync("/pledges.csv", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.StartsWith("谁,职务,单位,做什么,数值,", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("张韶峰,江阴市委常委 · 临港开发区党工委书记,江阴市委,", StringComparison.Ordinal) && line.Contains(",370000000,,吨,等于,否,明年,2024-12-31,是,", StringComparison.Ordinal));
    }
}
