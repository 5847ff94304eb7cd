using System.Text.Encodings.Web;
using System.Text.Json;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Reads one article of the composed pages: a headline, lines of facts that begin with ~, headings that begin with ##, paragraphs.</summary>
internal static class ComposedArticle
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The article as a line of JSON Lines.</summary>
    public static string ToJson(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var facts = lines.Where(line => line.StartsWith('~')).Select(line => line[2..].Split(": ", 2)).DistinctBy(fact => fact[0]).ToDictionary(fact => fact[0], fact => fact[^1]);
        var sections = new List<(string? Heading, List<object> Paragraphs)> { (null, []) };
        foreach (var line in lines[1..].Where(line => !line.StartsWith('~')))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                sections.Add((Plain(line[3..]), []));
            else
                sections[^1].Paragraphs.Add(new { text = line });
        }

        var genre = facts.GetValueOrDefault("kind") switch
        {
            "plenum-report" => "plenumReport",
            "interview" => "explainer",
            "brief" or "caption-story" => "news",
            var kind => kind,
        };
        return JsonSerializer.Serialize(new
        {
            newspaper = "澜州日报",
            date = "2023-12-28",
            page = "3",
            kicker = facts.GetValueOrDefault("kicker"),
            title = Plain(lines[0].TrimStart('#', ' ')),
            subtitles = facts.TryGetValue("subtitle", out var subtitle) ? new[] { subtitle } : [],
            byline = facts.GetValueOrDefault("by"),
            authors = facts.GetValueOrDefault("by"),
            genre,
            sections = sections.Where(section => section.Paragraphs.Count > 0).Select(section => new { heading = section.Heading, paragraphs = section.Paragraphs }),
        }, s_json);
    }

    private static string Plain(string headline) => headline.Replace("|", "", StringComparison.Ordinal);
}
