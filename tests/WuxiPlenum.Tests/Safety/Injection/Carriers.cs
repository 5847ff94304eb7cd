using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WuxiPlenum.Benchmarks.Fuzz;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>What brings strings into the archive: files of every format, with them in every field that the format has.</summary>
internal static class Carriers
{
    private const string Date = "2031-11-18";

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By name, what writes the files for the strings of a category into a folder.</summary>
    public static IReadOnlyDictionary<string, Action<string, string[]>> All { get; } = new Dictionary<string, Action<string, string[]>>
    {
        ["text"] = (folder, strings) => Write(folder, "page.txt", string.Join("\n\n", strings.SelectMany(Sentences).Prepend(strings[0])) + "\n"),
        ["Markdown"] = Markdown,
        ["HTML"] = Html,
        ["PDF"] = (folder, strings) => File.WriteAllBytes(Path.Combine(folder, "page.pdf"), SetPdf.Of([.. strings.SelectMany(Sentences).Select(text => text.ReplaceLineEndings(" "))], new Random(7))),
        ["JSON Lines"] = JsonLines,
        ["sidecar"] = Sidecars,
        ["zip and file names"] = Names,
    };

    /// <summary>With a person, a pledge, a quantity and a set phrase around them, so that the string comes to their pages too.</summary>
    private static string[] Sentences(string text) =>
    [
        text,
        $"市科技局局长赵建平说：“到2030年，我们将建成100个{text}项目。”",
        $"会议提出要大力弘扬“{text}”的精神，增长8.5%。",
    ];

    private static void Markdown(string folder, string[] strings)
    {
        for (var number = 0; number < strings.Length; number++)
        {
            var text = strings[number];
            var value = JsonSerializer.Serialize(text); // a double-quoted scalar of YAML
            // Raw, as somebody may have written it, and as the values of front matter.
            var front = number % 2 == 0 ? $"---\nnewspaper: {value}\ndate: {Date}\npage: {value}\nkicker: {value}\ntitle: {value}\nsubtitle: {value}\nbyline: {value}\n---\n\n" : "";
            Write(folder, $"{number}.md", $"{front}# {text}\n\n{string.Join("\n\n", Sentences(text))}\n\n## {text}\n\n- {text}\n\n> {text}\n\n| {text} |\n|---|\n| {text} |\n");
        }
    }

    private static void Html(string folder, string[] strings)
    {
        for (var number = 0; number < strings.Length; number++)
        {
            var text = strings[number];
            var said = string.Concat(Sentences(text).Select(sentence => $"<p>{sentence}</p>\n<p>{System.Net.WebUtility.HtmlEncode(sentence)}</p>\n"));
            var title = number % 2 == 0 ? text : System.Net.WebUtility.HtmlEncode(text);
            Write(folder, $"{number}.html", $"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head><body><article><h1>{title}</h1><p class=author title=\"{text}\">{title}</p>\n{said}</article></body></html>");
        }
    }

    /// <summary>Each is a file of its own, because one wrong field refuses the whole file.</summary>
    private static void JsonLines(string folder, string[] strings)
    {
        for (var number = 0; number < strings.Length; number++)
        {
            var text = strings[number];
            var article = new JsonObject
            {
                ["sections"] = new JsonArray(
                    new JsonObject { ["heading"] = text, ["paragraphs"] = new JsonArray([.. Sentences(text).Select(sentence => new JsonObject { ["text"] = sentence })]) },
                    new JsonObject { ["heading"] = "小标题", ["paragraphs"] = new JsonArray(new JsonObject { ["text"] = text }) }),
                ["newspaper"] = text, ["date"] = Date, ["page"] = "1", ["kicker"] = text, ["title"] = text, ["subtitles"] = new JsonArray(text),
                ["byline"] = text, ["authors"] = text, ["dateline"] = text, ["continuedFrom"] = text, ["continuedTo"] = text, ["source"] = new JsonObject { ["name"] = text },
            };
            // Once with all that there is, once with what a field must not hold left out, and each field alone.
            Write(folder, $"{number}-all.jsonl", article.ToJsonString(s_plain));
            foreach (var field in new[] { "continuedFrom", "continuedTo", "source", "page" })
                article.Remove(field);
            Write(folder, $"{number}-most.jsonl", article.ToJsonString(s_plain));
            article["slug"] = text;
            Write(folder, $"{number}-slug.jsonl", article.ToJsonString(s_plain));
        }
    }

    private static void Sidecars(string folder, string[] strings)
    {
        for (var number = 0; number < strings.Length; number++)
        {
            var (text, value) = (strings[number], JsonSerializer.Serialize(strings[number]));
            Write(folder, $"{number}.txt", $"无锡新闻第{number}条\n\n本报讯 {text} 昨天，全市召开科技创新大会，部署新一年的重点任务。\n");
            Write(folder, $"{number}.meta.json", $$"""{ "newspaper": {{value}}, "date": "{{Date}}", "page": {{value}} }""");
        }
    }

    /// <summary>As names of files in a zip, each in one of its own because one bad name refuses it whole, and of files in the folder where the system has such names.</summary>
    private static void Names(string folder, string[] strings)
    {
        for (var number = 0; number < strings.Length; number++)
        {
            var content = $"无锡要闻第{number}条\n\n本报讯 昨天，全市召开科技创新大会第{number}次会议，部署新一年的重点任务。\n";
            using (var zip = ZipFile.Open(Path.Combine(folder, $"{number}.zip"), ZipArchiveMode.Create))
            using (var entry = new StreamWriter(zip.CreateEntry(Well(strings[number]) + ".txt").Open()))
                entry.Write(content);
            if (strings[number].IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && strings[number].Length < 80 && strings[number] is not "." and not "..")
                Write(folder, strings[number] + ".txt", content + "又讯。\n");
        }
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), Well(text), new UTF8Encoding(false));

    // A lone surrogate cannot be written.
    private static string Well(string text) => string.Concat(text.EnumerateRunes());
}
