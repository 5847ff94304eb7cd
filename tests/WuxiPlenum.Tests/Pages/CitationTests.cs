using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WuxiPlenum.Web.Citing;

namespace WuxiPlenum.Tests.Pages;

public class CitationTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly CitedArticle s_article = new(["关山月", "陆 子衿"], "一二三", "无锡日报", new DateOnly(2023, 12, 28), false, "2", "https://news.example/s/20231228-abcde", "plenum20231228abcde");

    [Fact]
    public void Gb_t_7714_names_authors_title_paper_day_and_page()
    {
        Assert.Equal("关山月, 陆 子衿. 一二三[N]. 无锡日报, 2023-12-28(2).", GbT7714Citation.Write(s_article));
        Assert.StartsWith("甲, 乙, 丙. ", GbT7714Citation.Write(s_article with { Authors = ["甲", "乙", "丙"] }), StringComparison.Ordinal);
        Assert.StartsWith("甲, 乙, 丙, 等. ", GbT7714Citation.Write(s_article with { Authors = ["甲", "乙", "丙", "丁"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_csl_item_has_literal_names_and_the_day_in_parts()
    {
        using var items = JsonDocument.Parse(CslCitation.Write(s_article with { IsDateInferred = true }));
        var item = Assert.Single(items.RootElement.EnumerateArray());
        Assert.Equal(("article-newspaper", "一二三", "无锡日报", "2"), (Text("type"), Text("title"), Text("container-title"), Text("page")));
        Assert.Equal(["关山月", "陆 子衿"], item.GetProperty("author").EnumerateArray().Select(name => name.GetProperty("literal").GetString()));
        var issued = item.GetProperty("issued");
        Assert.Equal([2023, 12, 28], issued.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.True(issued.GetProperty("circa").GetBoolean());
        Assert.False(JsonDocument.Parse(CslCitation.Write(s_article with { Authors = [], Newspaper = "", Page = null, Date = null })).RootElement[0].TryGetProperty("issued", out _));

        string? Text(string property) => item.GetProperty(property).GetString();
    }

    [Fact]
    public void Coins_are_an_open_url_without_what_is_not_known()
    {
        var keys = QueryHelpers.ParseQuery(Coins.Write(s_article));
        Assert.Equal(("Z39.88-2004", "一二三", "无锡日报", "2023-12-28", "2"), ((string?)keys["ctx_ver"], (string?)keys["rft.atitle"], (string?)keys["rft.jtitle"], (string?)keys["rft.date"], (string?)keys["rft.pages"]));
        Assert.Equal(["关山月", "陆 子衿"], keys["rft.au"].ToArray());
        Assert.DoesNotContain("rft.date", Coins.Write(s_article with { IsDateInferred = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_carries_its_coins()
    {
        var html = await portal.PageAsync(await portal.ArticleAsync("锚定新目标"));
        Assert.Matches("<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt=[^\"]+rft.atitle=%E9%94%9A", html);
    }

    [Fact]
    public void An_inferred_or_unknown_date_is_not_stated_as_a_fact()
    {
        Assert.Equal("一二三[N]. [2023-12-28].", GbT7714Citation.Write(s_article with { Authors = [], Newspaper = "", Page = null, IsDateInferred = true }));
        Assert.Equal("一二三[N]. [日期不详].", GbT7714Citation.Write(s_article with { Authors = [], Newspaper = "", Page = null, Date = null }));
        Assert.Contains("date inferred", BibTexCitation.Write(s_article with { IsDateInferred = true }), StringComparison.Ordinal);
        Assert.Contains("N1  - date inferred\r\n", RisCitation.Write(s_article with { IsDateInferred = true }), StringComparison.Ordinal);
        Assert.Contains("2023-12-28（推断）", PlainCitation.Write(s_article with { IsDateInferred = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Bibtex_keeps_special_characters_as_text()
    {
        var entry = BibTexCitation.Write(s_article with { Title = @"50%{a}&b_c\d~^$#" });
        Assert.StartsWith("@article{plenum20231228abcde,\n  author = {{关山月} and {陆 子衿}},\n", entry, StringComparison.Ordinal);
        Assert.Contains(@"title = {{50\%\textbraceleft{}a\textbraceright{}\&b\_c\textbackslash{}d\textasciitilde{}\textasciicircum{}\$\#}},", entry, StringComparison.Ordinal);
        Assert.EndsWith("}\n", entry, StringComparison.Ordinal);
        var open = BibTexCitation.Write(s_article with { Title = "}{{" });
        Assert.Equal(open.Count(letter => letter == '{'), open.Count(letter => letter == '}')); // BibTeX counts them with a backslash, too
    }

    [Fact]
    public void A_ris_record_is_lines_of_tags()
    {
        var lines = RisCitation.Write(s_article with { Title = "一\n二" }).TrimEnd('\r', '\n').Split("\r\n");
        Assert.Equal(["TY  - NEWS", "AU  - 关山月", "AU  - 陆 子衿", "TI  - 一 二", "T2  - 无锡日报", "PY  - 2023", "DA  - 2023/12/28", "SP  - 2",
            "UR  - https://news.example/s/20231228-abcde", "LA  - zh", "ER  - "], lines);
    }

    [Theory]
    [InlineData("bib", "application/x-bibtex", "journal = {无锡日报}")]
    [InlineData("ris", "application/x-research-info-systems", "T2  - 无锡日报")]
    [InlineData("json", "application/vnd.citationstyles.csl+json", "\"container-title\": \"无锡日报\"")]
    public async Task Every_article_offers_its_citation_as_a_file(string extension, string type, string content)
    {
        var article = await portal.ArticleAsync("锚定新目标");
        Assert.Contains($"cite.{extension}\" download", await portal.PageAsync(article), StringComparison.Ordinal);
        using var client = portal.Client();
        using var answer = await client.GetAsync($"{article}/cite.{extension}", TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith($".{extension}", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(content, text, StringComparison.Ordinal);
        Assert.Contains($"{portal.Address}s/20231228-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_article_has_no_citation() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync("/articles/no-such-article/cite.bib")).Status);
}
