using System.Text;
using WuxiPlenum.Formats.Tests.Support;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Formats.Tests;

public class MarkdownTests
{
    private const string Article = """
        ---
        newspaper: 澜川日报
        date: 2031-11-18
        page: 2
        kicker: 石盘村村级代办制度见闻
        author: [骆闻笛, 陆采薇]
        editor: 卫长青
        ---
        # 代办员老祁的一天

        石盘村在澜川市最西头，
        离镇政府**四十三公里**，去年才通了[柏油路](http://example.org)。

        ## 清晨：挎包里的十九件事

        天刚蒙蒙亮，老祁就把挎包收拾妥当。

        1. 养老认证七份。
        2. 医保报销四份。

        **傍晚：院坝里的回音**

        太阳落山的时候，老祁坐在院坝里。（下转第3版）
        """;

    [Fact]
    public void Front_matter_and_headings_make_an_article()
    {
        var (page, format) = Document.ReadWithNotes(Encoding.UTF8.GetBytes(Article), "a.md");
        var article = Assert.Single(page.Articles);
        Assert.Equal(("澜川日报", new DateOnly(2031, 11, 18), "2"), (page.Newspaper, page.Date!.Date, page.Page));
        Assert.Equal(("石盘村村级代办制度见闻", "代办员老祁的一天", "骆闻笛、陆采薇"), (article.Kicker?.Text, article.Title?.Text, article.Authors));
        Assert.Equal([null, "清晨：挎包里的十九件事", "傍晚：院坝里的回音"], article.Sections.Select(section => section.Heading?.Text));
        Assert.Equal(
            ["石盘村在澜川市最西头，离镇政府四十三公里，去年才通了柏油路。", "天刚蒙蒙亮，老祁就把挎包收拾妥当。", "1. 养老认证七份。", "2. 医保报销四份。", "太阳落山的时候，老祁坐在院坝里。"],
            article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal("3", article.ContinuedTo);
        Assert.Equal(new FormatNote(FormatNoteKind.UnknownKey, "editor", 7), Assert.Single(format.Notes));
    }

    [Fact]
    public void Each_topmost_heading_begins_an_article()
    {
        var page = Document.Read("# 甲桥通车\n\n昨天，甲桥通车。\n\n## 两岸\n\n村民过河。\n\n# 乙校开学\n\n今天，乙校开学。\n", "a.md");
        Assert.Equal(["甲桥通车", "乙校开学"], page.Articles.Select(article => article.Title?.Text));
        Assert.Equal("两岸", page.Articles[0].Sections[1].Heading?.Text);
    }

    [Fact]
    public void A_title_in_the_front_matter_is_not_doubled_by_the_heading_that_repeats_it()
    {
        var page = Document.Read("---\ntitle: 甲桥 通车\n---\n# 甲桥通车\n\n昨天，甲桥通车。\n", "a.md");
        Assert.Equal("甲桥通车", Assert.Single(page.Articles).Title?.Text);
        Assert.Empty(page.Unplaced);
    }

    [Fact]
    public void A_title_in_the_front_matter_heads_text_without_headings()
    {
        var page = Document.Read("---\ntitle: 甲桥通车\nbyline: 骆闻笛\n---\n昨天，甲桥通车。\n", "a.txt");
        var article = Assert.Single(page.Articles);
        Assert.Equal(("甲桥通车", "骆闻笛"), (article.Title?.Text, article.Authors));
    }

    [Theory]
    [InlineData("---\ntitle: 甲\ndate: 2031-13-40\n---\n正文。\n", 3, "2031-13-40")]
    [InlineData("---\ntitle: 甲\npage: \"2\n---\n正文。\n", 3, "")]
    [InlineData("---\ntitle: [甲\n---\n正文。\n", 3, "")]
    public void Malformed_front_matter_names_its_line(string text, long line, string detail)
    {
        var failure = Document.Failure(Encoding.UTF8.GetBytes(text), "a.md");
        Assert.Equal((FormatFailureKind.FrontMatter, line), (failure.Kind, failure.Place));
        Assert.Contains(detail, failure.Detail);
    }

    [Fact]
    public void Nesting_without_end_is_refused_or_read() => Document.Outcome(Encoding.UTF8.GetBytes(new string('>', 50_000) + new string('[', 50_000) + "字"), "a.md");
}
