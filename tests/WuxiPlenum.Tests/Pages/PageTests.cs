using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Tests.Pages;

public partial class PageTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string> Pages =>
        ["/", "/editions", "/topics", "/topics/innovation", "/topics/resolution", "/search", "/search?q=无锡", "/search?q=展", "/search?q=没有这样的话",
         "/search?topic=resolution", "/search?speaker=赵强&kind=Pledged", "/search?q=说话人:市科技局&kind=judged", "/search?speaker=没有这个人&kind=done", "/search?q=新质生产力&topic=innovation", "/search?q=标题:全会+OR+发展+-会议&type=News&from=2023&sort=oldest", "/about", "/accessibility", "/offline", "/editions?month=2023-12", "/topics/innovation?view=full",
         "/people", "/people/张韶峰", "/people?topic=innovation&organisation=市科技局", "/people?q=赵", "/people?page=9", "/people?topic=no-such-topic", "/editions/2023-12-28/speakers",
         "/pledges", "/pledges?topic=innovation&organisation=市科技局&deadline=2024", "/pledges?deadline=open", "/pledges?deadline=past", "/pledges?deadline=none", "/pledges?deadline=soon",
         "/figures", "/figures?topic=innovation&status=promised", "/figures?q=1000", "/figures?unit=家", "/figures?show=comparable", "/figures?status=maybe&page=x"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_answers_in_both_languages(string address)
    {
        foreach (var (prefix, tag) in new[] { ("", "zh-CN"), ("/en", "en") })
        {
            var html = await portal.PageAsync(prefix + address);
            Assert.Contains($"<html lang=\"{tag}\"", html, StringComparison.Ordinal);
            Assert.Equal(2, html.Split("<h1").Length);
            Assert.Contains("<main id=\"main\"", html, StringComparison.Ordinal);
            // Chinese is written as it is, and no key of the resources shows.
            Assert.DoesNotMatch("&#x[0-9A-F]{4,}", html);
            Assert.DoesNotMatch(@">\s*(Nav|Site|Search|Article|Source|Finding|Genre|Prefs|Topic|List|People|Pledges|Figures|Speakers|Status|Base|Bound|Deadline|Quantity|Rule|Evidence)\.[A-Z]\w+\s*<", html);
            Assert.DoesNotMatch("<details class=\"why\"><summary>[^<]+</summary><p>[a-z]+-[a-z-]+ ", html); // a rule without a sentence
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"http", html.Replace($"href=\"{portal.Address}", "", StringComparison.Ordinal), StringComparison.Ordinal); // nothing leads elsewhere
        }
    }

    [Fact]
    public async Task The_front_page_leads_with_the_feature_and_lists_the_tasks_of_the_resolution()
    {
        var html = await portal.PageAsync("/");
        Assert.Contains("<span class=\"ph\">锚定新目标，</span><span class=\"ph\">奋楫再出发</span>", html, StringComparison.Ordinal);
        Assert.Contains("着力防范化解风险，更好统筹发展和安全</a>", html, StringComparison.Ordinal);
        Assert.Contains("上接第1版部分未收录", html, StringComparison.Ordinal);
        // Two printed lines of one clause need no gap.
        Assert.Contains("<span class=\"ph\">2023首届无锡国际</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_clauses_of_a_headline_stand_apart_wherever_it_is_shown()
    {
        const string Parted = "<span class=\"ph half\">矢志争创一流</span><span class=\"ph\">奋力多作贡献</span>";
        var address = await portal.ArticleAsync("矢志争创一流");
        var article = await portal.PageAsync(address);
        Assert.Contains("<title>矢志争创一流 奋力多作贡献 - 全会读本</title>", article, StringComparison.Ordinal);
        Assert.Contains("矢志争创一流 奋力多作贡献[N].", article, StringComparison.Ordinal);
        foreach (var page in new[] { address, "/", "/search?q=矢志", "/topics/editorial" })
            Assert.Contains(page == "/search?q=矢志" ? Parted.Replace("矢志", "<mark>矢志</mark>", StringComparison.Ordinal) : Parted, await portal.PageAsync(page), StringComparison.Ordinal);
        var neighbour = NeighbourLink().Match(article).Groups[1].Value;
        Assert.Contains(Parted, await portal.PageAsync(neighbour), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feature_has_contents_and_numbered_paragraphs()
    {
        var html = await portal.PageAsync(await portal.ArticleAsync("锚定新目标"));
        Assert.Contains("<a class=\"pn\" href=\"#p5\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"p18\"", html, StringComparison.Ordinal);
        Assert.Contains("<summary>本文目录</summary>", html, StringComparison.Ordinal);
        Assert.Contains("日期为推断", html, StringComparison.Ordinal);
        Assert.Contains("000_8f21bd2acd7777d7.txt", html, StringComparison.Ordinal);
        Assert.Contains("[N]. 无锡日报, ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tasks_of_the_resolution_are_a_list_with_addresses_and_the_wording_untouched()
    {
        var html = await portal.PageAsync(await portal.ArticleAsync("中国共产党无锡市"));
        Assert.Matches("<li id=\"p\\d+-1\"><b><span class=\"dw\">一要</span></b>着力扩大有效需求", html);
        Assert.Matches("<li id=\"p\\d+-9\"><b>九要</b>着力防范化解风险", html);
        Assert.Contains("上接第1版部分未收录", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_combines_with_a_speaker_and_a_kind_of_statement_and_each_can_be_removed()
    {
        var html = WebUtility.HtmlDecode(Uri.UnescapeDataString(await portal.PageAsync("/search?q=商务&speaker=赵强&kind=judged")));
        Assert.Contains("href=\"/search?q=商务&kind=Judged\" aria-label=\"去掉条件：说话人：赵强\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=商务&speaker=赵强\" aria-label=\"去掉条件：语句：评价\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"speaker\" value=\"赵强\">", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"kind\" value=\"Judged\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?q=商务&speaker=赵强&kind=Judged\" aria-current=\"true\"><span lang=\"zh-CN\">赵强</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?q=商务&speaker=赵强&kind=Judged\" aria-current=\"true\"><span>评价</span>", html, StringComparison.Ordinal);
        var english = await portal.PageAsync("/en/search?q=商务&speaker=赵强&kind=judged");
        Assert.Contains("Statements: Judged", english, StringComparison.Ordinal);
        Assert.Contains("Speaker: 赵强", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_is_looked_for_by_the_name_alone()
    {
        var html = await portal.PageAsync("/search?q=说话人:赵强");
        Assert.Contains("按这样的意思搜索：文中有“赵强”说的话。", html, StringComparison.Ordinal);
        Assert.Contains("class=\"hit\"", html, StringComparison.Ordinal);
        Assert.Contains("没有找到", await portal.PageAsync("/search?q=说话人:没有这个人"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_combines_with_a_topic_and_each_can_be_removed()
    {
        var html = await portal.PageAsync("/search?q=发展&topic=resolution");
        Assert.Contains("href=\"/search?q=%E5%8F%91%E5%B1%95\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?topic=resolution\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark>发展</mark>", html, StringComparison.Ordinal);
        Assert.Contains("见于1篇", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hits_are_marked_in_the_article_that_a_result_leads_to()
    {
        var html = await portal.PageAsync(await portal.ArticleAsync("锚定新目标") + "?q=新质生产力");
        Assert.Contains("<mark id=\"h1\">新质生产力</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hits_above_the_text_are_marked_on_both_pages()
    {
        foreach (var (query, word) in new[] { ("标题:矢志", "矢志"), ("作者:高美梅", "高美梅") })
        {
            var results = await portal.PageAsync("/search?q=" + query);
            Assert.Matches($"class=\"(line|meta)\".*<mark>{word}</mark>", results);
            Assert.Contains("署名命中1处", results, StringComparison.Ordinal);
            var article = System.Text.RegularExpressions.Regex.Match(results, "<h3 class=\"hd\"[^>]*><a href=\"([^\"]+)\"").Groups[1].Value;
            Assert.Contains($"<mark>{word}</mark>", await portal.PageAsync(article), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("高质量发展", "")]
    [InlineData("无锡", "")]
    [InlineData("3.7亿", "文中有“3.7亿”")]
    [InlineData("“科技 创新”", "文中有“科技 创新”")]
    [InlineData("标题:", "文中有“标题:”")]
    [InlineData("(创新", "文中有“(创新”")]
    [InlineData("创新 OR 改革 -会议", "文中有“创新”或者文中有“改革”，并且排除文中有“会议”的文章")]
    [InlineData("日期:2023-12..2024-01", "日期是2023年12月1日至2024年1月31日")]
    [InlineData("实实在在", "文中有“实实在在”（报上也印作“实效在在”）")]
    [InlineData("创新 -盼人民之所盼", "文中有“创新”，并且排除文中有“盼人民之所盼”（报上也印作“群人民之所盼”）的文章")]
    [InlineData("说话人:秦颂", "文中有“秦颂”说的话")]
    public async Task The_page_says_how_it_understood_what_could_be_read_otherwise(string query, string words)
    {
        var html = await portal.PageAsync("/search?q=" + Uri.EscapeDataString(query));
        if (words.Length == 0)
            Assert.DoesNotContain("class=\"understood\"", html, StringComparison.Ordinal);
        else
            Assert.Contains($"<p class=\"understood\">按这样的意思搜索：{words}。</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_leads_back_to_the_results_with_their_filters()
    {
        const string Search = "/search?q=发展&topic=innovation&sort=newest";
        var results = await portal.PageAsync(Search);
        var link = Regex.Match(results, "<h3 class=\"hd\" lang=\"zh-CN\"><a href=\"([^\"]+)\"").Groups[1].Value;
        var article = await portal.PageAsync(WebUtility.HtmlDecode(link));
        var back = WebUtility.HtmlDecode(Regex.Match(article, "href=\"(/search[^\"]+)\">回到搜索结果").Groups[1].Value);
        Assert.Equal(Search, Uri.UnescapeDataString(back));
    }

    [Fact]
    public async Task An_article_says_where_it_stands_in_the_edition()
    {
        Assert.Contains("本期第1篇，共6篇", await portal.PageAsync(await portal.ArticleAsync("锚定新目标")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slips_of_the_print_are_noted_beside_the_text_and_left_in_it()
    {
        var html = await portal.PageAsync(await portal.ArticleAsync("锚定新目标"));
        Assert.Contains("加速产业攀登有强", html.Replace("<span class=\"ph\">", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("“攀登有强”原文如此", html, StringComparison.Ordinal);
        Assert.Contains("换栏处“展”印了两次", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_the_days_that_have_an_edition()
    {
        var html = await portal.PageAsync("/editions");
        Assert.Contains("href=\"/editions/2023-12-28\" aria-label=\"2023年12月28日：6篇\">28</a>", html, StringComparison.Ordinal);
        Assert.Equal(31, Regex.Count(html, "<td>(<a [^>]*>)?\\d+(</a>)?</td>"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync("/editions?month=1999-01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync("/editions?month=soon")).Status);
    }

    [Fact]
    public async Task A_topic_is_read_by_type_of_document_folded_or_in_full()
    {
        Assert.Contains("<h2 class=\"sec\" id=\"feature\">侧记</h2>", await portal.PageAsync("/topics/innovation"), StringComparison.Ordinal);
        Assert.DoesNotContain("<details class=\"rest\" open", await portal.PageAsync("/topics/innovation"), StringComparison.Ordinal);
        Assert.Contains("<details class=\"rest\" open", await portal.PageAsync("/topics/innovation?view=full"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_query_is_shown_as_text()
    {
        var html = await portal.PageAsync("/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no-such-page", 404, "没有这一页")]
    [InlineData("/articles/no-such-article", 404, "没有这一页")]
    [InlineData("/topics/no-such-topic", 404, "没有这一页")]
    [InlineData("/editions/2023-13-45", 404, "没有这一页")]
    [InlineData("/en/no-such-page", 404, "There is no such page")]
    [InlineData("/search?q=无锡&topic=no-such-topic", 400, "没有这个专题")]
    [InlineData("/search?q=无锡&type=7", 400, "没有这个体裁")]
    [InlineData("/search?q=无锡&kind=promised", 400, "没有这种语句")]
    [InlineData("/en/search?kind=2", 400, "There is no such kind of statement")]
    [InlineData("/search?q=无锡&from=2023-13", 400, "日期不对")]
    [InlineData("/search?q=无锡&from=2024&to=2023", 400, "日期不对")]
    [InlineData("/search?q=无锡&sort=best", 400, "没有这种排序")]
    [InlineData("/en/search?q=无锡&sort=best", 400, "There is no such order")]
    [InlineData("/search?q=无锡&page=-1", 400, "页码不对")]
    [InlineData("/search?q=无锡&page=abc", 400, "页码不对")]
    [InlineData("/search?q=无锡&page=99999999999", 400, "页码不对")]
    [InlineData("/search?q=无锡&page=900", 404, "没有这一页")]
    [InlineData("/error/500", 500, "网站出了差错")]
    public async Task What_cannot_be_answered_is_explained(string address, int status, string explanation)
    {
        var (answer, html) = await portal.AnswerAsync(address);
        Assert.Equal(status, (int)answer);
        Assert.Contains(explanation, html, StringComparison.Ordinal);
        Assert.Contains("name=\"q\"", html, StringComparison.Ordinal);
        Assert.Contains("/topics/innovation\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_ten_thousand_characters_is_refused_kindly()
    {
        var (status, html) = await portal.AnswerAsync("/search?q=" + new string('锡', 10_000));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("要搜的文字太长", html, StringComparison.Ordinal);
        Assert.DoesNotContain("锡锡锡锡锡", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_check_reads_the_database()
    {
        foreach (var address in new[] { "/health/live", "/health/ready", "/healthz" })
            Assert.Equal("""{"status":"Healthy","reasons":[]}""", await portal.PageAsync(address));
    }

    [GeneratedRegex("<a class=\"(?:pv|nx)\" href=\"([^\"]+)\"")]
    private static partial Regex NeighbourLink();
}

/// <summary>An article that was taken back; it has a portal of its own because it changes the archive.</summary>
public class WithdrawnTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_withdrawn_article_is_gone_rather_than_unknown()
    {
        var address = await portal.ArticleAsync("锚定新目标");
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ImportRuns>().UndoAsync(1, TestContext.Current.CancellationToken);
        foreach (var gone in new[] { address, address + "?q=发展", address + "/source" })
        {
            var (status, html) = await portal.AnswerAsync(gone);
            Assert.Equal(HttpStatusCode.Gone, status);
            Assert.Contains("这篇文章已经撤下", html, StringComparison.Ordinal);
        }

        Assert.Contains("这里还没有文章", await portal.PageAsync("/"), StringComparison.Ordinal);
    }
}
