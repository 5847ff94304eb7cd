using CsCheck;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Tests.Search;

/// <summary>The engine against a scan of the stored text.</summary>
public class EngineTests(ScannedArchive archive) : IClassFixture<ScannedArchive>
{
    private static readonly string[] s_typed =
    [
        "的", "，", "发展", "创新", "無錫", "3.7亿", "13.7亿", "AI", "ai", "ＡＩ", "5G", "gdp", "MAIN", "6+2+X", "“6+2+X”", "r&d", "e-bike", "100", "10,000", "465", "℃", "％", "%",
        "2023年", "新质生产力", "全会", "没有这样的话", "一", "高质量发展", "江", "家企业", "个百分点", "1.5亿元", "1000", "1,000", "\ud842\udfb7", "C919", "919", "。", "～",
    ];

    private static readonly string[] s_speakers = ["没有这个人", "ai", "MAI", "Main公司", "強", "东林村", "王", "5G", "g创"];

    /// <summary>Alternatives beside a phrase and an exclusion, of which FTS5 by itself loses hits.</summary>
    private static readonly AskedQuery s_hard = new([[new("", "，它什么也没有告诉我", true)], [new("", "道，", false)], [new("", "AI", false), new("作者:", "胡满", false)]], SearchFilter.None);

    /// <summary>Words that are misprinted somewhere, as they are meant.</summary>
    private static readonly AskedQuery[] s_misprinted =
    [
        .. new[] { "实实在在", "實實在在", "实效在在", "取得实实在在的成效", "再接再厉，扎扎实实", "实实在在。要再接再厉，扎扎实实办", "盼人民之所盼", "想人民之所想、盼人民之所盼，", "再接再厉种" }
            .Select(word => new AskedQuery([[new("", word, false)]], SearchFilter.None)),
        new([[new("", "实实在在", true)]], SearchFilter.None),
        new([[new("", "的", false)], [new("", "实实在在", true)]], SearchFilter.None),
        new([[new("", "扎扎实实", false), new("", "全会", false)], [new("", "实实在在", false)]], SearchFilter.None),
        new([[new("", "实实在在", true), new("", "创新", false)], [new("标题:", "再接再厉", true)]], SearchFilter.None),
        new([[new("标题:", "再接再厉", false)], [new("", "再接再励", false), new("", "再接再厉", false)]], SearchFilter.None),
        new([[new("标题:", "再接再厉", false), new("专题:", "innovation", false)], [new("说话人:", "再接再厉", true)]], SearchFilter.None),
    ];

    /// <summary>Words typed, and stretches of the stored text of every length, alone and joined in every way, under any filters.</summary>
    [Fact]
    public async Task Four_hundred_queries_find_what_a_scan_finds()
    {
        var random = new Random(77);
        var queries = s_typed.Select(word => new AskedQuery([[new AskedCondition("", word, false)]], SearchFilter.None)).Append(s_hard).Concat(s_misprinted)
            .Concat(Enumerable.Range(0, 399 - s_typed.Length - s_misprinted.Length).Select(_ => Query(random))).Select(query => query.With(archive.Misprints)).ToList();
        Assert.InRange(archive.Misprints.Count, 4, 100);
        foreach (var query in queries)
        {
            var (matches, totals, facets) = await archive.FindAsync(query.Text, query.Filter);
            var found = archive.Articles.Where(query.Holds).ToList();
            var allowed = found.Where(article => query.Allows(article)).ToList();
            var words = query.Counted;
            var inText = words.Where(word => word.Field == "").Select(word => word.Word).ToList();
            var expected = allowed.Select(article => (article.Id, words.Sum(word => article.Count(word.Field, word.Word)), article.ParagraphsWith(inText))).Order().ToList();
            var actual = matches.Select(match => (match.Article, match.Occurrences, match.Paragraphs)).ToList();
            Assert.True(expected.ToHashSet().SetEquals(actual) && expected.Count == actual.Count,
                $"{query.Text}: (article, occurrences, paragraphs) not found {string.Join(' ', expected.Except(actual).Take(5))}, found {string.Join(' ', actual.Except(expected).Take(5))}");
            Assert.Equal((query.Text, new SearchTotals(expected.Count, expected.Sum(one => one.Item3), expected.Sum(one => (long)one.Item2))), (query.Text, totals));
            foreach (var facet in facets)
            {
                var counts = found.Where(article => query.Allows(article, facet.Name)).SelectMany(article => AskedQuery.Values(article, facet.Name)).CountBy(value => value).ToDictionary();
                Assert.Equal((query.Text, facet.Name, counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)).ToList()),
                    (query.Text, facet.Name, facet.Values.OrderBy(count => count.Value, StringComparer.Ordinal).Select(count => (count.Value, count.Articles)).ToList()), Same);
            }
        }

        Assert.InRange(queries.Count(query => archive.Articles.Any(query.Holds)), 250, 400); // most find something
    }

    [Fact]
    public void Any_stretch_of_a_paragraph_finds_it_and_marks_itself() => AnyStretch.Sample(stretch =>
    {
        var (article, paragraph, start, length) = stretch;
        var text = article.Article.Paragraphs[paragraph].Text;
        var query = $"\"{text.Substring(start, length)}\"";
        var (matches, _, _) = archive.FindAsync(query, SearchFilter.None).GetAwaiter().GetResult();
        Assert.True(matches.Any(match => match.Article == article.Id && match.Paragraphs > 0), $"{query} in {text}");
        var marks = Highlighter.Marks(text, SearchQuery.Parse(query).MarkedInText);
        var blanks = (Before: text[start..].TakeWhile(char.IsWhiteSpace).Count(), After: text[..(start + length)].Reverse().TakeWhile(char.IsWhiteSpace).Count());
        Assert.Contains(marks, mark => mark.Start <= start + blanks.Before && mark.End >= start + length - blanks.After);
        Assert.All(marks, mark => Assert.Contains(ScannedArticle.Plain(query[1..^1]), ScannedArticle.Plain(text[mark.Start..mark.End])));
    }, iter: 1500);

    [Fact]
    public async Task Every_order_shows_every_article_once_on_its_pages()
    {
        var all = (await archive.FindAsync("发展", SearchFilter.None)).Matches.Count;
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var hits = new List<SearchHit>();
            for (var page = 1; hits.Count < 2 * SearchRequest.MaxPageSize; page++)
                hits.AddRange((await archive.SearchAsync(new SearchRequest("发展", SearchFilter.None, order, page, 40))).Hits);
            Assert.Equal(hits.Count, hits.DistinctBy(hit => hit.Slug).Count());
            if (order is SearchOrder.Newest or SearchOrder.Page)
                Assert.Equal(hits.Select(hit => hit.Date).OrderDescending(), hits.Select(hit => hit.Date));
            if (order is SearchOrder.Oldest)
                Assert.Equal(hits.Select(hit => hit.Date).Order(), hits.Select(hit => hit.Date));
        }

        Assert.True(all > 2 * SearchRequest.MaxPageSize);
    }

    private Gen<(ScannedArticle, int, int, int)> AnyStretch => (
        from article in Gen.Int[0, archive.Articles.Count - 1].Select(index => archive.Articles[index])
        from paragraph in Gen.Int[0, article.Article.Paragraphs.Count - 1]
        let text = article.Article.Paragraphs[paragraph].Text
        from start in Gen.Int[0, text.Length - 1]
        from length in Gen.Int[1, Math.Min(30, text.Length - start)]
        select (article, paragraph, start, length)).Where(stretch => IsWhole(stretch.article.Article.Paragraphs[stretch.paragraph].Text, stretch.start, stretch.length));

    private static bool Same<T>((string, string, List<T>) one, (string, string, List<T>) two) => one.Item3.SequenceEqual(two.Item3);

    /// <summary>Whether a stretch is more than blanks and cuts no number and no word, also once the commas in numbers are gone.</summary>
    private static bool IsWhole(string text, int start, int length)
    {
        var plain = string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c)).Replace(',', '.');
        return !string.IsNullOrWhiteSpace(text.Substring(start, length)) && !ScannedArticle.IsCut(plain, start) && !ScannedArticle.IsCut(plain, start + length);
    }

    private AskedQuery Query(Random random)
    {
        var clauses = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (IReadOnlyList<AskedCondition>)[.. Enumerable.Range(0, random.Next(5) == 0 ? 2 : 1).Select(_ => Condition(random))]).ToList();
        var some = archive.Articles[random.Next(archive.Articles.Count)].Article;
        var filter = random.Next(3) == 0
            ? new SearchFilter(
                random.Next(2) == 0 ? some.Topics.FirstOrDefault()?.Topic : null, random.Next(3) == 0 ? some.Genre : null,
                random.Next(3) == 0 ? some.Edition.Date?.AddDays(-200) : null, random.Next(3) == 0 ? some.Edition.Date?.AddDays(200) : null,
                random.Next(6) == 0 ? some.People.FirstOrDefault()?.Name : null, random.Next(4) == 0 ? (StatementKind)random.Next(4) : null,
                random.Next(8) == 0 ? some.Authors?.Split(' ')[^1] : null, random.Next(4) == 0 ? some.Page : null)
            : SearchFilter.None;
        return new AskedQuery(clauses, filter);
    }

    private AskedCondition Condition(Random random)
    {
        var article = archive.Articles[random.Next(archive.Articles.Count)].Article;
        var no = random.Next(6) == 0;
        return random.Next(14) switch
        {
            0 when article.Title is { } title => new("标题:", title.Substring(random.Next(title.Length - 1), 2), no),
            1 when article.Authors is { } authors => new("作者:", authors.Split(' ')[^1], no),
            2 => new("日期:", $"{article.Edition.Date:yyyy-MM}", no),
            3 => new("专题:", TopicCatalog.Default.Topics[random.Next(TopicCatalog.Default.Topics.Length)].Slug, no),
            4 or 5 => new("说话人:", Speaker(article.People, random), no),
            6 => new("", s_typed[random.Next(s_typed.Length)], no),
            _ => new("", Stretch(article.Paragraphs[random.Next(article.Paragraphs.Count)].Text, random), no),
        };
    }

    /// <summary>A name whole or cut, what an unnamed speaker is called, an office with the name behind it, an organisation; somebody who is nowhere.</summary>
    private static string Speaker(List<ArticlePerson> people, Random random)
    {
        if (people.Count == 0)
            return s_speakers[random.Next(s_speakers.Length)];
        var person = people[random.Next(people.Count)];
        var called = person.Name ?? person.Description!;
        return person.Offices.Count == 0 || random.Next(2) == 0
            ? called[..random.Next(1, called.Length + 1)]
            : person.Offices[0] is var office && random.Next(2) == 0 ? office.Title + called : office.Organisation!;
    }

    private static string Stretch(string text, Random random)
    {
        while (true)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(text.Length - start, random.Next(3) == 0 ? random.Next(3, 30) : random.Next(1, 3));
            if (IsWhole(text, start, length) && text.Substring(start, length).Trim() is { } stretch)
                return stretch;
        }
    }
}
