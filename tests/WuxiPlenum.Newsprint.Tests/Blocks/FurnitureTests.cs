using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Blocks;

public class FurnitureTests
{
    [Theory]
    [InlineData("青川日报", UnplacedKind.Masthead)]
    [InlineData("青 川 晚 報", UnplacedKind.Masthead)]
    [InlineData("2031年3月5日 星期三 农历二月十三", UnplacedKind.DateLine)]
    [InlineData("二〇三一年三月五日 星期三", UnplacedKind.DateLine)]
    [InlineData("第2版 要闻", UnplacedKind.PageName)]
    [InlineData("Ａ０３", UnplacedKind.PageName)]
    [InlineData("要闻·综合", UnplacedKind.PageName)]
    [InlineData("责编：王五 校对：赵六", UnplacedKind.Staff)]
    [InlineData("本版编辑 王五", UnplacedKind.Staff)]
    [InlineData("编辑王五 美编赵六 电话 87654321", UnplacedKind.Staff)]
    [InlineData("星期三 农历二月十三", UnplacedKind.DateLine)]
    [InlineData("今天多云转晴，偏东风3级，5到12℃", UnplacedKind.Weather)]
    [InlineData("今日导读", UnplacedKind.Index)]
    [InlineData("►3版", UnplacedKind.Index)]
    [InlineData("图为新桥通车现场。 本报记者 张三 摄", UnplacedKind.Caption)]
    [InlineData("▲河长们在巡河。", UnplacedKind.Caption)]
    [InlineData("青川湿地，白鹭飞过芦苇。（资料图片）", UnplacedKind.Caption)]
    [InlineData("清晨，工人在码头吊装集装箱。（青川港供图）", UnplacedKind.Caption)]
    [InlineData("新闻热线 0510-12345678", UnplacedKind.Notice)]
    [InlineData("遗失声明：桐川万和商行公章一枚，声明作废。", UnplacedKind.Notice)]
    public void A_line_of_page_matter_shows_its_kind(string line, UnplacedKind kind) =>
        Assert.Equal(kind, Furniture.Classify(Characters.FoldForRules(line)));

    [Theory]
    [InlineData("新桥昨天通车，两岸百姓出行更方便。")]
    [InlineData("编辑部里的灯亮到深夜。")]
    [InlineData("2031年3月5日，新桥通车。")]
    [InlineData("编辑同志：我今年七十四岁，每天早")]
    [InlineData("设计时速80公里，设互通立交三处、隧")]
    [InlineData("主任周文海说，今年要架三座桥，")]
    [InlineData("星期二，我想去看望老同事，在站台上眯着眼睛")]
    [InlineData("扫码没反应，")]
    [InlineData("新桥通车")]
    public void Other_lines_are_no_furniture(string line) => Assert.Null(Furniture.Classify(Characters.FoldForRules(line)));
}
