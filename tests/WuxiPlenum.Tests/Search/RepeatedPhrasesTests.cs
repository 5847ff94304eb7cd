using WuxiPlenum.Archive.Search.Suggest;

namespace WuxiPlenum.Tests.Search;

public class RepeatedPhrasesTests
{
    /// <summary>发展 comes after 产业, 企业, 事业; 业发展 comes as often, and is the rest of a word.</summary>
    [Fact]
    public void The_rest_of_a_word_is_no_phrase()
    {
        string[][] articles =
        [
            ["支持企业，做强产业，振兴事业，保障就业。", "推动产业发展走深走实。", "服务企业发展不松劲。", "把握发展大势。"],
            ["他在企业，她爱专业，都有作业，各守行业。", "促进事业发展见成效。", "助力农业发展提质量。", "坚持发展为民。", "新质生产力，正在形成。"],
            ["加快形成新质生产力。", "培育新质生产力、", "发展新动能。"],
        ];
        var found = RepeatedPhrases.In(articles).Select(phrase => phrase.Phrase).ToList();
        Assert.Contains("发展", found);
        Assert.Contains("新质生产力", found);
        Assert.DoesNotContain("业发展", found);
    }
}
