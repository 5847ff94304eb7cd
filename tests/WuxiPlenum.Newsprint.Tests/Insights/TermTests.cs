using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class TermTests
{
    private static CoverageArticle Text(params string[] paragraphs) => EditionTexts.Article(Genre.News, paragraphs);

    [Theory]
    [InlineData("青川县聚焦“365”现代产业集群，招引项目。", "365", "coded-shorthand")]
    [InlineData("石桥镇夯实“2+N+3”招商工作体系。", "2+N+3", "coded-shorthand")]
    [InlineData("全面落实“四个走在前”重大任务。", "四个走在前", "numbered-shorthand")]
    [InlineData("全面落实“三个带头”“五个到位”重大任务。", "三个带头", "numbered-shorthand")]
    [InlineData("持续深化“放管服”改革。", "放管服", "known-formula")]
    [InlineData("深入实施“启航行动”，培育企业。", "启航行动", "name-of-kind")]
    [InlineData("打响“青川模式”，带动邻县。", "青川模式", "name-of-kind")]
    [InlineData("大力发展“林下种植+乡村旅游”，富了一村人。", "林下种植+乡村旅游", "joined-shorthand")]
    [InlineData("坚持“稳粮食、稳岗位、稳预期”，守住底线。", "稳粮食稳岗位稳预期", "parallel-phrases")]
    [InlineData("据县政府介绍，“绿色窗口”制度运行了三年。", "绿色窗口", "name-of-kind")]
    [InlineData("以“走在前、做示范、多作贡献”的要求审视工作。", "走在前做示范多作贡献", "formula-row")]
    [InlineData("坚持稳中求进、以进促稳、先立后破，办好自己的事。", "稳中求进以进促稳先立后破", "formula-row")]
    [InlineData("要做到以进促稳，办好自己的事。", "以进促稳", "known-formula")]
    public void A_set_phrase_is_found(string text, string term, string rule)
    {
        var use = Assert.Single(TermReader.Read(Text(text)), use => use.Term == term);
        Assert.Equal(rule, use.Evidence.Rule);
        Assert.InRange(use.Evidence.Confidence, 0.5, 1);
        Assert.Equal(use.Printed, Text(text).TextOf(use.Words));
    }

    [Theory]
    [InlineData("“我们把路修好了。”老李说。")]
    [InlineData("老李说：“修路工程”")]
    [InlineData("老李笑着说，“路通了”，村里人都高兴。")]
    [InlineData("沿岸群众口中的“酱油河”，如今清了。")]
    [InlineData("他在这里住了“三个月”，没有走。")]
    [InlineData("那是“2023”年的事。")]
    [InlineData("把询问的“热度”变成办理的“力度”。")]
    [InlineData("村口写着“注意安全，慢行！”的牌子。")]
    public void Speech_and_words_used_with_a_wink_are_no_terms(string text) => Assert.Empty(TermReader.Read(Text(text)));

    [Fact]
    public void Terms_in_headings_are_found_where_they_stand()
    {
        var article = Text("县委书记讲话。", "青川县聚焦“365”现代产业集群，招引项目。", "种好柳树。") with
        {
            Headings = [new CoverageHeading(0, "以“365”产业集群做强实体经济", 1), new CoverageHeading(-2, "坚持稳中求进、以进促稳、先立后破", 3)],
        };
        var uses = TermReader.Read(article);
        Assert.Equal([(0, "365"), (2, "365"), (-2, "稳中求进以进促稳先立后破")], uses.Select(use => (use.Words.Paragraph, use.Term)));
        Assert.All(uses, use => Assert.Equal(use.Printed, article.TextOf(use.Words)));
    }

    [Fact]
    public void The_headings_of_the_seed_are_numbered_by_their_sections()
    {
        foreach (var article in EditionTexts.Seed)
        {
            Assert.Equal(article.Title, article.Headings.SingleOrDefault(heading => heading.Number == 0)?.Text);
            Assert.Equal(article.Paragraphs.Select(paragraph => paragraph.Heading).OfType<string>().Distinct(), article.Headings.Where(heading => heading.Number < 0).Select(heading => heading.Text));
            Assert.All(article.Headings.Where(heading => heading.Number < 0), heading => Assert.Equal(heading.Text, article.Paragraphs[heading.Before - 1].Heading));
        }
    }

    [Fact]
    public void The_seeds_shorthand_is_found()
    {
        var terms = EditionTexts.Seed.SelectMany(article => TermReader.Read(article)).Select(use => use.Term).ToHashSet();
        Assert.Superset(new HashSet<string>(["465", "四个走在前", "四个新", "1+N+1", "6+2+X", "强富美高", "五大中心", "三个区分开来", "1234", "走在前做示范多作贡献", "稳中求进以进促稳先立后破"]), terms);
        Assert.DoesNotContain("把脉问诊", terms);
        Assert.DoesNotContain("没想到这回不仅风险等级降了", terms);
    }

    [Fact]
    public void The_seeds_variants_are_one_term()
    {
        var uses = EditionTexts.Seed.SelectMany(article => TermReader.Read(article)).ToList();
        var group = Assert.Single(TermGroups.Of(uses), group => group.Term == "走在前做示范多作贡献");
        Assert.Equal(["走在前做示范多作贡献", "走在前、做示范、多作贡献"], group.Printed.Select(variant => variant.Printed));
        Assert.All(group.Printed, variant => Assert.True(variant.Times >= 2));
        Assert.DoesNotContain(TermGroups.Of(uses), other => other.Term == "走在前列" && other.Printed.Any(variant => variant.Printed == "走在前"));
    }

    [Fact]
    public void What_is_part_of_a_longer_term_is_a_term_of_its_own()
    {
        var groups = TermGroups.Of(TermReader.Read(Text("坚持稳中求进、以进促稳、先立后破。", "要做到以进促稳。")));
        Assert.Equal(["稳中求进以进促稳先立后破"], Assert.Single(groups, group => group.Term == "以进促稳").PartOf);
        Assert.Empty(Assert.Single(groups, group => group.Term == "稳中求进以进促稳先立后破").PartOf);
    }

    [Fact]
    public void A_term_stands_in_its_context()
    {
        var feature = EditionTexts.Seed[EditionTexts.Feature];
        var use = TermReader.Read(feature).First(use => use.Term == "465");
        Assert.Equal(new KeywordInContext("一主线，聚焦“", "465", "”现代产业集群"), feature.Around(use.Words, 7));
        Assert.StartsWith("全市工信系统将坚持", feature.TextOf(feature.SentenceOf(use.Words)), StringComparison.Ordinal);
        Assert.EndsWith("。", feature.TextOf(feature.SentenceOf(use.Words)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("建立“白名单”制度，即经审核后列入扶持范围的企业名录。", "经审核后列入扶持范围的企业名录")]
    [InlineData("落实“三个带头”，指的是带头学习、带头调研、带头落实。", "带头学习、带头调研、带头落实")]
    [InlineData("所谓“两张网”工程，是指供水管网和供热管网。", "供水管网和供热管网")]
    [InlineData("做强“五大中心”：航运、金融、会展、研发、结算中心。", "航运、金融、会展、研发、结算中心")]
    [InlineData("实施“启航行动”（三年培育一百家企业），成效明显。", "三年培育一百家企业")]
    public void An_explanation_on_the_page_is_found(string text, string explanation)
    {
        var article = Text(text);
        var use = Assert.Single(TermReader.Read(article), use => use.Explanation is not null);
        Assert.Equal(explanation, article.TextOf(use.Explanation!.Value));
    }

    [Theory]
    [InlineData("做强“五大中心”，打造桥头堡。")]
    [InlineData("全面落实“四个走在前”，立即行动。")]
    [InlineData("研究“十五五”工作总基调，即稳粮固本、以工强农。")]
    public void What_is_no_explanation_is_none(string text) => Assert.All(TermReader.Read(Text(text)), use => Assert.Null(use.Explanation));

    [Fact]
    public void A_term_known_from_elsewhere_is_found_without_marks()
    {
        var article = Text("全县落实四个带头，抓好秋收。");
        Assert.Empty(TermReader.Read(article));
        Assert.Equal("known-term", Assert.Single(TermReader.Read(article, ["四个带头"])).Evidence.Rule);
    }

    [Fact]
    public void A_gloss_is_found_however_the_term_is_printed()
    {
        var glossary = new Glossary([new Gloss("走在前、做示范、多作贡献", "旧"), new Gloss("走在前做示范多作贡献", "新"), new Gloss("、", "无")]);
        Assert.Equal("新", glossary.Find("“走在前”“做示范”“多作贡献”")?.Text);
        Assert.Null(glossary.Find("走在前"));
        Assert.Single(glossary.Glosses);
    }
}
