using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Newsprint.Tests.Articles;

public class HeadlineRoleTests
{
    [Theory]
    [InlineData("[T:城东石桥建成通车]")]
    [InlineData("[T:城东石桥建成通车]\n\n[S:——青川河两岸见闻]")]
    [InlineData("[T:城东石桥建成通车]\n\n[S:两岸三个村子的百姓不必再绕行山路]")]
    [InlineData("[K:同心协力修通幸福大路 齐心合力架起连心石桥]\n\n[T:青川用一年时间圆了两岸百姓的梦]")]
    [InlineData("[K:省领导在青川考察时强调]\n\n[T:把石桥修到百姓心坎上]")]
    [InlineData("[T:石桥通车，两岸成一家]\n\n[S:青川河沿岸三镇交通建设走笔]")]
    [InlineData("[K:二论学习贯彻县委全会精神]\n\n[T:架桥没有旁观席]")]
    [InlineData("[T:青川铁水联运枢纽今日试运行货物下船即可上车]\n\n[S:首航装载鲜果一千一百吨压缩通关环节]")]
    [InlineData("[K:修路架桥暖民心]\n\n[T:“桥一通，日子就活了”]")]
    [InlineData("[K:架桥修路开新局 同心协力启新程]\n\n[T:青川区委召开一届十一次全体会议]")]
    [InlineData("[K:青川县委十三届九次全会召开]\n\n[T:念好“山字经” 唱响“林中戏”]")]
    [InlineData("[K:市政协组织委员视察重点民生工程]\n\n[T:青川石桥]\n\n[T:落成通车]")]
    public void Kicker_title_and_subtitle_are_told_apart(string headline)
    {
        var printed = headline.Replace("[T:", "", StringComparison.Ordinal).Replace("[S:", "", StringComparison.Ordinal).Replace("[K:", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var article = Reading.ArticleOf($"{printed}\n\n本报讯 {Reading.Text}（周文海）\n");
        var lines = new List<string>();
        if (article.Kicker is { } kicker) lines.Add($"[K:{kicker.Text}]");
        lines.AddRange(TitleLines(article).Select(line => $"[T:{line}]"));
        lines.AddRange(article.Subtitles.Select(subtitle => $"[S:{subtitle.Text}]"));
        Assert.Equal(headline, string.Join("\n\n", lines));
    }

    [Theory]
    [InlineData("美丽青川建设巡礼", "河长日志里的水清岸绿")]
    [InlineData("城东石桥建成通车", "两岸百姓不再绕行")]
    public void Where_neither_line_says_which_is_the_title_both_are(string first, string second)
    {
        var article = Reading.ArticleOf($"{first}\n\n{second}\n\n本报讯 {Reading.Text}（周文海）\n");
        Assert.Equal([first, second], TitleLines(article));
        Assert.Null(article.Kicker);
        Assert.Empty(article.Subtitles);
    }

    [Fact]
    public void The_blank_of_a_line_break_leaves_a_headline() =>
        Assert.Equal("青川城东石桥建成通车", Reading.ArticleOf($"青川城东 石桥建成通车\n\n本报讯 {Reading.Text}").Title?.Text);

    private static IEnumerable<string> TitleLines(Article article)
    {
        var (text, from) = (article.Title!.Text, 0);
        foreach (var boundary in article.Title.SpanBoundaries.Append(text.Length))
        {
            yield return text[from..boundary];
            from = boundary;
        }
    }

    [Fact]
    public void The_byline_in_a_dateline_leaves_the_paragraph()
    {
        var article = Reading.ArticleOf($"城东石桥通车\n\n青川讯（记者 周文海）{Reading.Text}");
        Assert.Equal(("记者 周文海", "青川讯"), (article.Authors, article.Dateline?.Text));
        Assert.Equal("青川讯" + Reading.Text, Assert.Single(article.Paragraphs).Text);
    }

    [Fact]
    public void Text_without_any_headline_is_kept_as_an_untitled_article()
    {
        var reading = Reading.Of(Reading.Text);
        Assert.Null(Assert.Single(reading.Articles).Title);
        Assert.Contains(reading.Findings, finding => finding.Rule == FindingRule.UntitledArticle);
    }

    [Theory]
    [InlineData("石桥通车")]
    [InlineData("2031年3月9日 星期日")]
    [InlineData("？")]
    public void Text_without_any_article_is_kept_whole(string text)
    {
        var reading = Reading.Of(text);
        Assert.Equal(text, Assert.Single(Assert.Single(reading.Articles).Paragraphs).Text);
        Assert.Equal(FindingRule.UntitledArticle, Assert.Single(reading.Findings, finding => finding.Rule != FindingRule.OpenEnd).Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\u3000\t\ufeff")]
    public void A_blank_page_holds_nothing(string text)
    {
        var reading = Reading.Of(text);
        Assert.Empty(reading.Articles);
        Assert.Empty(reading.Unplaced);
        Assert.Empty(reading.Findings);
    }
}
