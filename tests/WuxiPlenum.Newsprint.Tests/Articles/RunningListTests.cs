using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Tests.Articles;

public class RunningListTests
{
    [Theory]
    [InlineData("要抓好三件事：一要修路，通到村口。二要架桥，连接两岸。三要种树，绿化荒山。", "一要 二要 三要", false)]
    [InlineData("原因有三：一是路远；二是水急；三是人少。", "一是 二是 三是", false)]
    [InlineData("第一，修路。第二，架桥。第三，种树。", "第一， 第二， 第三，", false)]
    [InlineData("一要修路。二要架桥。四要种树。", "一要 二要 四要", true)]
    [InlineData("三要修路。四要架桥。五要种树。", "三要 四要 五要", false)]
    public void Items_that_are_numbered_in_the_text_are_a_list(string text, string markers, bool isBroken)
    {
        var list = RunningList.Find(text);
        Assert.Equal((markers, isBroken), (string.Join(' ', list.Items.Select(item => item.Marker)), list.IsBroken));
        Assert.Equal(text.Length, list.Items[^1].End);
        Assert.All(list.Items.Zip(list.Items.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Theory]
    [InlineData("一要修路。二要架桥。")]
    [InlineData("这件事一要紧二要快三要好")]
    [InlineData("全会强调，五六十要抓好。十十要。二十三十要。")]
    public void Other_numbers_are_no_list(string text) => Assert.Empty(RunningList.Find(text).Items);
}
