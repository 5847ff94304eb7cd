using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Tasks;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class TaskTests
{
    private static readonly CoverageArticle s_resolution = EditionTexts.Seed[EditionTexts.Resolution];
    private static readonly IReadOnlyList<TaskCoverage> s_coverage = TaskAlignment.Align(EditionTexts.Seed, EditionTexts.Resolution, TaskReader.Read(s_resolution));

    [Fact]
    public void The_seeds_resolution_sets_nine_tasks()
    {
        var tasks = TaskReader.Read(s_resolution);
        Assert.Equal(Enumerable.Range(1, 9), tasks.Select(task => task.Ordinal));
        Assert.Equal(
            ["着力扩大有效需求", "着力强化创新驱动", "着力升级产业形态", "着力深化改革开放", "着力实现协同发展", "着力加强生态保护", "着力打造文化强市", "着力增进民生福祉、提高人民生活幸福感", "着力防范化解风险"],
            tasks.Select(task => s_resolution.TextOf(task.Title)));
        Assert.All(tasks, task => Assert.StartsWith(task.Marker, s_resolution.TextOf(task.Words), StringComparison.Ordinal));
        Assert.EndsWith("确保社会大局和谐稳定。", s_resolution.TextOf(tasks[^1].Words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_begins_on_another_page_sets_the_tasks_that_are_left()
    {
        var report = EditionTexts.Seed[EditionTexts.Report];
        var tasks = TaskReader.Read(report);
        Assert.Equal([2, 3, 4, 5], tasks.Select(task => task.Ordinal));
        Assert.Equal("严把政治标准，锻造骨干力量过硬队伍", report.TextOf(tasks[0].Title));
    }

    [Theory]
    [InlineData("全会部署了三项重点任务：（一）修路，通到村口；（二）架桥，连接两岸；（三）种树，绿化荒山。", "修路 架桥 种树")]
    [InlineData("要抓好三项工作：一是修路，通到村口；二是架桥；三是种树。", "修路 架桥 种树")]
    [InlineData("要抓好三项工作。第一，修路，通到村口。第二，架桥。第三，种树。", "修路 架桥 种树")]
    [InlineData("要抓牢三件大事。其一，修路，通到村口；其二，架桥；其三，种树。", "修路 架桥 种树")]
    [InlineData("一要修路，通到村口。二要架桥。三要种树。会议强调，要抓好落实。", "修路 架桥 种树")]
    public void Tasks_are_numbered_in_many_ways(string text, string titles)
    {
        var article = EditionTexts.Article(Genre.Resolution, text);
        Assert.Equal(titles.Split(' '), TaskReader.Read(article).Select(task => article.TextOf(task.Title).TrimEnd('。', '；')));
    }

    [Fact]
    public void A_list_goes_on_from_paragraph_to_paragraph()
    {
        var article = EditionTexts.Article(Genre.Resolution, "一要修路，通到村口。二要架桥，连接两岸。三要种树，绿化荒山。", "四要治水，清淤疏浚。五要办学，就近入学。六要养老，老有所依。");
        Assert.Equal([(1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6)], TaskReader.Read(article).Select(task => (task.List, task.Ordinal)));
        var paragraphs = EditionTexts.Article(Genre.Resolution, "全会部署以下重点任务。", "一、修路，通到村口。", "二、架桥，连接两岸。", "三、种树，绿化荒山。");
        Assert.Equal([2, 3, 4], TaskReader.Read(paragraphs).Select(task => task.Words.Paragraph));
    }

    [Theory]
    [InlineData(Genre.Resolution, "产生这些问题的原因有三：一是路远；二是水急；三是人少。")]
    [InlineData(Genre.Feature, "一要修路，通到村口。二要架桥。三要种树。")]
    [InlineData(Genre.Resolution, "全会强调，要修路、架桥、种树。")]
    public void What_sets_no_tasks_has_none(Genre genre, string text) => Assert.Empty(TaskReader.Read(EditionTexts.Article(genre, text)));

    [Theory]
    [InlineData(2, "加快培育新质生产力", "高水平科技自立自强")]
    [InlineData(3, "加速产业攀登有强", "新型工业化")]
    [InlineData(4, "拓展国际循环新空间", "国际循环的空间")]
    [InlineData(5, "推动区域联动协同", "长三角一体化")]
    public void The_features_sections_cover_tasks_two_to_five(int ordinal, string heading, string tie)
    {
        var section = s_coverage[ordinal - 1].Sections[0];
        Assert.Equal(EditionTexts.Feature, section.Article);
        Assert.StartsWith(heading, section.Heading, StringComparison.Ordinal);
        Assert.Contains(section.Ties, words => words.Text.Contains(tie, StringComparison.Ordinal));
        Assert.InRange(section.Evidence.Confidence, 0.75, 1);
    }

    [Fact]
    public void The_story_on_environmental_insurance_covers_task_six()
    {
        var section = Assert.Single(s_coverage[5].Sections);
        Assert.Equal(EditionTexts.Insurance, section.Article);
        Assert.Contains(section.Ties, words => words.Text == "美丽无锡");
        Assert.DoesNotContain(s_coverage.Where(task => task.Task.Ordinal != 6), task => task.Sections.Any(other => other.Article == EditionTexts.Insurance));
    }

    [Fact]
    public void Nothing_covers_a_task_to_which_nothing_is_tied() =>
        Assert.All([1, 7, 9], ordinal => Assert.Empty(s_coverage[ordinal - 1].Sections));

    [Fact]
    public void Ties_stand_in_both()
    {
        Assert.All(s_coverage.SelectMany(task => task.Sections.SelectMany(section => section.Ties.Select(tie => (task.Task, section, tie)))), item =>
        {
            Assert.True(item.Task.Words.Contains(item.tie.InTask));
            Assert.InRange(item.tie.InSection.Paragraph, item.section.FirstParagraph, item.section.LastParagraph);
            Assert.Equal(item.tie.Text, WuxiPlenum.Newsprint.Insights.Sharing.FoldedText.Fold(s_resolution.TextOf(item.tie.InTask)));
            Assert.Equal(item.tie.Text, WuxiPlenum.Newsprint.Insights.Sharing.FoldedText.Fold(EditionTexts.Seed[item.section.Article].TextOf(item.tie.InSection)));
        });
    }

    [Fact]
    public void A_resolution_covers_the_tasks_of_a_report_in_passages()
    {
        var coverage = TaskAlignment.Align(EditionTexts.Seed, EditionTexts.Report, TaskReader.Read(EditionTexts.Seed[EditionTexts.Report]));
        Assert.All(coverage, task => Assert.Equal((EditionTexts.Resolution, "passage-in-common"), (Assert.Single(task.Sections).Article, task.Sections[0].Evidence.Rule)));
    }
}
