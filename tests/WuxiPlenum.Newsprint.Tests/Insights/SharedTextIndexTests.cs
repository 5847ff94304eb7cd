using CsCheck;
using WuxiPlenum.Newsprint.Insights.Sharing;

namespace WuxiPlenum.Newsprint.Tests.Insights;

public class SharedTextIndexTests
{
    private const int Length = Winnowing.Guaranteed;

    private static SharedTexts Find(IEnumerable<string> texts, int mostPlaces)
    {
        var documents = texts.ToList();
        var fingerprints = documents.SelectMany(Winnowing.Of).Order();
        return SharedTextIndex.Find(fingerprints, document => documents[document], mostPlaces);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(SharedTextIndex.MostPlaces)]
    [InlineData(1000)]
    public void It_finds_all_that_comparing_every_place_with_every_other_finds(int mostPlaces)
    {
        var piece = Gen.Char["甲乙"].Array[0, 40].Select(letters => new string(letters));
        var rare = Gen.Char['一', '龥'].Array[0, 20].Select(letters => new string(letters));
        var texts = Gen.Select(piece.Array[4], rare.Array[4]).SelectMany((common, other) => Gen.Int[0, 7].Array[0, 6].Array[2, 9]
            .Select(documents => documents.Select(pieces => string.Concat(pieces.Select(i => i < 4 ? common[i] : other[i - 4]))).ToList()));
        texts.Sample(documents =>
        {
            var found = Find(documents, mostPlaces);
            foreach (var run in found.Runs) IsLongestShared(documents, run);
            foreach (var passage in found.Common)
            {
                Assert.True(passage.Length >= Length && passage.Places.Length > mostPlaces);
                Assert.Single(passage.Places.Select(place => documents[place.Document].Substring(place.Offset, passage.Length)).Distinct());
            }

            Assert.Equal(found.Runs.Distinct(), found.Runs);
            for (var i = 0; i < documents.Count; i++)
            {
                for (var j = i + 1; j < documents.Count; j++) AllIsTold(documents, i, j, found);
            }
        }, iter: 300);
    }

    [Fact]
    public void What_many_share_is_told_once_and_not_pair_by_pair()
    {
        const string Formula = "坚持以人民为中心的发展思想扎实推进各项工作";
        var texts = Enumerable.Range(0, 500).Select(i => $"{(char)('一' + (i * 7))}{(char)('丁' + (i * 11))}{Formula}{(char)('万' + (i * 13))}").ToList();
        var index = new SharedTextIndex();
        foreach (var text in texts) index.Add(text);
        var found = index.Find();
        Assert.Empty(found.Runs);
        var passage = Assert.Single(found.Common);
        Assert.Equal((Formula.Length, 500), (passage.Length, passage.Places.Length));
    }

    [Fact]
    public void What_two_share_within_what_many_share_is_told_as_a_run()
    {
        const string Formula = "坚持以人民为中心的发展思想扎实推进各项工作";
        var texts = Enumerable.Range(0, 20).Select(i => $"{(char)('一' + (i * 7))}{Formula}{(i < 2 ? "并把县城南门的石桥修好" : ((char)('万' + (i * 13))).ToString())}").ToList();
        var run = Assert.Single(Find(texts, SharedTextIndex.MostPlaces).Runs);
        Assert.Equal(new SharedRun(0, 1, 1, 1, Formula.Length + 11), run);
    }

    [Fact]
    public void Fewer_than_half_of_the_places_are_kept()
    {
        var random = new Random(1);
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(_ => (char)random.Next('一', '龥')));
        Assert.InRange(Winnowing.Of(text, 0).Count(), 30_000, 37_000);
        Assert.Empty(Winnowing.Of(text[..12], 0));
        Assert.Single(Winnowing.Of(text[..13], 0));
    }

    [Fact]
    public void One_character_without_end_is_no_trouble()
    {
        var index = new SharedTextIndex();
        for (var i = 0; i < 3; i++) index.Add(new string('好', 30_000 + i));
        Assert.NotEmpty(index.Find().Common);
    }

    private static void IsLongestShared(List<string> documents, SharedRun run)
    {
        var (a, b) = (documents[run.First], documents[run.Second]);
        Assert.True(run.First < run.Second && run.Length >= Length);
        Assert.True(a.AsSpan(run.FirstOffset, run.Length).SequenceEqual(b.AsSpan(run.SecondOffset, run.Length)));
        var (endOfA, endOfB) = (run.FirstOffset + run.Length, run.SecondOffset + run.Length);
        Assert.False(run.FirstOffset > 0 && run.SecondOffset > 0 && a[run.FirstOffset - 1] == b[run.SecondOffset - 1]);
        Assert.False(endOfA < a.Length && endOfB < b.Length && a[endOfA] == b[endOfB]);
    }

    private static void AllIsTold(List<string> documents, int i, int j, SharedTexts found)
    {
        var (a, b) = (documents[i], documents[j]);
        for (var p = 0; p + Length <= a.Length; p++)
        {
            for (var q = 0; q + Length <= b.Length; q++)
            {
                if (!a.AsSpan(p, Length).SequenceEqual(b.AsSpan(q, Length))) continue;
                var isRun = found.Runs.Any(run => (run.First, run.Second) == (i, j) && run.SecondOffset - run.FirstOffset == q - p && run.FirstOffset <= p && p + Length <= run.FirstOffset + run.Length);
                var isCommon = found.Common.Any(passage => Has(passage, i, p) && Has(passage, j, q));
                Assert.True(isRun || isCommon, $"{i}:{p} and {j}:{q} share {a.Substring(p, Length)}.");
            }
        }
    }

    private static bool Has(CommonPassage passage, int document, int offset) =>
        passage.Places.Any(place => place.Document == document && place.Offset <= offset && offset + Length <= place.Offset + passage.Length);
}
