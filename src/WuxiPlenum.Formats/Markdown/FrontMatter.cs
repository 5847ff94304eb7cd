using System.Globalization;
using WuxiPlenum.Newsprint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WuxiPlenum.Formats.Markdown;

/// <summary>What stands between the two <c>---</c> at the head of a Markdown file: the page, and the head of its article.</summary>
internal sealed record FrontMatter(PageHints Hints, string? Kicker, string? Title, IReadOnlyList<string> Subtitles, string? Byline, IReadOnlyList<FormatNote> Notes)
{
    // The keys of FrontMatterKeys, each with its other names.
    private static readonly Dictionary<string, string> s_keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["newspaper"] = "newspaper", ["paper"] = "newspaper", ["source"] = "newspaper", ["报纸"] = "newspaper",
        ["date"] = "date", ["日期"] = "date",
        ["page"] = "page", ["版"] = "page", ["版次"] = "page",
        ["kicker"] = "kicker", ["引题"] = "kicker",
        ["title"] = "title", ["主题"] = "title", ["标题"] = "title",
        ["subtitle"] = "subtitle", ["副题"] = "subtitle",
        ["byline"] = "byline", ["author"] = "byline", ["authors"] = "byline", ["作者"] = "byline", ["记者"] = "byline",
    };

    public static FrontMatter None { get; } = new(PageHints.None, null, null, [], null, []);

    /// <summary>Whether a text begins with front matter: a line of three dashes and a key.</summary>
    public static bool Begins(string text)
    {
        var lines = text.Split('\n', 3);
        return lines.Length == 3 && lines[0].TrimEnd() == "---" && lines[1].IndexOf(':', StringComparison.Ordinal) is > 0 and < 40 && lines[2].Contains("\n---", StringComparison.Ordinal);
    }

    /// <summary>Reads the YAML between the dashes.</summary>
    /// <param name="firstLine">The line of the file on which it begins, from 1.</param>
    public static (FrontMatter? Read, FormatFailure? Failure) Read(string yaml, int firstLine)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            return Read(parser, firstLine);
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            // YamlDotNet's scanner says the latter of a list that is never closed.
            var line = exception is YamlException { Start.Line: var at } ? at : parser.Current?.End.Line ?? 1;
            return (null, new FormatFailure(FormatFailureKind.FrontMatter, exception.Message, firstLine + Math.Max(0, line - 1)));
        }
    }

    private static (FrontMatter?, FormatFailure?) Read(Parser parser, int firstLine)
    {
        var values = new Dictionary<string, List<string>>();
        var notes = new List<FormatNote>();
        DateOnly? date = null;
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return (None, null);
        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _)) return (None, null);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var line = firstLine + (int)key.Start.Line - 1;
            var value = Values(parser);
            if (!s_keys.TryGetValue(key.Value.Trim(), out var name))
            {
                notes.Add(new FormatNote(FormatNoteKind.UnknownKey, key.Value, line));
                continue;
            }

            values.TryAdd(name, value);
            if (name == "date" && value.Count > 0 && (date = DateOf(value[0])) is null)
                return (null, new FormatFailure(FormatFailureKind.FrontMatter, value[0], line));
        }

        var hints = new PageHints(Single("newspaper"), date, Single("page"));
        return (new FrontMatter(hints, Single("kicker"), Single("title"), values.GetValueOrDefault("subtitle") ?? [], Joined("byline"), notes), null);

        string? Single(string key) => Joined(key, " ");
        string? Joined(string key, string separator = "、") => values.GetValueOrDefault(key) is { Count: > 0 } list ? string.Join(separator, list) : null;
    }

    // A value or a list of values; deeper structure means nothing here.
    private static List<string> Values(Parser parser)
    {
        var values = new List<string>();
        var depth = 0;
        do
        {
            switch (parser.Consume<ParsingEvent>())
            {
                case Scalar { Value: var text } when !string.IsNullOrWhiteSpace(text): values.Add(text.Trim()); break;
                case SequenceStart or MappingStart: depth++; break;
                case SequenceEnd or MappingEnd: depth--; break;
            }
        }
        while (depth > 0);
        return values;
    }

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
