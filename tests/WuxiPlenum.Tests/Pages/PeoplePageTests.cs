using System.Net;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;

namespace WuxiPlenum.Tests.Pages;

public class PeoplePageTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task People_are_listed_with_their_offices_as_printed_and_several_posts_kept_apart()
    {
        var html = await portal.PageAsync("/people");
        Assert.Contains("lang=\"zh-CN\">张韶峰</a>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"post\" lang=\"zh-CN\">江阴市委常委</span><span class=\"post\" lang=\"zh-CN\">临港开发区党工委书记</span>", html, StringComparison.Ordinal);
        Assert.Contains("<rect width=\"100\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speakers_without_a_name_and_reporters_stand_apart()
    {
        var html = await portal.PageAsync("/people");
        var unnamed = html.IndexOf("id=\"unnamed\"", StringComparison.Ordinal);
        Assert.True(html.IndexOf(">市委人才办相关负责人</a>", StringComparison.Ordinal) > unnamed);
        Assert.True(html.IndexOf(">张韶峰</a>", StringComparison.Ordinal) < unnamed);
    }

    [Fact]
    public async Task People_are_narrowed_by_organisation_topic_and_name()
    {
        var byOrganisation = await portal.PageAsync("/people?organisation=市商务局");
        Assert.Contains(">赵强</a>", byOrganisation, StringComparison.Ordinal);
        Assert.DoesNotContain(">张韶峰</a>", byOrganisation, StringComparison.Ordinal);
        var byTopic = await portal.PageAsync("/people?topic=innovation");
        Assert.Contains(">赵建平</a>", byTopic, StringComparison.Ordinal);
        Assert.DoesNotContain(">张韶峰</a>", byTopic, StringComparison.Ordinal);
        var byName = await portal.PageAsync("/people?q=韶");
        Assert.Contains(">张韶峰</a>", byName, StringComparison.Ordinal);
        Assert.DoesNotContain(">赵建平</a>", byName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_says_stands_in_the_exact_words_with_a_link_to_the_paragraph()
    {
        var html = await portal.PageAsync("/people/赵强");
        Assert.Contains("“锚定高质量发展首要任务，着力扩内需、促开放，持续推动商务发展质的有效提升和量的合理增长，努力在全市发展大局多作贡献。”", html, StringComparison.Ordinal);
        Assert.Contains("#p17\"", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"post\" lang=\"zh-CN\">市商务局局长</span>", html, StringComparison.Ordinal);
        Assert.Contains("/editions/2023-12-28\"", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"why\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/没有这个人")]
    [InlineData("/people/张韶峰-2")]
    [InlineData("/people/张韶峰-x")]
    public async Task Who_is_not_in_the_coverage_has_no_page(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address)).Status);

    [Fact]
    public async Task An_edition_shows_who_speaks_how_much_and_leads_to_it_from_its_front()
    {
        Assert.Contains("href=\"/editions/2023-12-28/speakers\"", await portal.PageAsync("/"), StringComparison.Ordinal);
        var html = await portal.PageAsync("/editions/2023-12-28/speakers");
        Assert.Contains("id=\"byperson\"", html, StringComparison.Ordinal);
        Assert.Contains(">江阴市委</a>", html, StringComparison.Ordinal);
        Assert.Contains(">推动区域联动协同，构建更紧密的发展共同体</a>", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync("/editions/2001-01-01/speakers")).Status);
    }

    [Fact]
    public async Task Who_shares_a_name_in_another_edition_without_sharing_an_office_has_a_page_and_a_note()
    {
        using var other = new Portal();
        await other.ChangeAsync(async archive =>
        {
            var article = await archive.Articles.AsNoTracking().FirstAsync(article => article.IsCurrent, TestContext.Current.CancellationToken);
            var edition = new Edition { Newspaper = "无锡日报", Date = new DateOnly(2024, 7, 1) };
            archive.Add(new Article
            {
                Slug = "2024-07-01-另一篇", IsCurrent = true, Ordinal = 900, Title = "另一篇", DocumentId = article.DocumentId, Edition = edition, IsWhole = true,
                People = { new ArticlePerson { Name = "赵强", Ordinal = 1, Rule = "name-with-office", Confidence = 0.95, Offices = [new ArticleOffice("某校校长", "某校", 1, 0, 4)] } },
            });
        });
        var first = await other.PageAsync("/people/赵强");
        Assert.Contains("2位同名的人", first, StringComparison.Ordinal);
        Assert.Contains($"href=\"/people/{Uri.EscapeDataString("赵强-2")}\"", first, StringComparison.Ordinal);
        var second = await other.PageAsync("/people/赵强-2");
        Assert.Contains("某校校长", second, StringComparison.Ordinal);
        Assert.Contains("没有引语", second, StringComparison.Ordinal);
    }
}
