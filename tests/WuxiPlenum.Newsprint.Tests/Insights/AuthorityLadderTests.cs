using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights.Authority;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class AuthorityLadderTests
{
    [Fact]
    public void Wordings_stand_in_the_order_of_authority()
    {
        var ladder = AuthorityLadder.Of(EditionTexts.Seed, document => LadderUses.OfTerm(EditionTexts.Seed[document], "走在前做示范多作贡献"));
        Assert.Equal([AuthorityLevel.Resolution, AuthorityLevel.PlenumReport, AuthorityLevel.Editorial, AuthorityLevel.Feature, AuthorityLevel.News], ladder.Select(rung => rung.Level));
        Assert.Equal([3, 1, 1, 2, 0], ladder.Select(rung => rung.Wordings.Length));
        Assert.Equal([false, false, false, false, true], ladder.Select(rung => rung.IsSilent));
        Assert.All(ladder.SelectMany(rung => rung.Wordings), wording => Assert.True(wording.Sentence.Contains(wording.Words)));
    }

    [Fact]
    public void A_kind_without_documents_is_not_silent()
    {
        var ladder = AuthorityLadder.Of([EditionTexts.Article(Genre.Essay, "柳树。"), EditionTexts.Article(Genre.Editorial, "石桥。")], _ => []);
        Assert.Equal([(0, false), (0, false), (1, true), (0, false), (0, false)], ladder.Select(rung => (rung.Documents, rung.IsSilent)));
    }

    [Fact]
    public void The_seeds_documents_stand_on_the_ladder_of_a_topic()
    {
        var ladder = AuthorityLadder.Of(EditionTexts.Seed, document => LadderUses.OfTopic(EditionTexts.Seed[document], TopicCatalog.Default.Find("innovation")!));
        Assert.Equal([AuthorityLevel.PlenumReport, AuthorityLevel.Editorial], ladder.Where(rung => rung.IsSilent).Select(rung => rung.Level));
        var resolution = EditionTexts.Seed[EditionTexts.Resolution];
        Assert.Contains("二要着力强化创新驱动", resolution.TextOf(ladder[0].Wordings[0].Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void The_seeds_documents_stand_on_the_ladder_of_a_task()
    {
        var tasks = TaskAlignment.Align(EditionTexts.Seed, EditionTexts.Resolution, TaskReader.Read(EditionTexts.Seed[EditionTexts.Resolution]));
        var ladder = AuthorityLadder.Of(EditionTexts.Seed, document => LadderUses.OfTask(tasks[5], EditionTexts.Resolution, document));
        Assert.Equal([AuthorityLevel.Resolution, AuthorityLevel.News], ladder.Where(rung => !rung.Wordings.IsEmpty).Select(rung => rung.Level));
        Assert.Equal("美丽无锡", EditionTexts.Seed[EditionTexts.Insurance].TextOf(ladder[4].Wordings[0].Words));
    }
}
