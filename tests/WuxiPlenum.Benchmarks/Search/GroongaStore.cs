using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>The same articles in Groonga (Debian's package), indexed by overlapping pairs of characters; its own time is taken, without the pipe.</summary>
internal sealed class GroongaStore : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process _groonga;

    private GroongaStore(string file) => _groonga = Start(file);

    /// <summary>Null when Groonga is not installed.</summary>
    public static async Task<GroongaStore?> OpenAsync(PlenumContext context, string folder)
    {
        if (!File.Exists("/usr/bin/groonga"))
            return null;
        var file = Path.Combine(folder, "groonga", "db");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            Process.Start(new ProcessStartInfo("/usr/bin/groonga", ["-n", file, "shutdown"]) { RedirectStandardOutput = true })!.WaitForExit();
            var begun = Stopwatch.GetTimestamp();
            await LoadAsync(context, file);
            Console.WriteLine($"Groonga: built in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
        }

        Console.WriteLine($"Groonga: {new DirectoryInfo(Path.GetDirectoryName(file)!).EnumerateFiles().Sum(part => part.Length) >> 20} MB on disk, its copy of the text included");
        return new GroongaStore(file);
    }

    /// <summary>Asks for the 20 best, the total, and counts by topic.</summary>
    /// <returns>How many articles it finds, and its own time in milliseconds.</returns>
    public (int Articles, double Milliseconds) Ask(string[] words)
    {
        var query = string.Join(' ', words.Select(word => $"\\\"{word}\\\""));
        _groonga.StandardInput.WriteLine($"select Articles --match_columns \"title*6||headings*2||body||byline\" --query \"{query}\" --limit 20 --sort_keys -_score --output_columns _key,_score --drilldown topics --cache no");
        using var answer = JsonDocument.Parse(_groonga.StandardOutput.ReadLine()!);
        var head = answer.RootElement[0];
        if (head[0].GetInt32() != 0)
            throw new InvalidOperationException(answer.RootElement.GetRawText());
        return (answer.RootElement[1][0][0][0].GetInt32(), head[2].GetDouble() * 1000);
    }

    public void Dispose()
    {
        _groonga.StandardInput.Close();
        _groonga.WaitForExit();
        _groonga.Dispose();
    }

    private static Process Start(string file) => Process.Start(new ProcessStartInfo("/usr/bin/groonga", [file])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static async Task LoadAsync(PlenumContext context, string file)
    {
        using var groonga = Start(file);
        async Task Say(string command)
        {
            await groonga.StandardInput.WriteLineAsync(command);
            await groonga.StandardOutput.ReadLineAsync();
        }

        await Say("table_create Topics TABLE_PAT_KEY ShortText");
        await Say("table_create Articles TABLE_PAT_KEY UInt32");
        foreach (var column in new[] { "title", "headings", "body", "byline" })
            await Say($"column_create Articles {column} COLUMN_SCALAR {(column == "byline" ? "ShortText" : "LongText")}");
        await Say("column_create Articles topics COLUMN_VECTOR Topics");
        await Say("table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerNFKC121");
        await Say("column_create Terms places COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles title,headings,body,byline");
        for (var last = 0; ;)
        {
            var articles = await context.Articles.Current().AsNoTracking().AsSplitQuery().Include(article => article.Sections).ThenInclude(section => section.Paragraphs).Include(article => article.Topics)
                .Where(article => article.Id > last).OrderBy(article => article.Id).Take(500).ToListAsync();
            if (articles.Count == 0)
                break;
            last = articles[^1].Id;
            await groonga.StandardInput.WriteLineAsync("load --table Articles\n[");
            await groonga.StandardInput.WriteLineAsync(string.Join(",\n", articles.Select(Line)));
            await Say("]");
        }

        groonga.StandardInput.Close();
        await groonga.WaitForExitAsync();
    }

    private static string Line(Article article) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["_key"] = article.Id.ToString(CultureInfo.InvariantCulture),
        ["title"] = string.Join('\n', article.Subtitles.Append(article.Kicker).Append(article.Title).OfType<string>()),
        ["headings"] = string.Join('\n', article.Sections.Select(section => section.Heading).OfType<string>()),
        ["body"] = string.Join('\n', article.Sections.SelectMany(section => section.Paragraphs).OrderBy(paragraph => paragraph.Number).Select(paragraph => paragraph.Text)),
        ["byline"] = article.Authors ?? "",
        ["topics"] = article.Topics.Select(topic => topic.Topic).ToArray(),
    }, s_json);
}
