using CsCheck;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Tests.Search;

public class QueryTests
{
    /// <summary>Clauses are parted by &amp;, alternatives by |; # stands before what was quoted, - before what is excluded.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData(" 　", "")]
    [InlineData("新质生产力", "新质生产力")]
    [InlineData("科技 创新　改革", "科技 & 创新 & 改革")]
    [InlineData("\"科技 创新\"", "#科技 创新")]
    [InlineData("“6+2+X”", "#6+2+X")]
    [InlineData("＂科技＂ 创新", "#科技 & 创新")]
    [InlineData("「科技 创新」 『改革』", "#科技 创新 & #改革")]
    [InlineData("「科技」创新", "「科技」创新")]
    [InlineData("“一带一路”建设", "“一带一路”建设")]
    [InlineData("“他说“好”的”", "#他说“好”的")]
    [InlineData("“没有合上", "“没有合上")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("5\" 屏幕", "5\" & 屏幕")]
    [InlineData("创新 -会议", "创新 & -会议")]
    [InlineData("创新 －“全体会议”", "创新 & -#全体会议")]
    [InlineData("创新 - 会议", "创新 & - & 会议")]
    [InlineData("2023-12", "2023-12")]
    [InlineData("-", "-")]
    [InlineData("创新 OR 改革", "创新 | 改革")]
    [InlineData("创新 或 改革 | 开放 无锡", "创新 | 改革 | 开放 & 无锡")]
    [InlineData("创新 OR -改革", "创新 | -改革")]
    [InlineData("OR", "OR")]
    [InlineData("或 创新", "或 & 创新")]
    [InlineData("创新 OR", "创新 & OR")]
    [InlineData("创新 OR OR 改革", "创新 & OR | 改革")]
    [InlineData("创新 or 改革", "创新 & or & 改革")]
    [InlineData("或者", "或者")]
    [InlineData("标题:全会", "title=全会")]
    [InlineData("标题：“全会 公报”", "title=#全会 公报")]
    [InlineData("-ＴＩＴＬＥ：全会", "title=-全会")]
    [InlineData("作者:高美梅 by:高美梅", "by=高美梅")]
    [InlineData("标题: 全会", "标题: & 全会")]
    [InlineData("网址:全会", "网址:全会")]
    [InlineData("日期:2023", "2023-01-01..2023-12-31")]
    [InlineData("date:2024-02", "2024-02-01..2024-02-29")]
    [InlineData("日期：2023年12月28日", "2023-12-28..2023-12-28")]
    [InlineData("date:2023-12..2024-01", "2023-12-01..2024-01-31")]
    [InlineData("date:2023/12/28..", "2023-12-28..")]
    [InlineData("日期:２０２３至2024", "2023-01-01..2024-12-31")]
    [InlineData("date:..2024", "..2024-12-31")]
    [InlineData("-date:2023", "-2023-01-01..2023-12-31")]
    [InlineData("date:..", "date:..")]
    [InlineData("date:2024..2023", "date:2024..2023")]
    [InlineData("date:2023-13", "date:2023-13")]
    [InlineData("date:2023-02-29", "date:2023-02-29")]
    [InlineData("-date:昨天", "-date:昨天")]
    [InlineData("专题:全会综述", "topic=overview")]
    [InlineData("topic:OVERVIEW", "topic=overview")]
    [InlineData("专题:没有", "专题:没有")]
    [InlineData("说话人：秦颂", "speaker=秦颂")]
    [InlineData("-ＳＰＥＡＫＥＲ:“市科技局 局长”", "speaker=-市科技局 局长")]
    [InlineData("speaker:秦颂 说话人:秦頌 OR 专题:全会综述 创新", "speaker=秦颂 & speaker=秦頌 | topic=overview & 创新")]
    [InlineData("speaker:秦颂 说话人:秦頌", "speaker=秦颂")]
    [InlineData("说话人: 秦颂", "说话人: & 秦颂")]
    [InlineData("说话人:\u200b", "说话人:\u200b")]
    [InlineData("创新 创新 創新", "创新")]
    [InlineData("创新 OR 改革 创新", "创新 | 改革 & 创新")]
    [InlineData("\u200b \u202e", "")]
    public void A_query_is_understood(string query, string understood) => Assert.Equal(understood, Say(SearchQuery.Parse(query)));

    [Fact]
    public void What_goes_beyond_the_limits_is_left_out_and_noted()
    {
        var words = SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 40).Select(i => $"词{i}")));
        Assert.Equal((SearchQuery.MaxConditions, QueryNote.TooManyConditions), (words.Clauses.Length, Assert.Single(words.Notes)));
        var text = SearchQuery.Parse(new string('锡', 10_000));
        Assert.Equal((SearchQuery.MaxLength, QueryNote.Shortened), (text.Wanted.Single().Term.Text.Length, Assert.Single(text.Notes)));
        Assert.Empty(SearchQuery.Parse(new string('锡', SearchQuery.MaxLength)).Notes);
    }

    [Fact]
    public void Any_text_is_a_query() => Gen.String[Gen.Char["\"“”'-－ 　:：标题by日期date.2023-12专题OR或|\ud800\udc00\0¶锡a"], 0, 60].Sample(text =>
    {
        var query = SearchQuery.Parse(text);
        Assert.All(query.Clauses, clause => Assert.NotEmpty(clause.Any));
        Assert.InRange(query.Clauses.Sum(clause => clause.Any.Length), 0, SearchQuery.MaxConditions);
        Assert.All(query.Wanted, condition => Assert.NotEmpty(condition.Term.Tokens));
    });

    private static string Say(SearchQuery query) =>
        string.Join(" & ", query.Clauses.Select(clause => string.Join(" | ", clause.Any.Select(Say))));

    private static string Say(Condition condition)
    {
        var no = condition.IsExcluded ? "-" : "";
        return condition switch
        {
            TextCondition text => (text.Field switch { TextField.Title => "title=", TextField.Byline => "by=", _ => "" }) + no + (text.IsQuoted ? "#" : "") + text.Term.Original,
            DateCondition date => $"{no}{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}",
            TopicCondition topic => $"topic={no}{topic.Topic.Slug}",
            SpeakerCondition speaker => $"speaker={no}{speaker.Name.Original}",
            _ => throw new InvalidOperationException(condition.ToString()),
        };
    }
}
