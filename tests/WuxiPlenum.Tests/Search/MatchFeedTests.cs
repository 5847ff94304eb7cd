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
    public void A_place_is_in_the_last_paragraph_that_begins_before_it()
    {
        var random = new Random(5);
        var counter = new ParagraphCounter();
        for (var round = 0; round < 200; round++)
        {
            var starts = Enumerable.Range(0, random.Next(1, round < 190 ? 70 : 400)).Select(number => number * 10).ToArray();
            var tokens = Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(starts.Length * 10)).Order().ToList();
            counter.Begin(starts);
            foreach (var token in tokens)
            {
                Assert.Equal(token / 10, counter.Of(token));
                counter.Add(token / 10);
            }

            Assert.Equal(tokens.DistinctBy(token => token / 10).Count(), counter.Count);
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
