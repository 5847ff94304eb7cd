using System.Globalization;
using System.Net;
using System.Text.Json;

namespace WuxiPlenum.Tests.Pages;

public class SearchApiTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task It_answers_with_totals_passages_marks_and_facets()
    {
        var answer = await JsonAsync("/api/v1/search?q=发展 -没有这个词&pageSize=3");
        Assert.Equal("发展 -没有这个词", answer.GetProperty("query").GetString());
        Assert.Equal("文中有“发展”，并且排除文中有“没有这个词”的文章", answer.GetProperty("understood").GetString());
        var (total, items) = (answer.GetProperty("total"), answer.GetProperty("items").EnumerateArray().ToList());
        Assert.True(total.GetProperty("articles").GetInt32() >= items.Count && total.GetProperty("paragraphs").GetInt32() >= items.Count && total.GetProperty("occurrences").GetInt32() >= total.GetProperty("paragraphs").GetInt32());
        Assert.InRange(items.Count, 1, 3);
        foreach (var passage in items.SelectMany(item => item.GetProperty("passages").EnumerateArray()))
        {
            var text = passage.GetProperty("text").GetString()!;
            Assert.All(passage.GetProperty("marks").EnumerateArray(), mark => Assert.Equal("发展", text[mark[0].GetInt32()..mark[1].GetInt32()]));
            var page = await portal.PageAsync(passage.GetProperty("url").GetString()!);
            Assert.Contains($"id=\"p{passage.GetProperty("paragraph").GetInt32()}\"", page, StringComparison.Ordinal);
            Assert.Contains("id=\"h1\">发展</mark>", page, StringComparison.Ordinal);
        }

        Assert.Equal(["topic", "type", "year", "month", "day", "speaker", "kind", "byline", "place"], answer.GetProperty("facets").EnumerateObject().Select(facet => facet.Name));
    }

    [Fact]
    public async Task What_a_facet_counts_is_what_its_filter_finds()
    {
        foreach (var others in new[] { "", "&type=News", "&topic=innovation", "&speaker=赵强", "&kind=Pledged&type=Feature" })
        {
            var facets = (await JsonAsync("/api/v1/search?q=全会" + others)).GetProperty("facets");
            foreach (var (facet, parameter) in new[] { ("topic", "topic={0}"), ("type", "type={0}"), ("year", "from={0}&to={0}"), ("month", "from={0}&to={0}"), ("day", "from={0}&to={0}"), ("speaker", "speaker={0}"), ("kind", "kind={0}"), ("byline", "byline={0}"), ("place", "place={0}") })
            {
                if (others.Contains($"&{facet}=", StringComparison.Ordinal))
                    continue;
                foreach (var count in facets.GetProperty(facet).EnumerateArray())
                {
                    var found = await JsonAsync("/api/v1/search?q=全会" + others + "&" + string.Format(CultureInfo.InvariantCulture, parameter, Uri.EscapeDataString(count.GetProperty("value").GetString()!)));
                    Assert.Equal(count.GetProperty("count").GetInt32(), found.GetProperty("total").GetProperty("articles").GetInt32());
                }
            }
        }
    }

    [Theory]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("page=x", "page")]
    [InlineData("topic=nothing", "topic")]
    [InlineData("type=12", "type")]
    [InlineData("from=yesterday", "from")]
    [InlineData("sort=best", "sort")]
    [InlineData("kind=promised", "kind")]
    [InlineData("kind=1", "kind")]
    public async Task What_is_wrong_is_named(string wrong, string parameter)
    {
        var (status, json) = await portal.AnswerAsync("/api/v1/search?q=全会&" + wrong);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var problem = JsonDocument.Parse(json).RootElement;
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_name_may_have_a_hundred_characters()
    {
        foreach (var parameter in new[] { "speaker", "byline", "place" })
        {
            var answer = await JsonAsync($"/api/v1/search?{parameter}={new string('赵', 100)}");
            Assert.Equal(0, answer.GetProperty("total").GetProperty("articles").GetInt32());
            var (status, json) = await portal.AnswerAsync($"/api/v1/search?{parameter}={new string('赵', 101)}");
            Assert.Equal((HttpStatusCode.BadRequest, parameter), (status, JsonDocument.Parse(json).RootElement.GetProperty("parameter").GetString()));
        }
    }

    [Fact]
    public async Task Speakers_are_told_by_name_and_kinds_of_statements_in_words()
    {
        var facets = (await JsonAsync("/en/api/v1/search?q=speaker:赵强&kind=pledged")).GetProperty("facets");
        Assert.Contains(facets.GetProperty("speaker").EnumerateArray(), speaker => (speaker.GetProperty("value").GetString(), speaker.GetProperty("label").GetString()) == ("赵强", "赵强"));
        Assert.Contains(facets.GetProperty("kind").EnumerateArray(), kind => (kind.GetProperty("value").GetString(), kind.GetProperty("label").GetString()) == ("Pledged", "Pledged"));
    }

    [Fact]
    public async Task It_answers_in_English_too()
    {
        var answer = await JsonAsync("/en/api/v1/search?q=标题:全会");
        Assert.Equal("the title has “全会”", answer.GetProperty("understood").GetString());
        Assert.StartsWith("/en/articles/", answer.GetProperty("items")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_how_a_word_is_also_printed_and_marks_that()
    {
        var answer = await JsonAsync("/en/api/v1/search?q=实实在在");
        Assert.Equal("the article has “实实在在” (also as printed: “实效在在”)", answer.GetProperty("understood").GetString());
        var passage = answer.GetProperty("items").EnumerateArray().Single().GetProperty("passages").EnumerateArray().Single();
        var mark = passage.GetProperty("marks").EnumerateArray().Single();
        Assert.Equal("实效在在", passage.GetProperty("text").GetString()![mark[0].GetInt32()..mark[1].GetInt32()]);
        Assert.Contains("<mark id=\"h1\">实效在在</mark>", await portal.PageAsync(passage.GetProperty("url").GetString()!), StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await portal.PageAsync(address)).RootElement;
}
