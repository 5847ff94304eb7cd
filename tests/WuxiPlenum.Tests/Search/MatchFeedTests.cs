using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Tests.Search;

/// <summary>The work on what a store finds, on one core and on several.</summary>
public class MatchFeedTests(ScannedArchive archive) : IClassFixture<ScannedArchive>
{
    private const string Common = "的";

    /// <summary>More than a batch takes.</summary>
    private const int Many = 20_000;

    [Theory]
    [InlineData("，")]
    [InlineData("的 一 发展")]
    [InlineData("的 OR 发展")]
    [InlineData("， -发展")]
    [InlineData("-发展")]
    [InlineData("发展 OR 日期:2015")]
    [InlineData("没有这样的话")]
    [InlineData("")]
    public async Task Several_cores_find_what_one_finds(string query)
    {
        var alone = await archive.MatchesAsync(query, 1);
        foreach (var cores in (int[])[2, 8])
            Assert.Equal(alone.OrderBy(match => match.Article), (await archive.MatchesAsync(query, cores)).OrderBy(match => match.Article));
        Assert.Equal(alone.Count, alone.DistinctBy(match => match.Article).Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public Task What_fails_on_another_core_reaches_the_caller(int cores) => archive.WithFactsAsync((_, facts) =>
    {
        using var feed = Feed(facts, cores, CancellationToken.None);
        Assert.Throws<IndexOutOfRangeException>(() =>
        {
            Find(feed, facts, 1, phrase: 7); // there is none
            Find(feed, facts, Many, phrase: 0);
            feed.Finish();
        });
        return true;
    });

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public Task A_search_that_is_cancelled_ends_on_every_core(int cores) => archive.WithFactsAsync((_, facts) =>
    {
        using var cancellation = new CancellationTokenSource();
        using var feed = Feed(facts, cores, cancellation.Token);
        Find(feed, facts, Many, phrase: 0);
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            Find(feed, facts, Many, phrase: 0);
            feed.Finish();
        });
        return true;
    });

    [Fact]
    public void Paragraphs_are_counted_as_one_by_one()
    {
        var random = new Random(5);
        var counter = new ParagraphCounter();
        for (var round = 0; round < 400; round++)
        {
            var starts = new int[random.Next(1, round % 9 == 0 ? 400 : 70)];
            for (var i = 1; i < starts.Length; i++)
                starts[i] = starts[i - 1] + random.Next(1, 30);
            var counted = new HashSet<int>();
            counter.Begin(starts);
            foreach (var isCounted in (bool[])[true, false, true])
            {
                var tokens = Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(starts[^1] + 30)).Order().ToList();
                var paragraphs = tokens.ConvertAll(token => Array.FindLastIndex(starts, start => start <= token));
                Place[] places = [.. tokens.Select(token => new Place(IndexField.Body, token))];
                Assert.Equal(paragraphs.Count(paragraph => paragraph < 2), counter.Take(places, first: 2, isCounted));
                if (isCounted)
                    counted.UnionWith(paragraphs);
                Assert.Equal(counted.Count, counter.Count);
            }
        }
    }

    private static MatchFeed Feed(ArticleFacts facts, int cores, CancellationToken cancellation) => new(new IndexPlan(SearchQuery.Parse(Common)), facts, cores, cancellation);

    /// <summary>Finds some article so many times.</summary>
    private static void Find(MatchFeed feed, ArticleFacts facts, int times, int phrase)
    {
        var article = Enumerable.Range(0, facts.End).First(facts.IsThere);
        for (; times > 0; times--)
        {
            feed.Begin(article);
            feed.Room(1)[0] = new Place(IndexField.Body, 0);
            feed.Hits(phrase, 1);
        }
    }
}
