using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Blocks;

public class FormTests
{
    [Theory]
    [InlineData("本报讯 新桥通车", "本报讯 ", null)]
    [InlineData("青川讯（记者 张三）新桥通车", "青川讯（记者 张三）", "（记者 张三）")]
    [InlineData("本报讯(记者张三 通讯员李四) 新桥通车", "本报讯(记者张三 通讯员李四)", "(记者张三 通讯员李四)")]
    [InlineData("新华社北京12月27日电 新桥通车", "新华社北京12月27日电 ", null)]
    [InlineData("本报北京3月5日电（记者 张三）新桥通车", "本报北京3月5日电（记者 张三）", "（记者 张三）")]
    [InlineData("【南桥快报】新桥通车", "【南桥快报】", null)]
    [InlineData("本報訊（記者 張三）新橋通車", "本報訊（記者 張三）", "（記者 張三）")]
    public void A_dateline_is_found_with_the_byline_in_its_brackets(string text, string dateline, string? byline)
    {
        var found = Dateline.Find(Characters.FoldForRules(text));
        Assert.NotNull(found);
        Assert.Equal(dateline, text[..found.Value.Length]);
        Assert.Equal(byline, found.Value.Byline is { } range ? text[range.Start..range.End] : null);
    }

    [Theory]
    [InlineData("通讯员队伍建设会议召开")]
    [InlineData("喜讯传来，全村沸腾。")]
    [InlineData("新桥通车，本报讯")]
    public void Other_openings_are_no_dateline(string text) => Assert.Null(Dateline.Find(Characters.FoldForRules(text)));

    [Theory]
    [InlineData("新桥通车")]
    [InlineData("新桥何时通车？")]
    [InlineData("加快培育新产业， 让创新“底色”更浓")]
    [InlineData("——市委全会侧记")]
    public void A_headline_is_short_and_complete(string line) => Assert.True(HeadlineForm.Fits(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("新桥昨天通车。")]
    [InlineData("新桥昨天通车，")]
    [InlineData("，新桥通车")]
    [InlineData("2031")]
    [InlineData("新桥横跨两岸，全长三百米，双向四车道，两侧设人行道，桥头建有观景台，百姓都说好看")]
    public void Other_lines_are_no_headline(string line) => Assert.False(HeadlineForm.Fits(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("爷爷的账：一担水两里路", true)]
    [InlineData("大坳乡：小账本晒出大公平", false)]
    [InlineData("高桥社区：“板凳会”开进葡萄架", false)]
    [InlineData("新桥通车", false)]
    public void A_label_before_a_line_is_no_place(string line, bool expected) => Assert.Equal(expected, HeadlineForm.IsLabelled(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("问：怎么办理？", true)]
    [InlineData("09:30 到达现场", true)]
    [InlineData("一、抓好春耕", true)]
    [InlineData("（二）抓好防汛", true)]
    [InlineData("镜头一：河边", true)]
    [InlineData("新桥通车", false)]
    [InlineData("3.5万人受益", false)]
    public void Some_section_headings_show_it_by_their_form(string line, bool expected) =>
        Assert.Equal(expected, HeadlineForm.IsSectionHeadingByItself(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("锚定目标挑起大梁 奋发进取多作贡献", true)]
    [InlineData("加快培育新产业， 让创新更浓厚", false)]
    [InlineData("新桥 通车", false)]
    public void A_couplet_has_two_clauses_of_one_length(string line, bool expected) =>
        Assert.Equal(expected, HeadlineForm.IsCouplet(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("问：施工队由谁来定？质量不好找谁？")]
    [InlineData("9℃")]
    [InlineData("147次")]
    public void Questions_and_measures_may_stand_over_a_section(string line) => Assert.True(HeadlineForm.Fits(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("退塘", "种树", true)]
    [InlineData("147次", "0.6秒", true)]
    [InlineData("问：要交多少钱？", "问：施工队由谁来定？", true)]
    [InlineData("先还水，再还鱼", "先修路，再修桥", true)]
    [InlineData("班长：听一耳朵就知道", "徒弟：摘下手套", true)]
    [InlineData("冬日听湖", "砚湖观潮", false)]
    [InlineData("城东石桥建成通车", "两岸百姓不再绕行", false)]
    public void Twins_are_built_so_alike_that_chance_hardly_explains_it(string one, string other, bool expected)
    {
        var (left, right) = (new HeadingPattern(Characters.FoldForRules(one)), new HeadingPattern(Characters.FoldForRules(other)));
        Assert.Equal((expected, expected), (left.IsTwinOf(right), right.IsTwinOf(left)));
    }

    [Theory]
    [InlineData("关于封闭维修的通告。（澄原市公安局交通管理支队）", "（澄原市公安局交通管理支队）")]
    [InlineData("座谈会须提前报名。    潞川市公安局 潞川市城市管理局", "潞川市公安局 潞川市城市管理局")]
    [InlineData("我们感激不尽。    读者 郁长根", "读者 郁长根")]
    [InlineData("使劲地挥手。    文/图 倪望山", "文/图 倪望山")]
    [InlineData("这笔账划得来。（本报调查组 阎小川 孟素）", "（本报调查组 阎小川 孟素）")]
    [InlineData("最好请医生把一把脉。    青川县石桥镇卫生院 苏合", "青川县石桥镇卫生院 苏合")]
    [InlineData("不再让病人跑第二趟。    李知微 郗静", "李知微 郗静")]
    public void A_byline_closes_a_paragraph_in_many_forms(string paragraph, string byline)
    {
        var found = Byline.FindAtEnd(Characters.FoldForRules(paragraph));
        Assert.NotNull(found);
        Assert.Equal(byline, paragraph[found.Value.Start..found.Value.End]);
    }

    [Theory]
    [InlineData("高美梅、惠晓婧", "（高美梅、惠晓婧）")]
    [InlineData("李大同", "□ 李大同")]
    [InlineData("本报记者 陈文", "■本报记者 陈文")]
    public void Authors_stand_without_brackets_and_ornaments(string authors, string printed) => Assert.Equal(authors, Byline.Authors(printed));

    [Theory]
    [InlineData("九", 9)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("九十九", 99)]
    [InlineData("二〇三一", 2031)]
    [InlineData("五六十", null)]
    [InlineData("十十", null)]
    [InlineData("", null)]
    public void Chinese_numbers_are_read(string text, int? value) => Assert.Equal(value, ChineseNumber.Parse(text));
}
