using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Archive.Search.Suggest;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Tests.Publishing;

/// <summary>The search of the static site, run by Node.js, against the engine of the portal.</summary>
public class ScriptSearchTests(ExportedSite site) : IClassFixture<ExportedSite>
{
    private static readonly string[] s_words =
    [
        "的", "，", "发展", "创新", "無錫", "3.7亿", "13.7亿", "AI", "ai", "ＡＩ", "5G", "gdp", "MAIN", "6+2+X", "“6+2+X”", "r&d", "100", "10,000", "10000", "465", "℃", "％", "%", "亿元", "7亿",
        "2023年", "新质生产力", "全会", "没有这样的话", "一", "高质量发展", "江", "家企业", "个百分点", "1.5亿元", "1000", "1,000", "𠮷", "𠮷野家", "C919", "919", "。", "～", "展", "实实在在", "实效在在", "再接再厉",
        "本报记者", "侧记", "无锡 发展", "发展 无锡", "科技 创新 产业", "AI 产业", "AI产业", "MAIN厅与5G", "一期工程投资",
    ];

    private static readonly string[] s_queries =
    [
        "\"高质量发展\"", "“新质 生产力”", "发展 -创新", "-发展", "-没有这样的话", "发展 OR 保险", "或", "发展 或 保险 无锡", "发展 OR -创新", "标题:侧记", "title:全会", "标题：“奋楫”", "作者:记者", "by:记者", "-标题:无锡",
        "日期:2023-12", "date:2023-12-28", "日期:2024..", "日期:..2023", "-日期:2023", "日期:2023年12月..2024", "日期:9999-99", "专题:innovation", "topic:科技创新", "-专题:resolution 发展", "专题:没有", "说话人:书记", "speaker:张", "说话人:局长 发展",
        "-说话人:张韶峰", "标题:侧记 OR 专题:innovation", "创新 OR 专题:resolution", "创新 OR 日期:2023 发展", "-实实在在", "实实在在 OR 创新", "标题:无锡 无锡", "无锡 无锡", "NEAR(", "AND OR NOT", "\"", "\"\"", "- -", "--", "：", "标题:", "*", "^", "(发展)", "发展*",
        "<script>alert(1)</script>", "\u0001", "　", "\u200b", "😀", "👨‍👩‍👧", "e\u0301", "ﬁ", "İ", "ß", "¶", "¶¶", "שלום", "\u202e", "'; DROP TABLE Articles; --", "1 2 3", "3 .7", "10 ,000", "a.b", "0.5", ".5", "5.",
    ];

    private static readonly string[] s_filters =
    [
        "topic=innovation", "type=Feature", "type=news&sort=newest", "from=2023", "from=2024-01-01", "to=2023-12-28&sort=oldest", "from=2024&to=2023", "place=1", "kind=pledged", "byline=记者", "topic=none", "type=x", "kind=5", "from=x", "page=0", "page=2", "sort=page", "sort=x", "speaker=张韶峰",
    ];

    private static readonly string[] s_filtered = ["发展", "的 -创新"];

    private static readonly string[] s_typed = ["xzscl", "xinzhi", "无锡", "wx", "科", "kej", "quanhui", "qh", "锚定", "innovation", "张", "zh", "a", "x", "没有", "fz ", "发展", "ＡＩ"];

    [Fact]
    public async Task It_finds_counts_ranks_and_marks_as_the_portal_does()
    {
        var texts = await site.Archive.QueryAsync(context => context.Articles.Current().SelectMany(article => article.Paragraphs).OrderBy(paragraph => paragraph.Id).Select(paragraph => paragraph.Text).ToListAsync());
        var addresses = Addresses(texts).ToList();
        Assert.InRange(addresses.Count, 250, 400);
        var questions = addresses.Select((address, i) => (Address: address, Paragraph: texts[i * 7 % texts.Count])).ToList();
        var (answers, suggested) = await AskAsync(new { queries = questions.Select(question => new { address = question.Address, paragraph = question.Paragraph }), typed = s_typed });
        var finding = 0;
        for (var i = 0; i < questions.Count; i++)
        {
            var expected = await ExpectedAsync(questions[i].Address, questions[i].Paragraph);
            Assert.Equal($"{addresses[i]}\n{expected}", $"{addresses[i]}\n{Actual(answers[i])}");
            finding += expected.Contains("occurrences", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(finding, 150, 400); // most find something
        for (var i = 0; i < s_typed.Length; i++)
        {
            var offered = await site.Archive.UseAsync<SearchSuggestions, IReadOnlyList<Suggestion>>(suggestions => suggestions.SuggestAsync(s_typed[i], 10));
            Assert.Equal(offered.Select(suggestion => suggestion.Text), suggested[i].EnumerateArray().Select(text => text.GetString()));
        }
    }

    /// <summary>Words, queries, stretches of the text, and all of the filters.</summary>
    private static IEnumerable<string> Addresses(List<string> texts)
    {
        var random = new Random(7);
        var stretches = Enumerable.Range(0, 80).Select(_ =>
        {
            var text = texts[random.Next(texts.Count)];
            var start = random.Next(text.Length);
            return text.Substring(start, random.Next(1, Math.Min(12, text.Length - start) + 1)).Trim();
        });
        return s_words.Concat(s_queries).Concat(stretches).Select(query => "?q=" + Uri.EscapeDataString(query))
            .Concat(s_filters.Select(filter => "?" + filter)).Concat(s_filters.SelectMany(filter => s_filtered.Select(query => $"?q={Uri.EscapeDataString(query)}&{filter}")));
    }

    private async Task<string> ExpectedAsync(string address, string paragraph)
    {
        var input = SearchInput.Read(new QueryCollection(QueryHelpers.ParseQuery(address).ToDictionary(part => part.Key, part => part.Value)));
        if (input.Refusal is { } refusal)
            return refusal.ToString();
        var asked = input.Asked;
        var results = await site.Archive.SearchAsync(new SearchRequest(asked.Query, asked.Filter, asked.Order, asked.Page));
        var marks = Highlighter.Marks(paragraph, results.Understood.MarkedInText);
        return Say(
            results.Order.ToString(), results.Total.Articles, results.Total.Paragraphs, results.Total.Occurrences,
            results.Hits.Select(hit => $"{hit.Slug} {hit.ParagraphCount} {hit.OccurrenceCount}"), results.Facets.Select(facet => $"{facet.Name}: {string.Join(' ', facet.Values.Select(value => $"{value.Value}={value.Articles}"))}"),
            marks.Select(mark => (mark.Start, mark.End)), Excerpt.Of(paragraph, marks).Text);
    }

    private static string Actual(JsonElement answer)
    {
        if (answer.TryGetProperty("refusal", out var refusal))
            return refusal.GetString()!;
        return Say(
            answer.GetProperty("order").GetString()!, answer.GetProperty("articles").GetInt32(), answer.GetProperty("paragraphs").GetInt32(), answer.GetProperty("occurrences").GetInt32(),
            answer.GetProperty("hits").EnumerateArray().Select(hit => $"{hit.GetProperty("slug")} {hit.GetProperty("paragraphs")} {hit.GetProperty("occurrences")}"),
            answer.GetProperty("facets").EnumerateArray().Select(facet => $"{facet.GetProperty("name")}: {string.Join(' ', facet.GetProperty("values").EnumerateArray().Select(value => $"{value[0]}={value[1]}"))}"),
            answer.GetProperty("marks").EnumerateArray().Select(mark => (mark[0].GetInt32(), mark[1].GetInt32())), answer.GetProperty("excerpt").GetString()!);
    }

    private static string Say(string order, int articles, long paragraphs, long occurrences, IEnumerable<string> hits, IEnumerable<string> facets, IEnumerable<(int, int)> marks, string excerpt) =>
        $"{order}: {articles} articles{(articles > 0 ? $", {paragraphs} paragraphs, {occurrences} occurrences" : "")}\n{string.Join('\n', hits)}\n{string.Join('\n', facets)}\n{string.Join(' ', marks)} {excerpt}";

    private async Task<(JsonElement[] Answers, JsonElement[] Suggested)> AskAsync(object questions)
    {
        // Says that the scripts are modules, which older versions of Node.js do not see.
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "..", "package.json"), """{"type":"module"}""", TestContext.Current.CancellationToken);
        var script = Path.Combine(Repository.Root, "tests", "WuxiPlenum.Tests", "Publishing", "ask.mjs");
        var start = new ProcessStartInfo("node", [script, site.Folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        using var node = Start(start);
        var (output, error) = (node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(questions));
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await error);
        var answer = JsonDocument.Parse(await output).RootElement;
        return ([.. answer.GetProperty("answers").EnumerateArray()], [.. answer.GetProperty("suggested").EnumerateArray()]);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no Node.js; install it (apt-get install nodejs).");
            throw;
        }
    }
}
