using System.Net;
using WuxiPlenum.Web.Citing;

namespace WuxiPlenum.Tests.Pages;

public class CitationTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly CitedArticle s_article = new(["关山月", "陆 子衿"], "一二三", "无锡日报", new DateOnly(2023, 12, 28), false, "2", "https://news.example/s/20231228-abcde", "plenum20231228abcde");

    [Fact]
    public void Gb_t_7714_names_authors_title_paper_day_and_page() =>
        Assert.Equal("关山月,陆 子衿. 一二三[N]. 无锡日报, 2023-12-28(2).", GbT7714Citation.Write(s_article));

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
        Assert.Contains(@"title = {{50\%\{a\}\&b\_c\textbackslash{}d\textasciitilde{}\textasciicircum{}\$\#}},", entry, StringComparison.Ordinal);
        Assert.EndsWith("}\n", entry, StringComparison.Ordinal);
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
