using System.Diagnostics;
using CsCheck;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Authority;
using WuxiPlenum.Newsprint.Insights.Notes;
using WuxiPlenum.Newsprint.Insights.Sharing;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Insights.Terms;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Any text gives something or nothing, in its own words, and in time.</summary>
public class HostileTextTests
{
    [Fact]
    public void Any_text_is_read()
    {
        var genres = Gen.Int[0, Enum.GetValues<Genre>().Length - 1].Select(i => (Genre)i);
        Gen.Select(genres, NewspaperTexts.Pieces.Array[0, 6], genres, NewspaperTexts.Pieces.Array[0, 6])
            .Sample((genre, first, otherGenre, second) => ReadAll(EditionTexts.Article(genre, first), EditionTexts.Article(otherGenre, second)), iter: 1000);
    }

    [Theory]
    [InlineData("“")]
    [InlineData("“四个新”")]
    [InlineData("‘“四个新”")]
    [InlineData("“四个新”（")]
    [InlineData("所谓“四个新”，")]
    [InlineData("走在前")]
    [InlineData("走在前、")]
    [InlineData("稳中求进")]
    [InlineData("一要修路。")]
    [InlineData("一要修路。二要架桥。三要种树。")]
    [InlineData("（一）修路；")]
    [InlineData("好")]
    [InlineData("好坏")]
    [InlineData("实效在在")]
    [InlineData("想群众之所急、")]
    [InlineData("，。")]
    [InlineData("\ud842")]
    [InlineData("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉")]
    public void A_piece_repeated_without_end_is_read_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var begun = Stopwatch.GetTimestamp();
        ReadAll(EditionTexts.Article(Genre.Resolution, text), EditionTexts.Article(Genre.News, text + "。", piece));
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 15);
    }

    private static void ReadAll(params CoverageArticle[] edition)
    {
        foreach (var (article, i) in edition.Select((article, i) => (article, i)))
        {
            var terms = TermReader.Read(article);
            Assert.All(terms, use => Inside(article, use.Words, use.Evidence));
            Assert.All(terms, use => Assert.Equal(use.Term, FoldedText.Fold(article.TextOf(use.Words))));
            Assert.All(terms.Where(use => use.Explanation is not null), use => Inside(article, use.Explanation!.Value, use.Evidence));
            _ = TermGroups.Of(terms);
            Assert.All(NoteReader.Read(article), note => Inside(article, note.Words, note.Evidence));
            var tasks = TaskReader.Read(article);
            Assert.All(tasks, task => Inside(article, task.Words, task.Evidence));
            Assert.All(tasks, task => Assert.True(task.Words.Contains(task.Title)));
            foreach (var section in TaskAlignment.Align(edition, i, tasks).SelectMany(task => task.Sections))
                Assert.All(section.Ties, tie => Inside(edition[section.Article], tie.InSection, section.Evidence));
            _ = AuthorityLadder.Of(edition, document => document == i ? terms.Select(use => use.Words) : []);
        }

        var shared = SharedText.Compare(edition[0], edition[^1]);
        Assert.InRange(shared.ShareOfFirst, 0, 1);
        foreach (var passage in shared.Passages)
        {
            Assert.All(passage.First, words => Inside(edition[0], words, passage.Evidence));
            Assert.All(passage.Second, words => Inside(edition[^1], words, passage.Evidence));
        }
    }

    private static void Inside(CoverageArticle article, Words words, Evidence evidence)
    {
        Assert.InRange(words.Paragraph, 1, article.Paragraphs.Length);
        Assert.InRange(words.End, words.Start, article.Paragraphs[words.Paragraph - 1].Text.Length);
        Assert.InRange(evidence.Confidence, 0.5, 1);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", evidence.Rule);
    }
}
