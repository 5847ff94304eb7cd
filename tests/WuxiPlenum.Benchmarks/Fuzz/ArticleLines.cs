using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>JSON Lines of finished articles, some of which say what they must not.</summary>
internal static class ArticleLines
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(string[] texts, Random random) =>
        Encoding.UTF8.GetBytes(string.Join(random.Next(5) == 0 ? "\r\n\n" : "\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Line(texts, random))));

    private static string Line(string[] texts, Random random)
    {
        var article = new JsonObject { ["sections"] = Some(3, () => new JsonObject { ["heading"] = Maybe(random, texts), ["paragraphs"] = Some(4, () => new JsonObject { ["text"] = Text(random, texts) }) }) };
        foreach (var key in new[] { "title", "kicker", "byline", "authors", "dateline", "newspaper", "page", "slug", "continuedFrom", "continuedTo" })
            if (random.Next(3) == 0) article[key] = Text(random, texts);
        if (random.Next(2) == 0) article["date"] = random.Next(4) == 0 ? Text(random, texts) : "2031-11-18";
        if (random.Next(4) == 0) article["titleBreaks"] = Some(3, () => random.Next(-2, 30));
        if (random.Next(4) == 0) article["subtitles"] = Some(3, () => Text(random, texts));
        if (random.Next(4) == 0) article["genre"] = random.Next(2) == 0 ? "news" : Text(random, texts);
        if (random.Next(4) == 0) article["source"] = new JsonObject { ["name"] = random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture) + ".txt" };
        return article.ToJsonString(s_plain);

        JsonArray Some(int most, Func<JsonNode?> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
    }

    private static JsonNode? Maybe(Random random, string[] texts) => random.Next(2) == 0 ? null : Text(random, texts);

    // A lone surrogate cannot be written as JSON text.
    private static string Text(Random random, string[] texts) => string.Concat(texts[random.Next(texts.Length)].EnumerateRunes());
}
