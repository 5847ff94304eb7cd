using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Whose words they are, in small texts: who is called by what he is, who answers, and who is left open.</summary>
public class SpeakerTests
{
    [Theory]
    [InlineData("“电梯装好了。”说这话的是市民老施。", "市民老施")]
    [InlineData("“收费清清楚楚。”做家具出口的孙掌柜竖起了大拇指。", "做家具出口的孙掌柜")]
    [InlineData("“放学妈妈来接！”校门外，一位年轻妈妈隔着栏杆挥手。", "一位年轻妈妈")]
    [InlineData("“招工还是难。”一家模具企业的相关负责人直言，老问题没有解决。", "一家模具企业的相关负责人")]
    [InlineData("“鞋底磨破三双。”网格员小周笑着对记者说。", "网格员小周")]
    [InlineData("居民王大姐关心的是菜价。“买把葱要走老远。”社区主任于清接过话头，新菜场已经封顶。", "居民王大姐")]
    [InlineData("“目标不能变。”工信局局长盖世雄掷地有声。", "盖世雄")]
    [InlineData("“我们照着干。”市水利局局长郤正告诉记者。", "郤正")]
    [InlineData("“牦牛论斤卖。”牧原合作社理事长扎西·顿珠放下茶碗说。", "扎西·顿珠")]
    [InlineData("“网上的订单排满了。”村民阿依古丽·买买提说。", "阿依古丽·买买提")]
    [InlineData("“羊都转场了。”兽医吐尔逊·艾合买提介绍。", "吐尔逊·艾合买提")]
    [InlineData("“机器比人准。”工程师马克·泰勒看了看表说。", "马克·泰勒")]
    [InlineData("“鱼好卖了！”养鱼户石头乐呵呵地拎起一条青鱼。", "石头")]
    [InlineData("“夜里也有人值班。”护士白雪说。", "白雪")]
    [InlineData("返乡开店的石榴花快人快语：“不回村才要被笑话。”", "石榴花")]
    [InlineData("“为什么少了两件？”首先举手的是一家电台的记者。副市长贝叶拿过话筒。", "一家电台的记者")]
    [InlineData("“老师傅怎么办？”人群里，挡车工盛秋菊站了起来。", "盛秋菊")]
    [InlineData("“楼下就是花园。”家住桂花苑的市民成先生说。", "家住桂花苑的市民成先生")]
    [InlineData("“烟总算歇了。”他对身旁的孙女项小满说。", null)]
    [InlineData("“明年再来对账！”不知谁说了一句，几位代表都笑了。", null)]
    [InlineData("“下一步怎么干？”面对记者的提问，县委书记花长春翻开了本子。", null)]
    [InlineData("“让储能更安全。”一位大学生写道：“原来未来可以握在手里。”", null)]
    [InlineData("桥吊司机庹强笑了。用庹强的话说，“机器再聪明，也得有人会修”。", "庹强")]
    [InlineData("市总工会副主席满霞引用了一位老工人的话：“手上有茧，心里才有底。”", "一位老工人")]
    public void A_quotation_has_its_speaker(string text, string? speaker) => Assert.Equal(speaker, Speakers(Read(text), SpeechKind.Direct).First());

    [Theory]
    [InlineData("焦裕民是市卫健委主任。焦裕民给出了时间表：明年新增床位300张。", "焦裕民")]
    [InlineData("市卫健委主任焦裕民给出了时间表：明年新增床位300张。", "焦裕民")]
    [InlineData("市纪委副书记冷寒梅的发言带着“辣味”：今年查处问题94起。", "冷寒梅")]
    [InlineData("市水利局局长郤正话锋一转，表示下半年将加固堤防。", "郤正")]
    [InlineData("按照市水利局局长郤正的介绍，堤防已经加固。", "郤正")]
    [InlineData("孟工厂的厂长孟达有些担忧，他说海运价格像过山车。", "孟达")]
    [InlineData("据市水利局局长郤正观察，堤防已经加固。", "郤正")]
    [InlineData("理事长祝有田：种地也得算科技账。去年社里买了6架无人机。", "祝有田")]
    [InlineData("巴桑次仁来自那曲，是一名挂职干部。“智改数转”项目不少，他介绍，全市将实施2500个。", "巴桑次仁")]
    public void What_is_told_without_a_verb_or_a_comma_is_reported_too(string text, string speaker) => Assert.Equal([speaker], Speakers(Read(text), SpeechKind.Indirect));

    [Theory]
    [InlineData("局长单红接过话茬，答应本月底前全部打卡到户。", "本月底前全部打卡到户")]
    [InlineData("局长单红说，希望大家一起把事情办好。", "希望大家一起把事情办好")]
    public void What_is_reported_begins_behind_the_verb_that_reports_it(string text, string words) =>
        Assert.Equal([words], Read(text).Speeches.Select(speech => text[speech.Words[0].Start..speech.Words[0].End]));

    [Theory]
    [InlineData("副市长毕升平、谷雨、海涛等出席会议。", "毕升平 谷雨 海涛")]
    [InlineData("市委常委万山、柏安、贺晓岚、凌捷，以及其他领导出席。", "万山 柏安 贺晓岚 凌捷")]
    [InlineData("副区长苏剑刚从外地赶回。", "苏剑")]
    [InlineData("各级干部都应当下去看一看。", "")]
    [InlineData("这位老师傅举手发问。", "")]
    [InlineData("盛开的石榴花红了半个村子。", "")]
    [InlineData("村口的石头说来也有百年。", "")]
    public void A_name_that_is_a_word_needs_an_office_a_verb_of_speech_or_other_names(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Read(text).People.Where(person => InsightScore.IsTold(person.Evidence)).Select(person => person.Name)));

    [Theory]
    [InlineData("儿科主任古月说着，又接起一个电话。")]
    [InlineData("院士凌霄汉的主旨演讲，引来阵阵掌声。")]
    [InlineData("副县长荀子牧没有马上回答，他笑了笑。")]
    [InlineData("在镇长蓝翎的笔记本上，记者看到这样一组数字：复绿矿坑58处，栽树64万株。")]
    public void What_is_only_done_is_not_reported(string text) => Assert.Empty(Read(text).Speeches);

    [Fact]
    public void Who_is_called_so_and_does_not_speak_is_nobody_of_the_article() =>
        Assert.DoesNotContain(Read("一位老人走过广场。“慢一点。”志愿者秦小米说。").People, person => person.Name is null);

    private static ArticleInsights Read(string text) => InsightReader.Read(new CoverageArticle(null, null, Genre.News, new DateOnly(2023, 12, 28), [new CoverageParagraph(1, text, null, null, [])]));

    private static IEnumerable<string?> Speakers(ArticleInsights insights, SpeechKind kind) =>
        insights.Speeches.Where(speech => speech.Kind == kind).Select(speech => speech.Speaker is { } speaker ? insights.People[speaker].Name ?? insights.People[speaker].Description : null);
}
