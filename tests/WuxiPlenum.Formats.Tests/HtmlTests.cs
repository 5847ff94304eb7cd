using System.Text;
using WuxiPlenum.Formats.Tests.Support;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Formats.Tests;

public class HtmlTests
{
    private const string Navigation = """
        <nav><a href="/">首页</a> <a href="/2">下一版</a></nav><div class="share-bar">分享到微博</div><script>var a = "<p>广告</p>";</script><!-- 批注 -->
        """;

    private const string Epaper = $"""
        <!DOCTYPE html><html><head><meta charset="CHARSET"><title>版面</title></head><body>{Navigation}
        <div class="header"><div class="masthead">澜川日报</div><span class="date">2031年11月18日 星期二</span> <div>第02版：综合</div></div>
        <div class="article"><h3>石盘村村级代办制度见闻</h3><h1>代办员老祁<br>的一天</h1><h2>——记一个挎包</h2><h4>本报记者 骆闻笛</h4>
        <p class="sec">《 澜川日报 》（ 2031年11月18日 第 02 版）</p>
        <div id="ozoom"><p>　　石盘村在澜川市最西头，离镇政府四十三公里。</p><p><strong>清晨：挎包里的十九件事</strong></p><p>天刚蒙蒙亮，老祁就把挎包收拾妥当，又把<a href="/x">平板电脑</a>充好了电。</p>
        <figure><img src="a.jpg" alt=""><figcaption>老祁在路上。骆闻笛 摄</figcaption></figure>
        <p>太阳落山的时候，老祁坐在院坝里。</p></div></div>
        <div class="ads">买手机打一折</div><footer>版权所有</footer></body></html>
        """;

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gb2312", "gb18030")]
    [InlineData("utf-16", "utf-16")]
    public void An_article_page_of_an_e_paper_is_read(string declared, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (page, format) = Document.ReadWithNotes(Encoding.GetEncoding(encoding).GetBytes(Epaper.Replace("CHARSET", declared)), "node_2.htm");
        var article = Assert.Single(page.Articles);
        Assert.Equal(encoding, page.Source.EncodingName);
        Assert.Equal(("澜川日报", new DateOnly(2031, 11, 18), DateEvidence.Printed, "2"), (page.Newspaper, page.Date!.Date, page.Date.Evidence, page.Page));
        Assert.Equal(("石盘村村级代办制度见闻", "代办员老祁的一天", "——记一个挎包", "本报记者 骆闻笛"), (article.Kicker?.Text, article.Title?.Text, Assert.Single(article.Subtitles).Text, article.Authors));
        Assert.Equal([null, "清晨：挎包里的十九件事"], article.Sections.Select(section => section.Heading?.Text));
        Assert.Equal(
            ["石盘村在澜川市最西头，离镇政府四十三公里。", "天刚蒙蒙亮，老祁就把挎包收拾妥当，又把平板电脑充好了电。", "太阳落山的时候，老祁坐在院坝里。"],
            article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Contains(page.Unplaced, unplaced => unplaced is { Kind: UnplacedKind.Caption, Text: "老祁在路上。骆闻笛 摄" });
        Assert.DoesNotContain("广告", page.Source.Text);
        Assert.DoesNotContain("手机", page.Source.Text);
        Assert.Contains(format.Notes, note => note is { Kind: FormatNoteKind.LeftOut, Count: > 10 });
    }

    [Fact]
    public void The_headline_above_a_founder_text_element_is_found()
    {
        var page = Document.Read("""
            <html><body><table><tr><td class="font02">县乡村三级巡诊</td></tr><tr><td class="font01">看病不再翻两座山</td></tr><tr><td class="font02">——青沂区见闻</td></tr>
            <tr><td>□ 本报记者 骆闻笛</td></tr><tr><td><founder-content><p>昨天，巡诊车开到了石盘村。</p><p>村民排队量血压。</p></founder-content></td></tr></table>
            <a href="1">上一篇</a><a href="3">下一篇</a></body></html>
            """, "content_1.htm");
        var article = Assert.Single(page.Articles);
        Assert.Equal(("县乡村三级巡诊", "看病不再翻两座山", "——青沂区见闻", "本报记者 骆闻笛"), (article.Kicker?.Text, article.Title?.Text, Assert.Single(article.Subtitles).Text, article.Authors));
        Assert.Equal(2, article.Paragraphs.Count());
    }

    [Fact]
    public void Several_articles_keep_apart()
    {
        var page = Document.Read("""
            <html><body><main><article><h2>甲桥通车</h2><p>昨天，甲桥正式通车。</p><h3>两岸</h3><p>村民步行过河。</p></article>
            <article><header><h2>乙校开学</h2></header><p>今天，乙校正式开学。</p><footer>（记者 祝南星）</footer></article></main></body></html>
            """, "page.html");
        Assert.Equal(["甲桥通车", "乙校开学"], page.Articles.Select(article => article.Title?.Text));
        Assert.Equal("两岸", page.Articles[0].Sections[1].Heading?.Text);
        Assert.Equal("记者 祝南星", page.Articles[1].Authors);
    }

    [Fact]
    public void Headings_part_the_articles_of_a_page_without_article_elements()
    {
        var page = Document.Read("<html><body><h1>甲桥通车</h1><p>昨天，甲桥正式通车了。</p><h1>乙校开学</h1><p>今天，乙校正式开学了。</p></body></html>", "page.html");
        Assert.Equal(["甲桥通车", "乙校开学"], page.Articles.Select(article => article.Title?.Text));
    }

    [Fact]
    public void An_index_page_says_that_it_holds_no_article()
    {
        var links = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href='content_{i}.htm'>这是第{i}篇文章的标题。</a></li>"));
        Assert.Equal(FormatFailureKind.NoArticle, Document.Failure(Encoding.UTF8.GetBytes($"<html><body><h1>第02版：综合</h1><ul>{links}</ul></body></html>"), "index.html").Kind);
    }

    [Fact]
    public void A_page_over_the_limit_is_refused_with_the_limit()
    {
        var failure = Document.Failure(Encoding.UTF8.GetBytes(Epaper), "a.html", new FormatLimits(HtmlBytes: 100));
        Assert.Equal((FormatFailureKind.TooLarge, "100"), (failure.Kind, failure.Detail));
        var elements = Document.Failure(Encoding.UTF8.GetBytes(Epaper), "a.html", new FormatLimits(HtmlElements: 5));
        Assert.Equal((FormatFailureKind.TooManyElements, "5"), (elements.Kind, elements.Detail));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><font size=1>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<article>")]
    [InlineData("<span>")]
    public void Nesting_without_end_overflows_nothing(string tag) =>
        Assert.NotNull(Document.Outcome(Encoding.UTF8.GetBytes($"<html><body><article><h1>甲桥</h1>{string.Concat(Enumerable.Repeat(tag, 30_000))}昨天，甲桥正式通车，两岸村民步行过河。"), "a.html"));

    [Fact]
    public void A_wrong_charset_declaration_is_noted()
    {
        var (_, format) = Document.ReadWithNotes(Encoding.UTF8.GetBytes(Epaper.Replace("CHARSET", "gb2312")), "a.html");
        Assert.Contains(format.Notes, note => note is { Kind: FormatNoteKind.OtherEncoding, Detail: "gb2312" });
    }
}
