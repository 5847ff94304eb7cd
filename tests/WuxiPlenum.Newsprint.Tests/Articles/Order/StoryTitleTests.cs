namespace WuxiPlenum.Newsprint.Tests.Articles.Order;

public class StoryTitleTests
{
    private const string Page = """
        石桥村亮灯记

        从青川县城出发，过两道垭口、十七个弯，才到石桥村。六十九户人家挂在半山腰上，冬天的一个傍晚，寨口的一盏路灯亮了。

        摸黑的日子

        村里的台阶陡，下雨打滑，从前天一黑，家家关门。前年腊月，放牛的老人一脚踩空，躺了半年。

        十年前立过几根电线杆，灯泡坏了没人修，电费也没人摊，不到一年就成了摆

        停水通知

        因检修水管，城西片区定于本周六8时至18时停水，请用户提前储水。（城西水厂）

        设。后来再提装灯，大伙儿都摇头。（本报记者 韩立）
        """;

    [Fact]
    public void The_title_of_a_story_lacks_no_half_and_names_no_column() =>
        Assert.Equal("石桥村亮灯记", Reading.Of(Page).Articles[0].Title?.Text);
}
