using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Where a name begins and ends, and which are none, in small texts.</summary>
public class NameTests
{
    [Theory]
    [InlineData("网格员李梦挨家挨户上门登记。", "李梦")]
    [InlineData("店主陈思乐了：“生意比去年好。”", "陈思")]
    [InlineData("市委党校教授曾凡一撰文认为，优势在实体。", "曾凡一")]
    [InlineData("他的丈夫康凯刚从外地返乡。", "康凯")]
    [InlineData("市科协副主席闻捷在结束时念了一句诗。", "闻捷")]
    [InlineData("救援队员牛犇靠在墙边喘气。", "牛犇")]
    public void A_word_that_begins_behind_a_name_ends_it(string text, string name) => Assert.Equal([name], Names(text));

    [Theory]
    [InlineData("桥吊司机庹强打开了话匣子。", "庹强")]
    [InlineData("咖啡店主师蓓在巷尾租下两间老屋。", "师蓓")]
    [InlineData("窗口工作人员白杨递上一张表：“最高能贷五十万元。”", "白杨")]
    [InlineData("试飞员危大勇入职刚满两年。", "危大勇")]
    public void A_surname_that_is_rare_or_a_word_is_one_behind_what_somebody_is(string text, string name) => Assert.Equal([name], Names(text));

    [Theory]
    [InlineData("记者见到谢雨桐时，她正在地里忙活。", "谢雨桐")]
    [InlineData("程安，一名普通的公交车驾驶员，见证了城市的变迁。", "程安")]
    [InlineData("孔立是纺织厂的一名挡车工，干了二十年。", "孔立")]
    [InlineData("牛欢今年五十八岁，种了一辈子的地。", "牛欢")]
    public void What_is_told_only_of_people_tells_of_a_name_without_an_office(string text, string name) => Assert.Equal([name], Names(text));

    [Theory]
    [InlineData("“冷藏车不够。”副旗长斯琴高娃说。", "斯琴高娃")]
    [InlineData("养殖大户巴特尔牵来一匹马。", "巴特尔")]
    [InlineData("“草场要歇口气。”牧民扎西多吉说。", "扎西多吉")]
    [InlineData("院长赛罕给老人量血压。", "赛罕")]
    public void Names_of_other_languages_have_no_surname_in_front(string text, string name) => Assert.Equal([name], Names(text));

    [Fact]
    public void Behind_what_several_are_a_list_of_names_begins() => Assert.Equal(["邹平", "翁海燕", "国栋梁"], Names("区领导邹平、翁海燕、国栋梁分别谈了体会。"));

    [Fact]
    public void Of_the_old_the_surname_alone_is_printed() => Assert.Equal([(1, 0, 3), (1, 11, 13)], Mentions("殷怀瑾最后一个发言。在殷老看来，开好会只是起了个头。"));

    [Fact]
    public void Of_a_name_with_a_dot_the_first_part_stands_alone() => Assert.Equal([(1, 2, 9), (1, 19, 22)], Mentions("导游沙依拉·木拉提很早就到了景区门口，沙依拉说，今天人多。"));

    [Theory]
    [InlineData("帮扶名单上，脱贫户占四成。")]
    [InlineData("全市工信系统要担起责任。")]
    [InlineData("监督得住，钱才不会跑冒滴漏。")]
    [InlineData("企业单证往返跑的现象仍然有。")]
    public void What_only_begins_like_a_name_is_none(string text) => Assert.Empty(Names(text));

    private static ImmutableArray<Person> People(string text) =>
        [.. InsightReader.Read(new CoverageArticle(null, null, Genre.News, new DateOnly(2023, 12, 28), [new CoverageParagraph(1, text, null, null, [])])).People.Where(person => person.Name is not null)];

    private static IEnumerable<string?> Names(string text) => People(text).Select(person => person.Name);

    private static IEnumerable<(int Paragraph, int Start, int End)> Mentions(string text) => Assert.Single(People(text)).Mentions.Select(words => (words.Paragraph, words.Start, words.End));
}
