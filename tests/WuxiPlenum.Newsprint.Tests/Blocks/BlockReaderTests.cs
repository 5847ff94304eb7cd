using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Blocks;

public class BlockReaderTests
{
    [Theory]
    [InlineData("（上接第1版）坚守初心，服务群众。", "[<:（上接第1版）] [P:坚守初心，服务群众。]")]
    [InlineData("上接第一版\n坚守初心，服务群众。", "[<:上接第一版] [P:坚守初心，服务群众。]")]
    [InlineData("◀ 上接 A01 版\n坚守初心，服务群众。", "[<:◀ 上接 A01 版] [P:坚守初心，服务群众。]")]
    [InlineData("群众满意，（下转第2版）", "[P:群众满意，] [>:（下转第2版）]")]
    [InlineData("群众很满意。▶下转A3版", "[P:群众很满意。] [>:▶下转A3版]")]
    [InlineData("群众很满意，（上接第1版）代表们说。", "[P:群众很满意，] [<:（上接第1版）] [P:代表们说。]")]
    [InlineData("他说，报纸上印着上接第一版几个字，很好找。", "[P:他说，报纸上印着上接第一版几个字，很好找。]")]
    [InlineData("正文到此。▶下转第2版（上接第1版）又一段文字。", "[P:正文到此。] [>:▶下转第2版] [<:（上接第1版）] [P:又一段文字。]")]
    [InlineData("河水清了。（高美梅、惠晓婧）", "[P:河水清了。] [B:（高美梅、惠晓婧）]")]
    [InlineData("河水清了。（本报记者）", "[P:河水清了。] [B:（本报记者）]")]
    [InlineData("河水清了。  王小明", "[P:河水清了。] [B:王小明]")]
    [InlineData("□ 李大同", "[B:□ 李大同]")]
    [InlineData("■本报记者 陈文", "[B:■本报记者 陈文]")]
    [InlineData("□月遇上流沙，停了四十天", "[T:□月遇上流沙，停了四十天]")]
    [InlineData("◎本报调查组近日走", "[T:◎本报调查组近日走]")]
    [InlineData("本报记者 赵六", "[B:本报记者 赵六]")]
    [InlineData("河水清了。（图左）又过了一年。", "[P:河水清了。（图左）又过了一年。]")]
    [InlineData("价格合计五百元（含税）", "[T:价格合计五百元（含税）]")]
    public void Jump_lines_and_bylines_leave_their_line(string text, string expected) => Assert.Equal(expected, PageText.Marked(text));

    [Theory]
    [InlineData("（上接第1版）", "1")]
    [InlineData("（上接第十二版）", "12")]
    [InlineData("（上接Ａ１版）", "A1")]
    [InlineData("（上接a01版《河长上岗》）", "A1")]
    [InlineData("（紧接第二版）", "2")]
    [InlineData("(下转第 3 版)", "3")]
    [InlineData("（下轉第三版）", "3")]
    [InlineData("▶下转B12版", "B12")]
    [InlineData("☞转接第4版", "4")]
    public void A_jump_line_names_its_page(string text, string page) => Assert.Equal(page, Assert.Single(PageText.BlocksOf(text)).Jump);

    [Fact]
    public void Thousands_of_jump_lines_or_bylines_in_one_line_are_cut_one_by_one()
    {
        Assert.Equal(1_000, PageText.BlocksOf(string.Concat(Enumerable.Repeat("（上接第1版）", 1_000))).Length);
        Assert.Equal(500, PageText.BlocksOf("河水清了。" + string.Concat(Enumerable.Repeat("（张三丰）", 500))).Count(block => block.Kind == BlockKind.Byline));
    }

    [Theory]
    [InlineData("七个渡口，\n\n清早六点渡口的风还带着凉意，摆渡的老周已经把船擦了一遍。", true)]
    [InlineData("清早六点渡口的风还带着凉意，摆渡的老周已经把船擦了一遍，\n\n等着孩子。", false)]
    public void A_clause_alone_in_its_line_could_begin_a_headline(string page, bool could) => Assert.Equal(could, PageText.BlocksOf(page)[0].Kind == BlockKind.Headline);

    [Fact]
    public void A_headline_begins_with_a_clause_though_page_matter_parts_it_from_the_rest() =>
        Assert.Equal([BlockKind.Headline, BlockKind.Furniture, BlockKind.Headline], PageText.BlocksOf("青川港务集团：\n\n责编：王五 校对：赵六\n\n冷链专班直达").Select(block => block.Kind));

    [Fact]
    public void A_block_knows_its_gap_and_its_indent()
    {
        var blocks = PageText.BlocksOf("第一段文字到此为止。\n\u3000\u3000第二段文字到此为止。（张三丰）\n\n第三段文字到此为止。");
        Assert.Equal([Gap.Line, Gap.Line, Gap.None, Gap.Blank], blocks.Select(block => block.Gap));
        Assert.Equal([false, true, false, false], blocks.Select(block => block.Indented));
    }

    [Fact]
    public void A_block_knows_the_column_in_which_it_was_set()
    {
        const string Column = "清早六点渡口的风还带着凉意摆渡\n的老周已经把船擦了一遍又把缆绳\n理顺等着第一批上学的孩子从坡上\n下来点过人数船才慢慢离岸。";
        var blocks = PageText.BlocksOf($"{Column}\n\n河对岸。\n\n河对岸的果园今年收成很好，果子一车一车往城里送，村里人都说，多亏了这座桥。\n\n{Column}");
        Assert.Equal([15, null, Block.Unwrapped, 15], blocks.Select(block => block.Column));
    }

    [Fact]
    public void A_block_whose_text_stands_elsewhere_inside_longer_text_may_be_a_pull_quote()
    {
        const string Quote = "桥修好了，两岸的心就近了，日子就有了盼头";
        var blocks = PageText.BlocksOf($"村支书说：“{Quote}。”那年冬天，全村人都来到河边，看第一辆车从桥上开过去。\n\n{Quote}。\n\n河对岸的果园今年收成很好，果子一车一车往城里送。");
        Assert.Equal([false, true, false], blocks.Select(block => block.IsRepeated));
    }
}
