using System.IO.Compression;
using WuxiPlenum.Cli;

namespace WuxiPlenum.Tests.Cli;

/// <summary><c>export</c> in each of its formats.</summary>
public sealed class ExportCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-test-").FullName;

    private readonly Store _store;

    public ExportCommandTests() => _store = new Store(_folder);

    public async ValueTask InitializeAsync()
    {
        var articles = At("in.jsonl");
        await File.WriteAllTextAsync(articles,
            """
            {"slug":"first","title":"新桥通车","newspaper":"某报","date":"2024-02-29","page":"1","sections":[{"paragraphs":[{"text":"=SUM(1)"},{"text":"第二段，“引文”。"}]}]}
            {"slug":"second","title":"无日期","sections":[{"heading":"小标题","paragraphs":[{"text":"一段。"}]}]}
            """);
        Assert.Equal(0, (await RunAsync("import", articles)).Code);
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_table_has_a_row_for_each_paragraph_and_no_formula()
    {
        Assert.Equal(0, (await RunAsync("export", "--format", "csv", "--output", At("out.csv"))).Code);
        var bytes = await File.ReadAllBytesAsync(At("out.csv"), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = (await File.ReadAllTextAsync(At("out.csv"), TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("slug,newspaper,date,dateEvidence,page,", lines[0], StringComparison.Ordinal);
        Assert.Equal("first,某报,2024-02-29,given,1,,新桥通车,,,,other,,,,1,\"'=SUM(1)\"", lines[1]);
        Assert.EndsWith(",小标题,,1,一段。", lines[3], StringComparison.Ordinal);
        Assert.Contains("第二段，“引文”。", (await RunAsync("export", "--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", "md")]
    [InlineData("tei", "xml")]
    [InlineData("epub", "epub")]
    public async Task Articles_become_files_in_a_folder_by_edition(string format, string extension)
    {
        var result = await RunAsync("export", "--format", format, "--output", At("out") + "/");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("2 articles", result.Output, StringComparison.Ordinal);
        string[] files = format == "epub" ? ["2024-02-29.epub", "undated.epub"] : [$"2024-02-29/first.{extension}", $"undated/second.{extension}"];
        Assert.Equal(files, Directory.GetFiles(At("out"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(At("out"), file)).Order(StringComparer.Ordinal));
        Assert.False(Path.Exists(At("out.part")));

        // What is there is not written over.
        var again = await RunAsync("export", "--format", format, "--output", At("out"));
        Assert.Equal(1, again.Code);
        Assert.Contains("not empty", again.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(At("out"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Articles_become_files_in_a_zip_archive_that_can_be_imported()
    {
        Assert.Equal(0, (await RunAsync("export", "--format", "md", "--output", At("out.zip"))).Code);
        using (var zip = ZipFile.OpenRead(At("out.zip")))
            Assert.Equal(["2024-02-29/first.md", "undated/second.md"], zip.Entries.Select(file => file.FullName));
        Assert.Equal(0, (await RunAsync("import", At("out.zip"))).Code);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("tei")]
    [InlineData("epub")]
    public async Task Where_a_place_is_needed_it_must_be_named(string format)
    {
        var result = await RunAsync("export", "--format", format);
        Assert.Equal(2, result.Code);
        Assert.Contains($"--format {format} needs --output", result.Error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync([.. arguments, "--database", _store.Address], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string At(string name) => Path.Combine(_folder, name);
}
