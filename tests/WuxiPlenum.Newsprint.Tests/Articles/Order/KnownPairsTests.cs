using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Articles.Order;

public class KnownPairsTests
{
    private static readonly string[] s_stories =
    [
        .. Enumerable.Range(1, 6).Select(n => $"第{n}批移民在霁澧镇安家，霁澧的码头上堆满了木料。镇里的老人说，从前的船都停在这里。"),
        .. Enumerable.Range(1, 6).Select(n => $"甪鼋湖边的第{n}处驿站昨天开放，甪鼋湖的水又清了。来的人很多，都说是好地方。"),
        "仅此一回的楂枵。",
    ];

    [Theory]
    [InlineData('霁', '澧', 3)]
    [InlineData('甪', '鼋', 3)]
    [InlineData('霁', '鼋', 0)]
    [InlineData('楂', '枵', 0)]
    [InlineData('的', '老', 0)]
    [InlineData('，', '镇', 0)]
    public void Characters_are_bound_that_stand_together_often_and_not_by_chance(char a, char b, int bond) =>
        Assert.Equal(bond, KnownPairs.Of(s_stories).Bond(a, b));

    [Fact]
    public void No_text_teaches_nothing() => Assert.Equal(0, KnownPairs.None.Bond('霁', '澧'));

    [Fact]
    public void A_sentence_cut_in_a_name_goes_on_where_the_archive_knows_the_name()
    {
        const string Page = """
            粮食丰收入仓来
            　　本报讯 昨天，收粮的船队一早出发，两岸的人都站在堤上看。船头挂着新米做的穗子，一路开到霁
            　　老街修缮又一年
            　　本报讯 前天，老街的修缮工程过半，木匠把旧门板一块块卸下编号。师傅们中午休息，就近走到甪
            澧镇，傍晚才回来。
            鼋湖，傍晚才回来。

            """;
        var text = Page.Replace("    ", "", StringComparison.Ordinal);
        Assert.Equal(["霁鼋", "甪澧"], Joined(text, KnownPairs.None));
        Assert.Equal(["霁澧", "甪鼋"], Joined(text, KnownPairs.Of(s_stories)));
    }

    private static readonly string[] s_joins = ["霁澧", "霁鼋", "甪鼋", "甪澧"];

    private static string[] Joined(string page, KnownPairs known)
    {
        var paragraphs = NewsprintReader.Read(new SourceText(page), known: known).Articles.SelectMany(article => article.Paragraphs).Select(paragraph => paragraph.Text).ToList();
        return [.. s_joins.Where(pair => paragraphs.Any(text => text.Contains(pair, StringComparison.Ordinal)))];
    }
}
