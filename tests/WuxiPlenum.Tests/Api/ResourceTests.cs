using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>What each resource tells of the seed.</summary>
public class ResourceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Feature = "2023-12-28-锚定新目标奋楫再出发-vzm5e", Resolution = "2023-12-28-中国共产党无锡市第十四届委员会第-c1c65";

    [Fact]
    public async Task An_edition_has_its_articles_in_page_order_and_says_how_its_date_is_known()
    {
        var listed = (await JsonAsync("/api/v1/editions")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(("2023-12-28", 6), (listed.GetProperty("date").GetString(), listed.GetProperty("articles").GetInt32()));
        var edition = await JsonAsync(listed.GetProperty("data").GetString()!);
        Assert.Equal(6, edition.GetProperty("articles").GetArrayLength());
        Assert.Equal("Inferred", edition.GetProperty("newspapers")[0].GetProperty("dateEvidence").GetString());
        Assert.Equal(JsonValueKind.Null, edition.GetProperty("earlier").ValueKind);
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("?type=resolution", 1)]
    [InlineData("?topic=innovation&from=2023-12", 1)]
    [InlineData("?to=2023-12-27", 0)]
    [InlineData("?from=2023&to=2023", 6)]
    public async Task Articles_are_listed_under_filters(string filter, int count)
    {
        var list = await JsonAsync("/api/v1/articles" + filter);
        Assert.Equal((count, count), (list.GetProperty("total").GetInt32(), list.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task An_article_has_its_text_its_forms_and_its_citation_and_the_page_has_the_paragraphs()
    {
        var article = await JsonAsync("/api/v1/articles/" + Feature);
        var page = await portal.PageAsync(article.GetProperty("url").GetString()!);
        var paragraphs = article.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("paragraphs").EnumerateArray()).ToList();
        Assert.Equal(Enumerable.Range(1, paragraphs.Count), paragraphs.Select(paragraph => paragraph.GetProperty("number").GetInt32()));
        Assert.All(paragraphs, paragraph => Assert.Contains($"id=\"p{paragraph.GetProperty("number").GetInt32()}\"", page, StringComparison.Ordinal));
        Assert.Contains("锚定新目标，奋楫再出发[N]. 无锡日报", article.GetProperty("citation").GetProperty("gbT7714").GetString(), StringComparison.Ordinal);
        foreach (var form in article.GetProperty("forms").EnumerateArray().Concat(article.GetProperty("citation").GetProperty("files").EnumerateArray()))
            Assert.Equal(HttpStatusCode.OK, (await portal.AnswerAsync(form.GetProperty("url").GetString()!)).Status);
        foreach (var link in article.GetProperty("links").EnumerateObject())
            await JsonAsync(link.Value.GetString()!);
        var list = await JsonAsync($"/api/v1/articles/{Feature}/paragraphs?limit=100");
        Assert.Equal(paragraphs.Select(paragraph => paragraph.GetRawText()), list.GetProperty("items").EnumerateArray().Select(paragraph => paragraph.GetRawText()));
    }

    [Fact]
    public async Task The_source_has_every_paragraph_where_it_says_it_stands()
    {
        var article = await JsonAsync("/api/v1/articles/" + Feature);
        var source = await JsonAsync($"/en/api/v1/articles/{Feature}/source");
        var text = source.GetProperty("text").GetString()!;
        Assert.Equal(text.Length, source.GetProperty("length").GetInt32());
        var spans = source.GetProperty("paragraphs").EnumerateArray().ToDictionary(
            paragraph => paragraph.GetProperty("number").GetInt32(),
            paragraph => string.Concat(paragraph.GetProperty("spans").EnumerateArray().Select(span => text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()])));
        foreach (var paragraph in article.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("paragraphs").EnumerateArray()))
            Assert.Equal(paragraph.GetProperty("text").GetString(), spans[paragraph.GetProperty("number").GetInt32()]);
        Assert.Contains(source.GetProperty("findings").EnumerateArray(), finding =>
            (finding.GetProperty("rule").GetString(), finding.GetProperty("name").GetString()) == ("DateInferred", "Date inferred") && finding.GetProperty("confidence").GetDouble() is > 0 and <= 1);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync($"/api/v1/articles/{Feature}/source?part=2")).Status);
    }

    [Fact]
    public async Task Shared_passages_are_the_words_of_both()
    {
        var shared = await JsonAsync($"/api/v1/articles/{Resolution}/shared");
        var other = shared.GetProperty("inEdition").EnumerateArray().First();
        var pair = await JsonAsync($"/api/v1/compare/{Resolution}/{other.GetProperty("article").GetProperty("id").GetString()}");
        Assert.Equal(other.GetProperty("passages").GetRawText(), pair.GetProperty("passages").GetRawText());
        var whole = (await JsonAsync($"/api/v1/articles/{Resolution}/paragraphs?limit=100")).GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("number").GetInt32(), item => item.GetProperty("text").GetString()!);
        foreach (var piece in pair.GetProperty("passages").EnumerateArray().SelectMany(passage => passage.GetProperty("first").EnumerateArray()))
            Assert.Equal(piece.GetProperty("text").GetString(), whole[piece.GetProperty("paragraph").GetInt32()][piece.GetProperty("start").GetInt32()..piece.GetProperty("end").GetInt32()]);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AnswerAsync($"/api/v1/compare/{Resolution}/{Resolution}")).Status);
    }

    [Fact]
    public async Task People_say_and_pledge_what_stands_in_the_articles()
    {
        var listed = (await JsonAsync("/api/v1/people?q=张韶峰")).GetProperty("items").EnumerateArray().Single();
        var person = await JsonAsync(listed.GetProperty("data").GetString()!);
        Assert.Equal(listed.GetRawText(), person.GetProperty("person").GetRawText());
        Assert.True(person.GetProperty("said").GetArrayLength() > 0 && person.GetProperty("mentions").GetArrayLength() > 0);
        var words = person.GetProperty("said")[0].GetProperty("words")[0];
        Assert.Contains(words.GetProperty("text").GetString()!, (await JsonAsync(words.GetProperty("article").GetProperty("data").GetString()!)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pledges_and_figures_are_normalised_and_narrowed_by_the_filters_of_their_pages()
    {
        var pledge = (await JsonAsync("/api/v1/pledges?organisation=市科技局&deadline=2024")).GetProperty("items")[0];
        Assert.Equal(("赵建平", "2024-12-31", true), (pledge.GetProperty("person").GetString(), pledge.GetProperty("until").GetString(), pledge.GetProperty("isUntilInferred").GetBoolean()));
        Assert.Equal(10000, pledge.GetProperty("quantities")[0].GetProperty("value").GetDouble());
        var figures = (await JsonAsync("/api/v1/figures?unit=家&status=reached")).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Equal(("家", "Reached"), (figure.GetProperty("quantity").GetProperty("unit").GetString(), figure.GetProperty("status").GetString())));
    }

    [Fact]
    public async Task Terms_and_tasks_are_told_with_their_places()
    {
        var term = await JsonAsync("/api/v1/terms/走在前、做示范、多作贡献");
        Assert.Equal(term.GetProperty("term").GetProperty("uses").GetInt32(), term.GetProperty("items").GetArrayLength());
        Assert.Equal(term.GetProperty("term").GetRawText(), (await JsonAsync("/api/v1/terms?date=2023-12-28&limit=100")).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("term").GetString() == "走在前做示范多作贡献").GetRawText());
        var sets = (await JsonAsync("/api/v1/tasks")).GetProperty("sets").EnumerateArray().ToList();
        Assert.Contains(sets.SelectMany(set => set.GetProperty("tasks").EnumerateArray()), task => task.GetProperty("marker").GetString() == "二要" && task.GetProperty("coveredBy").GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_topic_counts_what_it_lists()
    {
        foreach (var topic in (await JsonAsync("/en/api/v1/topics?limit=100")).GetProperty("items").EnumerateArray())
        {
            var one = await JsonAsync(topic.GetProperty("data").GetString()!);
            Assert.Equal(topic.GetRawText(), one.GetProperty("topic").GetRawText());
            Assert.Equal(topic.GetProperty("articles").GetInt32(), one.GetProperty("items").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("/editions/2023-12-28")]
    [InlineData("/articles/" + Feature)]
    [InlineData("/topics")]
    [InlineData("/topics/innovation")]
    [InlineData("/people")]
    [InlineData("/people/张韶峰")]
    [InlineData("/figures")]
    [InlineData("/terms")]
    [InlineData("/terms/走在前做示范多作贡献")]
    [InlineData("/tasks")]
    public async Task The_json_form_of_a_page_is_what_the_api_answers(string page)
    {
        var form = await portal.PageAsync($"{page}.json");
        Assert.Equal(WithoutNext(await portal.PageAsync("/api/v1" + page)), WithoutNext(form));
        using var client = portal.Client();
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        using var negotiated = await client.GetAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(WithoutNext(form), WithoutNext(await negotiated.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Contains("Accept", negotiated.Headers.Vary);
    }

    [Fact]
    public async Task The_json_form_takes_the_filters_of_its_page()
    {
        Assert.Equal((await JsonAsync("/api/v1/pledges?topic=innovation")).GetProperty("items").GetRawText(), (await JsonAsync("/pledges.json?topic=innovation")).GetProperty("items").GetRawText());
        Assert.Equal(3, (await JsonAsync("/search.json?q=发展&pageSize=3")).GetProperty("items").GetArrayLength());
        Assert.Contains("href=\"/en/figures.json?unit=%E5%AE%B6\"", await portal.PageAsync("/en/figures?unit=家"), StringComparison.Ordinal);
    }

    // The next part of a form is one of the form.
    private static string WithoutNext(string json)
    {
        var answer = JsonNode.Parse(json)!.AsObject();
        answer.Remove("next");
        return answer.ToJsonString();
    }

    private async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await portal.PageAsync(address)).RootElement;
}
