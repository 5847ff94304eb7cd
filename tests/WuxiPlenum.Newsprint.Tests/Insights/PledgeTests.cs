using System.Collections.Immutable;
using System.Globalization;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Pledges and their deadlines in small texts; the speech, where there is one, stands after 表示，</summary>
public class PledgeTests
{
    private static readonly DateOnly s_edition = new(2023, 12, 28);

    [Fact]
    public void The_first_half_year_is_over_in_a_paper_of_July()
    {
        Assert.Empty(Read("张三通报，上半年招引企业60家。", new DateOnly(2024, 7, 20)));
        Assert.Equal(new DateOnly(2024, 6, 30), Assert.Single(Read("张三表示，上半年将招引企业60家。", new DateOnly(2024, 3, 1))).Deadline!.Until);
    }

    [Theory]
    [InlineData("张三表示，3月1日起将免费开放活动室。", "3月1日起", "2024-03-01")]
    [InlineData("张三表示，三季度集中开工项目25个。", "三季度", "2024-09-30")]
    [InlineData("张三表示，将五年引进青年人才10万名。", "五年", null)]
    public void A_month_a_quarter_or_a_span_is_a_deadline_where_a_deed_follows(string text, string printed, string? until)
    {
        var deadline = Assert.Single(Read(text, new DateOnly(2024, 1, 28))).Deadline!;
        Assert.Equal((printed, until), (deadline.Printed, deadline.Until?.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("张三表示，3月1日起将免费开放活动室。")]
    [InlineData("张三表示，一季度集中开工项目25个。")]
    [InlineData("张三表示，用五年建成智能工厂3座。")]
    public void One_that_is_over_or_tells_how_long_it_took_is_none(string text) => Assert.DoesNotContain(Read(text, new DateOnly(2024, 7, 20)), pledge => pledge.Deadline is not null);

    [Fact]
    public void No_day_holds_for_what_waits_for_something_else()
    {
        var pledges = Read("张三透露，新工厂将在2月封顶，达产后年产能可达3000架。", s_edition);
        Assert.Equal([("新工厂将在2月封顶", "2月"), ("达产后年产能可达3000架", null)], pledges.Select(pledge => (pledge.What, pledge.Deadline?.Printed)));
    }

    [Fact]
    public void What_has_a_day_of_its_own_is_a_pledge_of_its_own()
    {
        Assert.Equal(["上线求职平台", "服务毕业生3万人"], Read("张三透露，明年3月将上线求职平台，明年内服务毕业生3万人。", s_edition).Select(pledge => pledge.What));
        var pledges = Read("张三透露，二期工程将于2月动工，涉及居民54户，明年春节前完工。", s_edition);
        Assert.Equal(["二期工程将于2月动工", "完工"], pledges.Select(pledge => pledge.What));
        Assert.Equal([1, 0], pledges.Select(pledge => pledge.Figures.Length));
    }

    [Fact]
    public void A_deadline_governs_the_clauses_behind_it_until_another_comes()
    {
        var pledges = Read("张三表示，确保明年招引企业10000家、净增高新技术企业1000家；实施项目100项以上，力争到2027年产值达到50亿元。", s_edition);
        Assert.Equal(["招引企业10000家", "净增高新技术企业1000家", "实施项目100项以上", "产值达到50亿元"], pledges.Select(pledge => pledge.What));
        Assert.Equal(["明年", "明年", "明年", "到2027年"], pledges.Select(pledge => pledge.Deadline!.Printed));
        Assert.Equal([2024, 2024, 2024, 2027], pledges.Select(pledge => pledge.Deadline!.Until!.Value.Year));
        Assert.Equal([true, true, true, false], pledges.Select(pledge => pledge.Deadline!.IsInferred));
        Assert.All(pledges, pledge => Assert.Equal(0, pledge.Pledger));
    }

    [Theory]
    [InlineData("明年", "2024-12-31")]
    [InlineData("明年6月底前", "2024-06-30")]
    [InlineData("明年上半年", "2024-06-30")]
    [InlineData("明年三季度", "2024-09-30")]
    [InlineData("明年10月前", "2024-09-30")]
    [InlineData("明年国庆节前", "2024-09-30")]
    [InlineData("春节前", "2024-02-09")]
    [InlineData("明年中秋前", "2024-09-16")]
    [InlineData("年内", "2023-12-31")]
    [InlineData("月底前", "2023-12-31")]
    [InlineData("下个月", "2024-01-31")]
    [InlineData("3月底前", "2024-03-31")]
    [InlineData("未来三年", "2026-12-31")]
    [InlineData("五年内", "2028-12-31")]
    [InlineData("新的一年", "2024-12-31")]
    [InlineData("到2025年底", "2025-12-31")]
    [InlineData("二〇三五年", "2035-12-31")]
    [InlineData("“十五五”末", "2030-12-31")]
    [InlineData("三个月内", null)]
    [InlineData("半年之内", "2024-06-30")]
    [InlineData("今明两年", "2024-12-31")]
    [InlineData("寒假前", null)]
    public void A_deadline_is_reckoned_from_the_editions_date(string deadline, string? until)
    {
        var pledge = Assert.Single(Read($"张三表示，{deadline}将建成泵站9座。", s_edition));
        Assert.Equal(deadline, pledge.Deadline!.Printed);
        Assert.Equal(until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), pledge.Deadline.Until);
    }

    [Theory]
    [InlineData("明年")]
    [InlineData("年底前")]
    [InlineData("未来三年")]
    [InlineData("春节前")]
    public void Without_the_editions_date_nothing_relative_is_reckoned(string deadline)
    {
        var pledge = Assert.Single(Read($"张三表示，{deadline}将建成泵站9座。", null));
        Assert.Equal((deadline, null, false), (pledge.Deadline!.Printed, pledge.Deadline.Until, pledge.Deadline.IsInferred));
        Assert.Equal(new DateOnly(2025, 12, 31), Assert.Single(Read("张三表示，到2025年将建成泵站9座。", null)).Deadline!.Until);
    }

    [Theory]
    [InlineData("全会提出，明年新增上市公司8家。", "全会")]
    [InlineData("草案拟安排教育支出126亿元。", "草案")]
    [InlineData("市委、市政府将发放贷款3亿元以上。", "市委、市政府")]
    [InlineData("全市16家卫生院明年将通上远程会诊。", null)]
    public void Outside_of_speech_the_subject_pledges(string text, string? organisation)
    {
        var pledge = Assert.Single(Read(text, s_edition));
        Assert.Equal((null, organisation), (pledge.Pledger, pledge.Organisation));
    }

    [Theory]
    [InlineData("全会强调，要实施重大项目400个以上，确保完成投资1300亿元。")]
    [InlineData("一要扩大有效需求。实施重大项目400个以上，明年完成投资1300亿元。")]
    [InlineData("张三强调，各部门明年要招引企业20家。")]
    [InlineData("张三表示，明年各部门必须压减支出一成以上。")]
    [InlineData("张三表示，去年招引企业20家，目前已建成泵站9座。")]
    [InlineData("预计今天夜间最低气温将下降8℃。")]
    [InlineData("今年五月，他接到电话，称其有一笔2300元的退税即将过期。")]
    [InlineData("明年是关键一年。")]
    [InlineData("明天，全市46.8万名中小学生将迎来新学期。")]
    [InlineData("下个月，全市将步入汛期。")]
    public void Demands_and_what_is_done_are_no_pledges(string text) => Assert.Empty(Read(text, s_edition));

    [Theory]
    [InlineData("张三表示，二期工程下半年开工。", "二期工程下半年开工")]
    [InlineData("张三表示，将在月底前逐条答复。", "逐条答复")]
    [InlineData("张三表示，到2027年将建成统一平台。", "建成统一平台")]
    public void Without_a_number_a_deed_with_a_definite_deadline_is_one(string text, string what)
    {
        var pledge = Assert.Single(Read(text, s_edition));
        Assert.Equal(what, pledge.What);
        Assert.Empty(pledge.Figures);
    }

    [Fact]
    public void A_decision_pledges_the_numbers_that_its_sections_list()
    {
        const string Text = "二、重点任务。新建改造管网300公里，培育龙头企业15家。各地要新增绿道20公里。";
        Assert.Equal(["新建改造管网300公里", "培育龙头企业15家"], Read(Text, s_edition).Select(pledge => pledge.What));
    }

    [Fact]
    public void A_month_that_is_past_is_no_deadline()
    {
        Assert.Single(Read("张三表示，二期工程8月开工。", new DateOnly(2024, 7, 8)));
        Assert.Empty(Read("张三表示，二期工程6月开工。", new DateOnly(2024, 7, 8)));
    }

    [Fact]
    public void A_day_holds_for_its_part_of_the_sentence()
    {
        var pledges = Read("张三表示，三季度末前将新开工项目65个；全年将改造小区18个。", new DateOnly(2024, 7, 8));
        Assert.Equal(["三季度末前", null], pledges.Select(pledge => pledge.Deadline?.Printed));
    }

    [Fact]
    public void What_says_more_of_a_pledge_belongs_to_it()
    {
        var pledge = Assert.Single(Read("张三表示，明年将改造小区68个，惠及居民3.2万户。", s_edition));
        Assert.Equal(2, pledge.Figures.Length);
    }

    [Fact]
    public void A_list_is_of_the_year_of_the_sentence_that_leads_it()
    {
        var pledges = Read("明年，全市计划安排项目218个。\n交通：新建快速路28公里，打通断头路17条。\n水利：加固堤防46公里。\n去年，全市新建学校9所。", s_edition);
        Assert.Equal(["安排项目218个", "新建快速路28公里", "打通断头路17条", "加固堤防46公里"], pledges.Select(pledge => pledge.What));
        Assert.All(pledges, pledge => Assert.Equal(("明年", 1, 2024), (pledge.Deadline!.Printed, pledge.Deadline.Words.Paragraph, pledge.Deadline.Until!.Value.Year)));
    }

    [Fact]
    public void A_clause_that_only_tells_the_time_completes_the_pledge_before_it()
    {
        var pledge = Assert.Single(Read("张三表示，将新建货站11万平方米，预计2027年底前投用。", s_edition));
        Assert.Equal(("新建货站11万平方米，预计2027年底前投用", "2027年底前"), (pledge.What, pledge.Deadline!.Printed));
    }

    private static ImmutableArray<Pledge> Read(string text, DateOnly? date)
    {
        var article = new CoverageArticle(null, null, Genre.News, date, [.. text.Split('\n').Select((line, at) => new CoverageParagraph(at + 1, line, null, null, []))]);
        var (people, speeches) = (ImmutableArray<Person>.Empty, ImmutableArray<Speech>.Empty);
        if (text.StartsWith("张三", StringComparison.Ordinal))
        {
            var evidence = new Evidence("given", 1);
            people = [new Person("张三", null, [], [new Words(1, 0, 2)], evidence)];
            speeches = [new Speech(SpeechKind.Indirect, 0, [new Words(1, 5, text.Length)], new Words(1, 0, 4), evidence)];
        }

        return PledgeReader.Read(article, people, speeches, FigureReader.Read(article));
    }
}
