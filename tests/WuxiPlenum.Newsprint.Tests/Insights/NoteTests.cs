using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Notes;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class NoteTests
{
    private static CoverageArticle Text(string text) => EditionTexts.Article(Genre.News, text);

    [Theory]
    [InlineData("取得实效在在的进步。", "实效在在", "实实在在", "broken-doubled-word")]
    [InlineData("要扎扎有实做好工作。", "扎扎有实", "扎扎实实", "broken-doubled-word")]
    [InlineData("建成一一批便民站点。", "一一", "一", "doubled-one")]
    [InlineData("这是全县最长的的石桥。", "的的", "的", "doubled-particle")]
    [InlineData("全县进一步进一步加快修路。", "进一步进一步", "进一步", "repeated-words")]
    [InlineData("做到急群众之所急、想群众之所想、帮群众之所盼。", "帮群众之所盼", "盼群众之所盼", "broken-parallel")]
    [InlineData("全县上下再接再励，修好石桥。", "再接再励", "再接再厉", "known-misspelling")]
    [InlineData("修好石桥，，种好柳树。", "，，", "，", "doubled-mark")]
    [InlineData("修好石桥，。种好柳树。", "，。", "。", "colliding-marks")]
    public void A_suspected_misprint_is_noted_with_a_suggestion(string text, string printed, string suggestion, string rule)
    {
        var note = Assert.Single(NoteReader.Read(Text(text)));
        Assert.Equal((printed, suggestion, rule), (Text(text).TextOf(note.Words), note.Suggestion, note.Evidence.Rule));
        Assert.InRange(note.Evidence.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("人人动手，常常检查，实实在在办事，一步步推进，兴趣浓浓。")]
    [InlineData("率先健全全面从严治党体系。")]
    [InlineData("无锡市市长参与与会代表的讨论，以及及时跟进。")]
    [InlineData("对照清单一一对应，一一批驳谬论，一件件落实。")]
    [InlineData("他的的确确走了很远，大大方方地说了出来。")]
    [InlineData("为了了解情况，他来到和和气气的一家人中间。")]
    [InlineData("目的的实现，靠的是是非分明。")]
    [InlineData("锣鼓响起来，咚咚锵咚咚锵，哗啦啦哗啦啦。")]
    [InlineData("他在白板上写下下一个数字。")]
    [InlineData("急群众之所急、想群众之所想。")]
    [InlineData("他想了很久……最后说：“好。”")]
    [InlineData("等一等，看一看。。。再说。")]
    [InlineData("发展展望、开发区区委、学习习惯、国家家园。")]
    public void Ordinary_doubling_is_not_noted(string text) => Assert.Empty(NoteReader.Read(Text(text)));

    [Fact]
    public void Headings_are_read_too()
    {
        var article = Text("修好石桥，种好柳树。") with { Headings = [new CoverageHeading(0, "实效在在办好一件件事", 1), new CoverageHeading(-1, "再接再励", 1)] };
        var notes = NoteReader.Read(article);
        Assert.Equal([(0, "实实在在"), (-1, "再接再厉")], notes.Select(note => (note.Words.Paragraph, note.Suggestion)));
        Assert.Equal(["实效在在", "再接再励"], notes.Select(note => article.TextOf(note.Words)));
    }

    [Fact]
    public void The_seed_has_three_suspected_misprints() =>
        Assert.Equal(
            [("实效在在", "实实在在"), ("群人民之所盼", "盼人民之所盼"), ("一一", "一")],
            EditionTexts.Seed.SelectMany(article => NoteReader.Read(article).Select(note => (article.TextOf(note.Words), note.Suggestion))));
}
