using System.Text;
using CsCheck;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Tests.Search;

namespace WuxiPlenum.Tests.Archive;

public class SearchTests(SeedArchive archive) : IClassFixture<SeedArchive>
{
    [Theory]
    [InlineData("3.7亿", 1)]
    [InlineData("13.7亿", 1)]
    [InlineData("7亿", 0)]
    [InlineData("ＡＩ", 1)]
    [InlineData("AIN", 0)]
    [InlineData("main", 1)]
    [InlineData("5g基", 1)]
    [InlineData("10000", 1)]
    [InlineData("10，000万", 1)]
    [InlineData("0,000", 0)]
    [InlineData("\"6+2+X\"", 1)]
    [InlineData("「6+2+X」", 1)]
    [InlineData("｢6+2+X｣布局", 1)]
    [InlineData("「6+2+X」布局", 1)]
    [InlineData("『6+2+X』", 1)]
    [InlineData("佈局", 1)]
    [InlineData("產業佔", 1)]
    [InlineData("投 资", 1)]
    [InlineData("\"投 资\"", 1)]
    [InlineData("𠮷", 1)]
    [InlineData("%", 1)]
    [InlineData("利税　一期", 1)]
    [InlineData("利税 没有这个词", 0)]
    [InlineData("元。其", 0)]
    public async Task A_word_is_found_whole_and_folded(string query, int articles) =>
        Assert.Equal(articles, Mixed(await archive.SearchAsync(query)));

    [Fact]
    public async Task No_phrase_crosses_a_paragraph_end() => Assert.Equal(0, Mixed(await archive.SearchAsync("元main")));

    /// <summary>The folding and the rule for runs are written here once more, so that a fault in the index or the matcher shows.</summary>
    [Fact]
    public async Task Results_agree_with_a_scan_of_the_text()
    {
        string[] queries = ["展", "发展", "新质生产力", "环责险", "全会", "的", "人工智能", "无锡", "一要", "2023", "12月27日", "，", "“", "AI", "高质量 创新", "企业 保险 环境", "没有的词", "展 。"];
        foreach (var query in queries)
        {
            var terms = query.Split(' ');
            var expected = archive.Articles.Where(article => terms.All(term => Texts(article).Any(text => Count(text, term) > 0))).ToList();
            var results = await archive.SearchAsync(query);
            Assert.Equal((query, expected.Count), (query, results.ArticleCount));
            Assert.Equal((query, (long)expected.Sum(article => Texts(article).Sum(text => terms.Sum(term => Count(text, term))))), (query, results.Total.Occurrences));
            Assert.Equal((query, (long)expected.Sum(article => article.Paragraphs.Count(paragraph => terms.Any(term => Count(paragraph.Text, term) > 0)))), (query, results.Total.Paragraphs));
            Assert.Equal(
                expected.SelectMany(article => article.Topics).CountBy(topic => topic.Topic).Select(topic => (topic.Key, topic.Value)).Order(),
                Topics(results).Select(topic => (topic.Value, topic.Articles)).Order());
        }
    }

    [Fact]
    public void Any_stretch_of_a_paragraph_finds_its_article_and_marks_itself()
    {
        var paragraphs = archive.Paragraphs.ToList();
        var anyStretch =
            from paragraph in Gen.Int[0, paragraphs.Count - 1]
            from start in Gen.Int[0, paragraphs[paragraph].Text.Length - 1]
            from length in Gen.Int[1, 30]
            select (paragraphs[paragraph], start, Math.Min(length, paragraphs[paragraph].Text.Length - start));
        anyStretch.Where(stretch => IsWhole(stretch.Item1.Text, stretch.start, stretch.Item3)).Sample(stretch =>
        {
            var (paragraph, start, length) = stretch;
            var query = $"\"{paragraph.Text.Substring(start, length)}\"";
            var article = archive.Articles.Single(article => article.Id == paragraph.ArticleId);
            var results = archive.SearchAsync(query).GetAwaiter().GetResult();
            var pages = Enumerable.Range(1, 1 + (results.ArticleCount - 1) / SearchRequest.MaxPageSize);
            Assert.Contains(article.Slug, pages.SelectMany(page => archive.SearchAsync(new SearchRequest(query, SearchFilter.None, Page: page, PageSize: SearchRequest.MaxPageSize)).GetAwaiter().GetResult().Hits).Select(hit => hit.Slug));
            var marks = Highlighter.Marks(paragraph.Text, SearchQuery.Parse(query).MarkedInText);
            Assert.Contains(marks, mark => mark.Start <= start && mark.End >= start + length);
        }, iter: 400);
    }

    [Fact]
    public async Task Marks_in_passages_hold_exactly_the_words_searched()
    {
        foreach (var query in new[] { "展", "发展", "高质量发展", "环责险" })
        {
            var results = await archive.SearchAsync(query);
            var passages = results.Hits.SelectMany(hit => hit.Passages).Where(passage => passage.Marks.Count > 0).ToList();
            Assert.NotEmpty(passages);
            Assert.All(passages, passage => Assert.All(passage.Marks, mark => Assert.Equal(query, passage.Text[mark.Start..mark.End])));
            Assert.All(results.Hits, hit => Assert.InRange(hit.Passages.Count, 1, 3));
            Assert.All(passages, passage => Assert.InRange(passage.Text.Length, 1, 130));
        }
    }

    /// <summary>Where the print of a paragraph goes on in another place of the page, what stands over the seam is found and marked as one.</summary>
    [Fact]
    public async Task A_match_may_lie_over_the_seam_of_two_pieces_of_print()
    {
        var seams = archive.Paragraphs.SelectMany(paragraph => Seams(paragraph).Select(seam => (paragraph, seam)))
            .Where(pair => pair.seam >= 4 && IsWhole(pair.paragraph.Text, pair.seam - 4, 8)).ToList();
        Assert.NotEmpty(seams);
        foreach (var (paragraph, seam) in seams)
        {
            var stretch = paragraph.Text.Substring(seam - 4, 8);
            var article = archive.Articles.Single(article => article.Id == paragraph.ArticleId);
            var passages = (await archive.SearchAsync($"\"{stretch}\"")).Hits.Single(hit => hit.Slug == article.Slug).Passages.Where(passage => passage.Paragraph == paragraph.Number);
            Assert.Contains(passages, passage => passage.Marks.Any(mark => passage.Text[mark.Start..mark.End] == stretch));
        }
    }

    /// <summary>A hit that stands in no paragraph is marked where it stands.</summary>
    [Fact]
    public async Task Hits_above_the_text_are_shown()
    {
        var hits = 0;
        foreach (var article in archive.Articles)
        {
            foreach (var (field, line) in article.Subtitles.Append(article.Kicker).OfType<string>().Select(line => ("标题:", line)).Append(("作者:", article.Authors ?? "")).Where(pair => pair.Item2.Length > 3))
            {
                var word = line[..3];
                var hit = (await archive.SearchAsync($"{field}\"{word}\"")).Hits.Single(hit => hit.Slug == article.Slug);
                var shown = hit.Lines.Append(hit.Authors).OfType<MarkedLine>().Single(shown => shown.Text == line);
                Assert.Equal(word, line[shown.Marks[0].Start..shown.Marks[0].End]);
                hits++;
            }

            foreach (var section in article.Sections.Where(section => section.Heading is not null))
            {
                var hit = (await archive.SearchAsync($"\"{section.Heading}\"")).Hits.Single(hit => hit.Slug == article.Slug);
                Assert.Contains(hit.Passages, passage => passage.Heading?.Text == section.Heading && passage.Heading?.Marks is [{ Start: 0 }]);
                hits++;
            }
        }

        Assert.True(hits > 5);
    }

    [Fact]
    public async Task A_topic_narrows_the_articles_but_not_the_counts_by_topic()
    {
        var all = await archive.SearchAsync("");
        Assert.Equal(archive.Articles.Count, all.ArticleCount);
        var topic = Topics(all)[0];
        var narrowed = await archive.SearchAsync(new SearchRequest("", new SearchFilter(topic.Value)));
        Assert.Equal(topic.Articles, narrowed.ArticleCount);
        Assert.Equal(Topics(all), Topics(narrowed));
        Assert.Equal(0, (await archive.SearchAsync(new SearchRequest("", new SearchFilter("no-such-topic")))).ArticleCount);
    }

    [Fact]
    public async Task A_hit_in_the_title_comes_first()
    {
        var titled = archive.Articles.First(article => article.Title?.Length > 6);
        var word = titled.Title![^4..];
        Assert.Equal(titled.Slug, (await archive.SearchAsync(word)).Hits[0].Slug);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_keeps_the_totals()
    {
        var results = await archive.SearchAsync(new SearchRequest("展", SearchFilter.None, Page: int.MaxValue));
        Assert.Empty(results.Hits);
        Assert.True(results.ArticleCount > 0);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a AND")]
    [InlineData("NEAR(a b)")]
    [InlineData("*")]
    [InlineData("Title:展")]
    [InlineData("{Title Body}: 展")]
    [InlineData("' OR 1=1 --")]
    [InlineData("展\0望")]
    [InlineData("\ud800")]
    [InlineData("\udc00展")]
    [InlineData("😀")]
    [InlineData("¶")]
    [InlineData("((((((")]
    [InlineData("\u202e展")]
    [InlineData("e\u0301")]
    public async Task Nothing_in_a_query_is_syntax(string query) => await archive.SearchAsync(query);

    [Fact]
    public void Ten_thousand_hostile_queries_are_answered() => HostileQueries.Any.Sample(query =>
    {
        var results = archive.SearchAsync(query).GetAwaiter().GetResult();
        Assert.InRange(results.ArticleCount, 0, archive.Articles.Count);
        Assert.All(results.Hits, hit => Assert.All(hit.Passages, passage => Assert.All(passage.Marks, mark => Assert.True(0 <= mark.Start && mark.Start < mark.End && mark.End <= passage.Text.Length))));
    }, iter: 10_000);

    [Fact]
    public async Task A_very_long_query_is_answered()
    {
        await archive.SearchAsync(new string('展', 10_000));
        await archive.SearchAsync(string.Concat(Enumerable.Range(0x4E00, 5_000).Select(c => $"{(char)c} ")));
    }

    /// <summary>The offsets in a paragraph at which its print goes on elsewhere, more than a line end away.</summary>
    private static IEnumerable<int> Seams(Paragraph paragraph)
    {
        var offset = 0;
        if (paragraph.Spans.Sum(span => span.End - span.Start) != paragraph.Text.Length)
            yield break; // something was put right in it
        for (var i = 1; i < paragraph.Spans.Count; i++)
        {
            offset += paragraph.Spans[i - 1].End - paragraph.Spans[i - 1].Start;
            if (paragraph.Spans[i].Start - paragraph.Spans[i - 1].End is < 0 or > 20)
                yield return offset;
        }
    }

    private static IReadOnlyList<FacetCount> Topics(SearchResults results) => results.Facets.Single(facet => facet.Name == "topic").Values;

    private int Mixed(SearchResults results) => results.Hits.Count(hit => hit.Passages.Any(passage =>
        archive.Articles.Single(article => article.Slug == hit.Slug).Paragraphs.Any(paragraph => paragraph.Text.Contains("13.7亿"))));

    private static IEnumerable<string> Texts(Article article) =>
        article.Sections.Select(section => section.Heading)
            .Concat(article.Paragraphs.Select(paragraph => paragraph.Text))
            .Concat(article.Subtitles).Append(article.Title).Append(article.Kicker).Append(article.Authors).OfType<string>();

    private static int Count(string text, string term) =>
        Enumerable.Range(0, Math.Max(0, text.Length - term.Length + 1)).Count(at => IsWhole(text, at, term.Length) && Same(text.Substring(at, term.Length), term));

    private static bool Same(string one, string two) => Plain(one) == Plain(two);

    private static string Plain(string text) =>
        text.Replace('“', '"').Replace('”', '"').Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Whether a stretch has no blank, and cuts no number, Latin word or surrogate pair.</summary>
    private static bool IsWhole(string text, int start, int length) =>
        !text.Substring(start, length).Any(char.IsWhiteSpace) && IsSeam(text, start) && IsSeam(text, start + length);

    private static bool IsSeam(string text, int at)
    {
        if (at == 0 || at == text.Length) return true;
        if (char.IsLowSurrogate(text[at])) return false;
        bool Run(int i) => i >= 0 && i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])));
        return !(Run(at - 1) && Run(at));
    }
}
