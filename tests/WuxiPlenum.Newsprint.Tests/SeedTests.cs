using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Tests.Support;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests;

/// <summary>The first page that the portal shows, rebuilt by general rules only.</summary>
public class SeedTests
{
    private static readonly PageReading s_reading = NewsprintReader.Read(new SourceText(SampleFiles.Seed));

    private static Article The(string title) => Assert.Single(s_reading.Articles, article => article.Title?.Text == title);

    [Fact]
    public void It_holds_six_articles_and_nothing_is_left_over()
    {
        Assert.Equal(
            [
                "锚定新目标，奋楫再出发",
                "2023首届无锡国际人工智能算法大赛举行",
                "2387家锡企投保环责险",
                "把中国式现代化宏伟蓝图一步步变成美好现实",
                "矢志争创一流奋力多作贡献",
                "中国共产党无锡市第十四届委员会第六次全体会议决议",
            ],
            s_reading.Articles.Select(article => article.Title?.Text.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Empty(s_reading.Unplaced);
        Invariants.HoldFor(s_reading);
    }

    [Fact]
    public void The_feature_opens_with_the_lead_that_was_printed_elsewhere()
    {
        var feature = The("锚定新目标，奋楫再出发");
        Assert.Equal(
            [null, "加快培育新质生产力，让创新“底色”愈加浓厚", "加速产业攀登有强，把“最强王牌”打得更精彩", "推动区域联动协同，构建更紧密的发展共同体", "拓展国际循环新空间，以高水平开放赢得未来"],
            feature.Sections.Select(section => section.Heading?.Text));
        Assert.Equal([3, 4, 5, 3, 3], feature.Sections.Select(section => section.Paragraphs.Length));
        Assert.Equal(["overview", "innovation", "industry", "regional-coordination", "opening-up"], feature.Sections.Select(section => section.Topic?.Topic));
        Assert.StartsWith("2023年，全面贯彻", feature.Paragraphs.First().Text, StringComparison.Ordinal);
        Assert.Equal(["——市委十四届六次全会侧记"], feature.Subtitles.Select(subtitle => subtitle.Text));
        Assert.Equal(3, s_reading.Findings.Count(finding => finding.Rule == FindingRule.BlockMoved && finding.Article == 0));
    }

    [Fact]
    public void The_other_articles_have_their_paragraphs()
    {
        Assert.Equal([18, 4, 6, 3, 2, 7], s_reading.Articles.Select(article => article.Paragraphs.Count()));
        Assert.Equal(["规模在全国地级市中排名第一"], The("2387家锡企投保环责险").Subtitles.Select(subtitle => subtitle.Text));
        Assert.Equal("锚定目标真正挑起大梁 奋发进取矢志多作贡献", The("把中国式现代化宏伟蓝图一步步变成美好现实").Kicker?.Text);
    }

    [Fact]
    public void Bylines_genres_and_topics_are_recognised()
    {
        Assert.Equal(["本报记者", "韩玲", "陈菁菁", "高美梅、惠晓婧", null, null], s_reading.Articles.Select(article => article.Authors));
        Assert.Equal([Genre.Feature, Genre.News, Genre.News, Genre.PlenumReport, Genre.Editorial, Genre.Resolution], s_reading.Articles.Select(article => article.Genre));
        Assert.Equal(["ai-contest", "environmental-insurance", "plenum-report", "editorial", "resolution"], s_reading.Articles.Skip(1).Select(article => Assert.Single(article.Sections).Topic?.Topic));
    }

    [Fact]
    public void Five_sentences_are_joined_across_frames()
    {
        var joins = s_reading.Findings.Where(finding => finding.Rule == FindingRule.JoinedAcrossFrames).ToList();
        string[] whole = ["的高质量发展筑牢根基。", "无锡硕放机场作为", "重要指示精神，以", "更好统筹发展和安全，", "更大力度协同"];
        Assert.All(whole, words => Assert.Contains(s_reading.Articles.SelectMany(article => article.Paragraphs), paragraph => paragraph.Text.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(5, joins.Count);
        Assert.Contains(joins, join => join.Detail.EndsWith("指示精｜神，以“不怕", StringComparison.Ordinal));
    }

    [Fact]
    public void The_doubled_character_is_dropped_once_and_recorded()
    {
        var paragraph = Assert.Single(s_reading.Articles.SelectMany(article => article.Paragraphs), paragraph => !paragraph.Emendations.IsEmpty);
        var emendation = Assert.Single(paragraph.Emendations);
        Assert.Equal(("展", new TextSpan(1694, 1695)), (emendation.Dropped, emendation.Source));
        Assert.Equal("发展筑牢", paragraph.Text[(emendation.Offset - 2)..(emendation.Offset + 2)]);
        Assert.Equal("展", Assert.Single(s_reading.Findings, finding => finding.Rule == FindingRule.DoubledCharacterDropped).Detail);
    }

    [Fact]
    public void The_resolutions_nine_tasks_are_a_list()
    {
        var items = Assert.Single(The("中国共产党无锡市第十四届委员会第六次全体会议决议").Paragraphs, paragraph => !paragraph.Items.IsEmpty).Items;
        Assert.Equal(["一要", "二要", "三要", "四要", "五要", "六要", "七要", "八要", "九要"], items.Select(item => item.Marker));
        Assert.Equal(Enumerable.Range(1, 9), items.Select(item => item.Ordinal));
    }

    [Fact]
    public void Three_articles_are_continued_from_page_one() =>
        Assert.Equal([null, null, null, "1", "1", "1"], s_reading.Articles.Select(article => article.ContinuedFrom));

    [Fact]
    public void The_editorials_headline_is_put_together_from_its_halves() =>
        Assert.Equal("矢志争创一流｜奋力多作贡献", Assert.Single(s_reading.Findings, finding => finding.Rule == FindingRule.HeadlineAssembled).Detail);

    [Fact]
    public void The_date_is_inferred_and_a_hint_wins_over_it()
    {
        Assert.Equal((new DateOnly(2023, 12, 28), DateEvidence.Inferred), (s_reading.Date!.Date, s_reading.Date.Evidence));
        Assert.InRange(s_reading.Date.Confidence, 0.01, 0.99);
        Assert.Contains(s_reading.Findings, finding => finding is { Rule: FindingRule.DateInferred, Detail: "2023-12-28" });
        var hinted = NewsprintReader.Read(s_reading.Source, new PageHints("无锡日报", new DateOnly(2023, 12, 29), "2"));
        Assert.Equal(new EditionDate(new DateOnly(2023, 12, 29), DateEvidence.Given, 1), hinted.Date);
        Assert.Equal(("无锡日报", "2"), (hinted.Newspaper, hinted.Page));
        Assert.DoesNotContain(hinted.Findings, finding => finding.Rule == FindingRule.DateInferred);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    public void Another_kind_of_line_break_changes_nothing(string lineBreak)
    {
        var reading = NewsprintReader.Read(new SourceText(SampleFiles.Seed.Replace("\n", lineBreak, StringComparison.Ordinal)));
        Assert.Equal(Texts(s_reading.Articles), Texts(reading.Articles));
    }

    private static List<string> Texts(ImmutableArray<Article> articles) =>
        [.. articles.SelectMany(article => article.Paragraphs.Select(paragraph => paragraph.Text).Prepend(article.Title?.Text ?? ""))];
}
