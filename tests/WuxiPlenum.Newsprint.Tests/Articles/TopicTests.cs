using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Newsprint.Tests.Articles;

public class TopicTests
{
    [Fact]
    public void The_catalog_holds_each_topic_once()
    {
        var slugs = TopicCatalog.Default.Topics.Select(topic => topic.Slug).ToList();
        Assert.Equal(slugs.Distinct(), slugs);
        Assert.Superset(
            new HashSet<string>(["innovation", "industry", "regional-coordination", "opening-up", "ai-contest", "environmental-insurance", "resolution", "plenum-report", "editorial", "overview"]),
            slugs.ToHashSet());
        Assert.All(TopicCatalog.Default.Topics, topic => Assert.All([topic.Name.Zh, topic.Name.En, topic.Description.Zh, topic.Description.En], Assert.NotEmpty));
        Assert.All(TopicCatalog.Default.Topics, topic => Assert.All(topic.Words, word => Assert.True(word.Value > 0 && word.Key.Length > 0)));
    }

    [Fact]
    public void A_topic_is_found_by_its_slug()
    {
        Assert.Equal("industry", TopicCatalog.Default.Find("industry")?.Slug);
        Assert.Null(TopicCatalog.Default.Find("no-such-topic"));
        Assert.Null(TopicCatalog.Default.Find(null));
    }

    [Fact]
    public void A_section_is_filed_by_its_words()
    {
        var article = Reading.ArticleOf("石桥实验室挂牌\n\n本报讯 青川县的科技创新又有新进展，一批科研人才在实验室里从事技术攻关，成果转化的速度越来越快。\n");
        var topic = Assert.Single(article.Sections).Topic;
        Assert.Equal("innovation", topic?.Topic);
        Assert.Contains("技术攻关", topic!.Words);
        Assert.InRange(topic.Confidence, 0.5, 1);
    }

    [Fact]
    public void A_section_without_such_words_is_on_no_topic() => Assert.Null(Assert.Single(Reading.ArticleOf("河边的早晨\n\n" + "天亮了，河面上起了雾，渡口的老人解开缆绳，慢慢把船撑到对岸去。").Sections).Topic);
}
