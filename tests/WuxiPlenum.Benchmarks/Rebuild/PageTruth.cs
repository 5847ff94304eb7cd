using System.Globalization;
using System.Text;
using System.Text.Json;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Benchmarks.Rebuild;

/// <summary>A page with what a perfect reader makes of it: a folder with page.txt and truth.json, as compose-pages.py writes them.</summary>
internal sealed record PageTruth(string Name, SourceText Source, IReadOnlyList<TrueArticle> Articles, IReadOnlyList<DoubledCharacter> Doubled, IReadOnlySet<int> Furniture)
{
    /// <summary>The text of all paragraphs, without blanks.</summary>
    public IEnumerable<string> Paragraphs =>
        Articles.SelectMany(article => article.Sections).SelectMany(section => section.Paragraphs).Select(paragraph => string.Concat(paragraph.Runs.SelectMany(run => run).Select(at => Source.Text[at])));

    /// <summary>The pages of a folder, by name.</summary>
    public static IReadOnlyList<PageTruth> ReadAll(string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [.. Directory.EnumerateFiles(folder, "truth.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];
    }

    private static PageTruth Read(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        // Python's name for it is not known to .NET.
        var encoding = Encoding.GetEncoding(root.GetProperty("source").GetProperty("encoding").GetString()!.Replace("utf-16-le", "utf-16", StringComparison.Ordinal));
        var text = encoding.GetString(File.ReadAllBytes(Path.Combine(folder, "page.txt"))).TrimStart('\uFEFF');
        var places = new CodePoints(text);
        return new PageTruth(
            Path.GetFileName(folder),
            new SourceText(text),
            [.. root.GetProperty("articles").EnumerateArray().Select(article => ReadArticle(article, places))],
            [.. Items(root, "dropped").Select(item => new DoubledCharacter([.. places.Of(item, "spans")], [.. places.Of(item, "altSpans")]))],
            Items(root, "furniture").SelectMany(item => places.Of(item, "spans")).ToHashSet());
    }

    private static TrueArticle ReadArticle(JsonElement article, CodePoints places)
    {
        var dateline = places.Of(article, "datelineSpans").ToHashSet();
        return new TrueArticle(
            Text(article, "title"),
            [.. Texts(article, "acceptTitles").Append(Text(article, "title")).Append(Text(article, "cleanTitle")).OfType<string>()],
            [.. Items(article, "subtitles").SelectMany(subtitle => places.Of(subtitle, "spans")).Concat(places.Of(article, "titleSpans"))],
            Text(article, "byline"),
            [.. Texts(article, "acceptBylines")],
            [.. Items(article, "sections").Select(section => new TrueSection(
                Text(section, "heading"),
                [.. places.Of(section, "headingSpans")],
                [.. Items(section, "paragraphs").Select(paragraph => new TrueParagraph(
                    [.. Items(paragraph, "spans").Select(span => places.Of(span).Where(at => !dateline.Contains(at)).ToArray()).Where(run => run.Length > 0)]))]))]);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) => of.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static IEnumerable<string> Texts(JsonElement of, string name) => Items(of, name).Select(item => item.GetString()!);

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    // Truth counts code points, a reading UTF-16 units. Blanks are of no account.
    private sealed class CodePoints
    {
        private readonly List<int> _units = [];
        private readonly string _text;

        public CodePoints(string text)
        {
            _text = text;
            for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) _units.Add(i);
            _units.Add(text.Length);
        }

        public IEnumerable<int> Of(JsonElement of, string name) => Items(of, name).SelectMany(Of);

        public IEnumerable<int> Of(JsonElement span)
        {
            for (var i = _units[span[0].GetInt32()]; i < _units[span[1].GetInt32()]; i++)
            {
                if (!char.IsWhiteSpace(_text[i])) yield return i;
            }
        }
    }
}

/// <summary>A character that the column's break printed twice: either copy may be the one that is left out.</summary>
internal sealed record DoubledCharacter(IReadOnlyList<int> Places, IReadOnlyList<int> OtherPlaces);

/// <param name="Titles">All that may pass for the title.</param>
/// <param name="Headline">The places of kicker, title and subtitle.</param>
internal sealed record TrueArticle(string? Title, IReadOnlyList<string> Titles, IReadOnlyList<int> Headline, string? Byline, IReadOnlyList<string> Bylines, IReadOnlyList<TrueSection> Sections);

internal sealed record TrueSection(string? Heading, IReadOnlyList<int> HeadingPlaces, IReadOnlyList<TrueParagraph> Paragraphs);

/// <param name="Runs">The places of its characters, one list for each stretch of the source.</param>
internal sealed record TrueParagraph(IReadOnlyList<int[]> Runs);
