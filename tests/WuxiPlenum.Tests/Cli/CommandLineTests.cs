using System.Diagnostics;
using System.Text;
using System.Text.Json;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Cli;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private const string Story = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。\n";

    /// <summary>What of an article's insights stands in one place.</summary>
    private static readonly string[] s_placed = ["people", "unnamedSpeakers", "quotations", "pledges", "figures", "statements", "tasks", "textNotes"];

    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-test-").FullName;

    private readonly Store _store;

    public CommandLineTests() => _store = new Store(_folder);

    private string Database => _store.Address;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Import_runs_and_undo()
    {
        var file = Write("a.txt", Encoding.UTF8.GetBytes(Story));
        var import = await RunAsync("import", file, "--database", Database);
        Assert.Equal((0, ""), (import.Code, import.Error));
        Assert.Contains("undo 1", import.Output);
        Assert.Contains("nothing to store", (await RunAsync("import", file, "--database", Database)).Output);
        Assert.Equal(0, (await RunAsync("runs", "--database", Database)).Code);
        Assert.Equal(0, (await RunAsync("undo", "1", "--database", Database)).Code);
        var again = await RunAsync("undo", "1", "--database", Database);
        Assert.Equal(1, again.Code);
        Assert.Contains("undone already", again.Error);
    }

    [Fact]
    public async Task Export_writes_a_site_and_says_how_large_it_is()
    {
        var folder = Path.Combine(_folder, "site");
        Assert.Equal(0, (await RunAsync("import", Write("a.txt", Encoding.UTF8.GetBytes(Story)), "--database", Database)).Code);
        Assert.Equal(2, (await RunAsync("export", "--format", "site", "--database", Database)).Code);
        Assert.Equal(2, (await RunAsync("export", "--format", "site", "--output", folder, "--address", "news.example", "--database", Database)).Code);
        var export = await RunAsync("export", "--format", "site", "--output", folder, "--address", "https://news.example/base", "--database", Database);
        Assert.Equal((0, ""), (export.Code, export.Error));
        Assert.Matches(@"site: \d+ pages, \d+ files, [\d.]+ MB\.", export.Output.Trim());
        Assert.Contains("https://news.example/base/s/", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder, "articles"), "index.html", SearchOption.AllDirectories)[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("export", "--format", "site", "--output", _folder, "--database", Database)).Code);
    }

    [Fact]
    public async Task Preview_shows_the_seed_and_writes_every_character_once()
    {
        var seed = Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Single();
        var json = Path.Combine(_folder, "out.json");
        Assert.Equal(0, (await RunAsync("preview", seed, "--json", json)).Code);
        using var page = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal("utf16", page.RootElement.GetProperty("spanUnit").GetString());
        Assert.Equal("无锡日报", page.RootElement.GetProperty("newspaper").GetString());
        var text = await File.ReadAllTextAsync(seed, TestContext.Current.CancellationToken);
        var times = new int[text.Length];
        foreach (var span in Spans(page.RootElement))
            for (var i = span.Start; i < span.End; i++) times[i]++;
        Assert.Equal("", string.Concat(text.Where((c, i) => !char.IsWhiteSpace(c) && times[i] != 1)));
        var shown = await RunAsync("preview", seed);
        Assert.Contains("锚定新目标", shown.Output);
        Assert.Contains("findings", shown.Output);
        Assert.Contains(FindingRule.JoinedAcrossFrames.Reason(), shown.Output);
        Assert.Contains("的高质量发展｜展筑牢根基", shown.Output);
    }

    [Fact]
    public async Task Insights_are_written_as_JSON_with_their_places()
    {
        var seed = Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Single();
        var json = Path.Combine(_folder, "insights.json");
        Assert.Equal(0, (await RunAsync("insights", seed, "--json", json)).Code);
        var written = await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken);
        Assert.Equal(written, (await RunAsync("insights", seed, "--json")).Output.TrimEnd('\r', '\n'));
        using var page = JsonDocument.Parse(written);
        Assert.Equal("utf16", page.RootElement.GetProperty("offsetUnit").GetString());
        Assert.Equal("无锡日报", page.RootElement.GetProperty("newspaper").GetString());
        var articles = page.RootElement.GetProperty("articles").EnumerateArray().ToList();
        var places = 0;
        foreach (var article in articles)
        {
            var paragraphs = article.GetProperty("paragraphs").EnumerateArray().ToDictionary(paragraph => paragraph.GetProperty("number").GetInt32(), paragraph => paragraph.GetProperty("text").GetString()!);
            foreach (var item in s_placed.SelectMany(kind => article.GetProperty(kind).EnumerateArray()))
            {
                var text = paragraphs[item.GetProperty("paragraph").GetInt32()];
                Assert.Equal(text[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()], item.GetProperty("text").GetString());
                Assert.NotEmpty(item.GetProperty("rule").GetString()!);
                Assert.InRange(item.GetProperty("confidence").GetDouble(), 0, 1);
                places++;
            }
        }

        Assert.True(places > 100);
        var quoted = articles.SelectMany(article => article.GetProperty("quotations").EnumerateArray()).First(quotation => quotation.GetProperty("speaker").GetString() == "赵强");
        Assert.Contains("努力在全市发展大局多作贡献", quoted.GetProperty("words").GetString());
        // A figure has a number in the order of the article; what a pledge prints is called otherwise.
        var numbered = articles.SelectMany(article => article.GetProperty("figures").EnumerateArray().Select((figure, index) => (figure.GetProperty("number").GetInt32(), index + 1)));
        Assert.All(numbered, figure => Assert.Equal(figure.Item2, figure.Item1));
        var pledges = articles.SelectMany(article => article.GetProperty("pledges").EnumerateArray()).ToList();
        Assert.All(pledges, pledge => Assert.False(pledge.TryGetProperty("number", out _)));
        var counted = pledges.Where(pledge => pledge.GetProperty("printedNumber").ValueKind != JsonValueKind.Null).ToList();
        Assert.NotEmpty(counted);
        Assert.All(counted, pledge => Assert.Contains(pledge.GetProperty("printedNumber").GetString()!, pledge.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Insights_are_shown_and_a_file_that_is_not_there_or_cannot_be_written_is_named()
    {
        var seed = Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Single();
        var shown = await RunAsync("insights", seed);
        Assert.Equal(0, shown.Code);
        Assert.Contains("赵强", shown.Output);
        var missing = Path.Combine(_folder, "none.txt");
        var result = await RunAsync("insights", missing, "--json");
        Assert.Equal((1, true), (result.Code, result.Error.Contains(missing, StringComparison.Ordinal)));
        Assert.Contains("cannot be written", (await RunAsync("insights", seed, "--json", Path.Combine(_folder, "none", "out.json"))).Error);
    }

    [Fact]
    public async Task Insights_are_recomputed_and_what_changed_is_written()
    {
        await RunAsync("import", Write("a.txt", Encoding.UTF8.GetBytes(Story)), "--database", Database);
        var none = await RunAsync("insights", "recompute", "--database", Database);
        Assert.Equal(0, none.Code);
        Assert.Contains("Read 0 articles anew", none.Output);
        var json = Path.Combine(_folder, "changes.json");
        var all = await RunAsync("insights", "recompute", "--all", "--json", json, "--database", Database);
        Assert.Equal(0, all.Code);
        Assert.Contains("Read 1 articles anew", all.Output);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal((1, 0, false), (report.RootElement.GetProperty("articles").GetInt32(), report.RootElement.GetProperty("changed").GetInt32(), report.RootElement.GetProperty("interrupted").GetBoolean()));
    }

    [Theory]
    [InlineData("empty.txt", " \n", "empty")]
    [InlineData("binary.txt", "PK\u0003\u0004\0\0\0\0\0abc", "not a text file")]
    [InlineData("undecodable.txt", "caf\u00e9 ok", "byte 3")]
    public async Task A_file_that_is_no_text_is_named_and_nothing_is_stored(string name, string content, string reason)
    {
        var file = Write(name, Encoding.Latin1.GetBytes(content));
        foreach (var verb in new[] { new[] { "preview", file }, ["import", file, "--database", Database] })
        {
            var result = await RunAsync(verb);
            Assert.Equal(1, result.Code);
            Assert.Contains(file, result.Error);
            Assert.Contains(reason, result.Error);
        }

        Assert.DoesNotContain("2026", (await RunAsync("runs", "--database", Database)).Output);
    }

    [Fact]
    public async Task A_missing_path_and_a_malformed_sidecar_are_named()
    {
        var missing = Path.Combine(_folder, "none");
        Assert.Contains(missing, (await RunAsync("import", missing, "--database", Database)).Error);
        var file = Write("a.txt", Encoding.UTF8.GetBytes(Story));
        Write("a.meta.json", "{ \"paper\": 1 }"u8.ToArray());
        var result = await RunAsync("import", file, "--database", Database);
        Assert.Equal(1, result.Code);
        Assert.Contains("paper", result.Error);
        Assert.Contains("newspaper, date, page", result.Error);
    }

    [Fact]
    public async Task Import_warns_of_an_unknown_key_and_says_how_many_index_pages_were_skipped()
    {
        var file = Write("a.md", Encoding.UTF8.GetBytes("---\ntitle: 甲桥通车\ncolour: 红\n---\n昨天，甲桥正式通车，两岸村民步行过河。\n"));
        var index = Write("index.html", "<html><body><ul><li><a href='a.htm'>甲桥通车</a></li></ul></body></html>"u8.ToArray());
        var json = Path.Combine(_folder, "report.json");
        var result = await RunAsync("import", file, index, "--report", json, "--database", Database);
        Assert.Equal(0, result.Code);
        Assert.Contains($"{file}, line 3: the key \"colour\" is unknown", result.Error);
        Assert.DoesNotContain(index, result.Error);
        Assert.Contains("1 index and navigation pages", result.Output);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal(1, report.RootElement.GetProperty("skipped").GetInt32());
        Assert.Contains("colour", report.RootElement.GetProperty("files")[0].GetProperty("notes")[0].GetString());
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_named()
    {
        var file = Write("a.txt", Encoding.UTF8.GetBytes(Story));
        var result = await RunAsync("import", file, "--database", Path.Combine(file, "plenum.db"));
        Assert.Equal(1, result.Code);
        Assert.Contains(Path.Combine(file, "plenum.db"), result.Error);
    }

    [Fact]
    public async Task Export_writes_a_file_or_the_output_that_can_be_imported()
    {
        await RunAsync("import", Write("a.txt", Encoding.UTF8.GetBytes(Story)), "--database", Database);
        var lines = Path.Combine(_folder, "a.jsonl");
        Assert.Equal(0, (await RunAsync("export", "--output", lines, "--database", Database)).Code);
        var shown = await RunAsync("export", "--format", "jsonl", "--database", Database);
        Assert.Equal(await File.ReadAllTextAsync(lines, TestContext.Current.CancellationToken), shown.Output);
        Assert.Contains("科技创新", shown.Output);
        Assert.Equal(0, (await RunAsync("import", lines, "--database", Path.Combine(_folder, "other.db"))).Code);
        Assert.Equal(shown.Output, (await RunAsync("export", "--database", Path.Combine(_folder, "other.db"))).Output);
        Assert.Equal(2, (await RunAsync("export", "--format", "xml", "--database", Database)).Code);
        Assert.Contains("cannot be written", (await RunAsync("export", "--output", Path.Combine(_folder, "none", "a.jsonl"), "--database", Database)).Error);
    }

    [Fact]
    public async Task Copy_brings_the_archive_to_another_database_and_says_how_much_it_was()
    {
        await RunAsync("import", Write("a.txt", Encoding.UTF8.GetBytes(Story)), "--database", Database);
        var other = Path.Combine(_folder, "other.db");
        var copy = await RunAsync("copy", "--to", other, "--database", Database);
        Assert.Equal((0, ""), (copy.Code, copy.Error));
        Assert.Matches(@"other\.db: \d+ rows, each compared; 1 articles to search", copy.Output);
        Assert.Equal((await RunAsync("export", "--database", Database)).Output, (await RunAsync("export", "--database", other)).Output);
        var again = await RunAsync("copy", "--to", other, "--database", Database);
        Assert.Equal((1, true), (again.Code, again.Error.Contains(other, StringComparison.Ordinal)));
        Assert.Equal(2, (await RunAsync("copy", "--database", Database)).Code);
    }

    [Fact]
    public async Task Import_writes_its_report_as_JSON()
    {
        var (file, empty, json) = (Write("a.txt", Encoding.UTF8.GetBytes(Story)), Write("empty.txt", " "u8.ToArray()), Path.Combine(_folder, "report.json"));
        Assert.Equal(1, (await RunAsync("import", file, empty, "--report", json, "--database", Database)).Code);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal((1, 1, 1, false), (report.RootElement.GetProperty("run").GetInt32(), report.RootElement.GetProperty("new").GetInt32(), report.RootElement.GetProperty("failed").GetInt32(), report.RootElement.GetProperty("interrupted").GetBoolean()));
        var files = report.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal((file, "new", "a.txt"), (files[0].GetProperty("path").GetString(), files[0].GetProperty("outcome").GetString(), files[0].GetProperty("document").GetString()));
        Assert.Equal(("failed", "empty"), (files[1].GetProperty("outcome").GetString(), files[1].GetProperty("failure").GetString()));
        Assert.Contains(empty, files[1].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("import")]
    [InlineData("undo", "x")]
    [InlineData("preview", "a.txt", "--date", "2023-13-01")]
    public async Task Wrong_usage_is_2(params string[] arguments) => Assert.Equal(2, (await RunAsync(arguments)).Code);

    [Theory]
    [InlineData("preview")]
    [InlineData("import")]
    [InlineData("runs")]
    [InlineData("undo")]
    [InlineData("export")]
    [InlineData("insights")]
    [InlineData("copy")]
    public async Task Every_verb_has_help_with_an_example(string verb)
    {
        var help = await RunAsync(verb, "--help");
        Assert.Equal(0, help.Code);
        Assert.Contains($"Example: {verb}", help.Output);
    }

    [Fact]
    public async Task The_program_itself_gives_the_exit_code_and_the_size_limit_holds()
    {
        var file = Write("a.txt", Encoding.UTF8.GetBytes(Story));
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "import", file, "--database", Database])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["Import__MaxFileBytes"] = "10", ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Import:MaxFileBytes", error);
        Assert.Contains("nothing to store", await output);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>All places that the JSON gives, but datelines, which lie in their paragraphs.</summary>
    private static IEnumerable<(int Start, int End)> Spans(JsonElement page)
    {
        foreach (var article in page.GetProperty("articles").EnumerateArray())
        {
            foreach (var key in new[] { "titleSpans", "subtitleSpans", "bylineSpans", "markSpans" })
                foreach (var span in Pairs(article.GetProperty(key))) yield return span;
            foreach (var section in article.GetProperty("sections").EnumerateArray())
            {
                foreach (var span in Pairs(section.GetProperty("headingSpans"))) yield return span;
                foreach (var paragraph in section.GetProperty("paragraphs").EnumerateArray())
                {
                    foreach (var span in Pairs(paragraph.GetProperty("spans"))) yield return span;
                    foreach (var dropped in paragraph.GetProperty("dropped").EnumerateArray()) yield return Pair(dropped.GetProperty("span"));
                }
            }
        }

        foreach (var unplaced in page.GetProperty("unplaced").EnumerateArray())
            foreach (var span in Pairs(unplaced.GetProperty("spans"))) yield return span;
    }

    private static IEnumerable<(int, int)> Pairs(JsonElement spans) => spans.EnumerateArray().Select(Pair);

    private static (int, int) Pair(JsonElement span) => (span[0].GetInt32(), span[1].GetInt32());
}
