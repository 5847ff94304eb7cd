using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights.Authority;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class AuthorityLadderTests
{
    [Fact]
    public void Wordings_stand_in_the_order_of_authority()
    {
        var ladder = AuthorityLadder.Of(EditionTexts.Seed, document => TermReader.Read(EditionTexts.Seed[document]).Where(use => use.Term == "走在前做示范多作贡献").Select(use => use.Words));
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
}
