using System.Net;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;

namespace WuxiPlenum.Tests.Pages;

public class TermAndTaskPageTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_nine_tasks_stand_in_rows_and_link_to_the_sections_that_are_tied_to_them()
    {
        var html = await portal.PageAsync("/tasks");
        var resolution = html[html.IndexOf("id=\"set1\"", StringComparison.Ordinal)..html.IndexOf("id=\"set2\"", StringComparison.Ordinal)];
        string[] rows = [.. resolution.Split("<tr id=\"t1-").Skip(1)];
        Assert.Equal(9, rows.Length);
        Assert.Contains("加快培育新质生产力，让创新“底色”愈加浓厚", rows[1], StringComparison.Ordinal);
        Assert.Contains("加速产业攀登有强，把“最强王牌”打得更精彩", rows[2], StringComparison.Ordinal);
        Assert.Contains("拓展国际循环新空间，以高水平开放赢得未来", rows[3], StringComparison.Ordinal);
        Assert.Contains("推动区域联动协同，构建更紧密的发展共同体", rows[4], StringComparison.Ordinal);
        Assert.Contains("环责险", rows[5], StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"/articles/2023-12-28-2387", rows[0] + rows[6] + rows[8], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_leads_back_to_the_task_that_it_covers()
    {
        var feature = await portal.PageAsync(await portal.ArticleAsync("锚定新目标"));
        Assert.Contains("/tasks/2\"", feature, StringComparison.Ordinal);
        var task = await portal.PageAsync(await portal.ArticleAsync("中国共产党无锡市") + "/tasks/2");
        Assert.Contains("<h1 lang=\"zh-CN\">二要 着力强化创新驱动</h1>", task, StringComparison.Ordinal);
        Assert.Contains("让创新“底色”愈加浓厚", task, StringComparison.Ordinal);
        Assert.Contains("class=\"ladder\"", task, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_has_all_its_uses_in_context_whatever_marks_stand_in_it()
    {
        var html = await portal.PageAsync("/terms/走在前做示范多作贡献");
        Assert.Contains("<mark>走在前、做示范、多作贡献</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<mark>走在前做示范多作贡献</mark>", html, StringComparison.Ordinal);
        Assert.Contains("#p12\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"silent\"", html, StringComparison.Ordinal);
        Assert.Contains("/terms/%E8%B5%B0%E5%9C%A8%E5%89%8D%E5%81%9A", (await portal.PageAsync("/terms")).Replace("走在前做", "%E8%B5%B0%E5%9C%A8%E5%89%8D%E5%81%9A", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_in_a_headline_or_a_heading_is_counted_and_linked_and_a_misprint_there_is_noted()
    {
        using var other = new Portal();
        await other.ChangeAsync(async archive =>
        {
            var like = await archive.Articles.AsNoTracking().FirstAsync(article => article.IsCurrent, TestContext.Current.CancellationToken);
            archive.Add(new Article
            {
                Slug = "2023-12-28-聚焦三七九", IsCurrent = true, Ordinal = 901, Title = "聚焦“379”实效在在办事", DocumentId = like.DocumentId, EditionId = like.EditionId, IsWhole = true,
                Sections = { new Section { Ordinal = 1, Heading = "“379”怎么干" } },
                Terms =
                {
                    new ArticleTerm { Term = "379", Printed = "379", Ordinal = 1, Paragraph = 0, Start = 3, End = 6, Rule = "coded-shorthand", Confidence = 0.9 },
                    new ArticleTerm { Term = "379", Printed = "379", Ordinal = 2, Paragraph = -1, Start = 1, End = 4, Rule = "coded-shorthand", Confidence = 0.9 },
                },
                Notes = [new ArticleNote(0, 7, 11, "实实在在", "broken-doubled-word", 0.9)],
            });
        });
        var term = await other.PageAsync("/terms/379");
        Assert.Contains("<span>聚焦“</span><mark>379</mark>", term, StringComparison.Ordinal);
        Assert.Contains("<mark>379</mark><span>”怎么干</span>", term, StringComparison.Ordinal);
        Assert.Contains("#s1\"", term, StringComparison.Ordinal);
        Assert.Contains("· 标题</a>", term, StringComparison.Ordinal);
        Assert.Contains("· 小标题</a>", term, StringComparison.Ordinal);
        var article = await other.PageAsync("/articles/2023-12-28-聚焦三七九");
        Assert.Contains("实实在在", article, StringComparison.Ordinal);
        Assert.Contains("/terms/379\"", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_articles_stand_side_by_side_with_what_they_share_marked()
    {
        var (editorial, resolution) = (await portal.ArticleAsync("矢志争创一流"), await portal.ArticleAsync("中国共产党无锡市"));
        var html = await portal.PageAsync($"/compare/{editorial.Split('/')[^1]}/{resolution.Split('/')[^1]}");
        Assert.Contains("努力争当中国式现代化建设的城市范例", html, StringComparison.Ordinal);
        Assert.Contains("<mark>更加紧密地团结在以习近平同志为核心的党中央周围</mark>", html, StringComparison.Ordinal);
        Assert.Contains("/compare/", await portal.PageAsync(editorial + "/shared"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_stands_beside_the_paragraph_and_leads_to_the_person()
    {
        var html = await portal.PageAsync(await portal.ArticleAsync("锚定新目标"));
        Assert.Contains("<b>赵建平</b> 市科技局局长", html, StringComparison.Ordinal);
        Assert.Contains("/people/%E8%B5%B5%E5%BB%BA%E5%B9%B3\"", html.Replace("/people/赵建平", "/people/%E8%B5%B5%E5%BB%BA%E5%B9%B3", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/terms/没有这个提法")]
    [InlineData("/terms?page=999999")]
    [InlineData("/terms?page=x")]
    [InlineData("/terms?date=nonsense")]
    [InlineData("/tasks?date=1900-01-01")]
    [InlineData("/compare/a/b")]
    [InlineData("/articles/nothing/shared")]
    [InlineData("/articles/nothing/tasks/1")]
    public async Task What_is_not_there_has_no_page(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync(address)).Status);
}
