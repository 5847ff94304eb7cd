using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class SharedTextTests
{
    private static CoverageArticle Text(params string[] paragraphs) => EditionTexts.Article(Genre.News, paragraphs);

    private static List<string> Passages(int first, int second)
    {
        var (a, b) = (EditionTexts.Seed[first], EditionTexts.Seed[second]);
        return [.. SharedText.Compare(a, b).Passages.Select(passage => string.Concat(passage.First.Select(a.TextOf)))];
    }

    [Fact]
    public void The_seeds_editorial_ends_as_its_resolution_does()
    {
        Assert.Contains("努力争当中国式现代化建设的城市范例，奋力展现走在前做示范多作贡献的新气象新成就，为强国建设、民族复兴伟业作出新的更大贡献", Passages(EditionTexts.Editorial, EditionTexts.Resolution));
        Assert.InRange(SharedText.Compare(EditionTexts.Seed[EditionTexts.Editorial], EditionTexts.Seed[EditionTexts.Resolution]).ShareOfFirst, 0.25, 0.4);
    }

    [Fact]
    public void The_seeds_report_shares_sentences_with_resolution_and_editorial()
    {
        Assert.Contains("把更多资金资源用于发展紧要处、群众急需处", Passages(EditionTexts.Report, EditionTexts.Editorial));
        Assert.Contains("严把政治标准，锻造骨干力量过硬队伍", Passages(EditionTexts.Report, EditionTexts.Resolution));
    }

    [Fact]
    public void Marks_spaces_and_paragraph_ends_make_no_difference()
    {
        var (a, b) = (Text("全县要修好村口的石桥，", "种好两岸的柳树。"), Text("全縣要修好 村口的石桥种好两岸的柳树！"));
        var passage = Assert.Single(SharedText.Compare(a, b).Passages);
        Assert.Equal((17, 1.0, "same-passage"), (passage.Length, passage.Likeness, passage.Evidence.Rule));
        Assert.Equal([new Words(1, 0, 10), new Words(2, 0, 7)], passage.First);
        Assert.Equal([new Words(1, 0, 18)], passage.Second);
    }

    [Fact]
    public void A_passage_goes_on_over_a_short_difference()
    {
        var shared = SharedText.Compare(Text("全会听取和讨论了李某受常委会委托作的工作报告。"), Text("会上，全会听取和讨论了欧阳某受常委会委托所作的工作报告。"));
        var passage = Assert.Single(shared.Passages);
        Assert.Equal("like-passage", passage.Evidence.Rule);
        Assert.InRange(passage.Likeness, 0.75, 0.95);
        Assert.InRange(shared.ShareOfFirst, 0.9, 1);
    }

    [Fact]
    public void What_is_shorter_than_thirteen_characters_is_no_passage()
    {
        Assert.Empty(SharedText.Compare(Text("走在前、做示范、多作贡献的要求"), Text("走在前做示范多作贡献，这是嘱托")).Passages);
        Assert.Equal(13, Assert.Single(SharedText.Compare(Text("甲乙丙丁戊己庚辛壬癸子丑寅"), Text("甲乙丙丁戊己庚辛壬癸子丑寅")).Passages).Length);
    }

    [Fact]
    public void Nothing_is_shared_with_nothing()
    {
        var shared = SharedText.Compare(Text(), Text("", "。。", "甲乙丙丁戊己庚辛壬癸子丑寅"));
        Assert.Equal((0, 0, 0), (shared.Passages.Length, shared.ShareOfFirst, shared.ShareOfSecond));
    }

    [Fact]
    public void Folded_text_knows_where_its_characters_stand()
    {
        var article = Text("", "“甲”，乙", "", "丙Ａb。", "");
        var folded = FoldedText.Of(article);
        Assert.Equal("甲乙丙AB", folded.Text);
        Assert.Equal([new Words(2, 1, 5), new Words(4, 0, 2)], folded.WordsOf(0, 4));
        Assert.Equal((2, 5), folded.RangeOf(4));
        Assert.Equal((0, 0), folded.RangeOf(1));
    }
}
