using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Markdig;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>Reads an answer as its readers do, and says what an injected string has become in it; nothing when it stayed text.</summary>
internal static partial class AnswerCheck
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UseYamlFrontMatter().UseAdvancedExtensions().Build();

    /// <param name="mediaType">As the answer says it, without parameters.</param>
    /// <param name="address">The last part of its path tells citations apart.</param>
    public static string? Complaint(string address, string? mediaType, byte[] body)
    {
        try
        {
            return mediaType switch
            {
                "text/html" => HtmlCheck.OfPage(Text(body)),
                "text/markdown" => HtmlCheck.OfFragment(Markdown.ToHtml(Text(body), s_markdown)),
                "text/csv" => OfTable(Text(body)),
                "text/calendar" => OfCalendar(Text(body)),
                "application/epub+zip" or "application/zip" => OfZip(body),
                "application/x-research-info-systems" => OfRis(Text(body)),
                "application/x-bibtex" => OfBibTex(Text(body)),
                { } type when type.EndsWith("json", StringComparison.Ordinal) => OfJson(body),
                { } type when type.EndsWith("xml", StringComparison.Ordinal) => OfXml(body),
                "text/plain" or null => null, // shown as text, and not taken for anything else
                { } type when type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("font/", StringComparison.Ordinal) => null,
                { } other => $"nobody looks at {other}",
            };
        }
        catch (Exception exception) when (exception is XmlException or JsonException or InvalidDataException)
        {
            return $"not well-formed: {exception.Message}";
        }
    }

    private static string Text(byte[] body) => Encoding.UTF8.GetString(body).TrimStart('\uFEFF');

    private static string? OfXml(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var document = XDocument.Load(reader);
        if (document.DescendantNodes().OfType<XProcessingInstruction>().FirstOrDefault() is { } instruction)
            return $"a processing instruction: {instruction.Target}";
        foreach (var element in document.Descendants())
        {
            if (element.Name.LocalName.ToLowerInvariant() is "script" or "iframe" or "include" || element.Attributes().Any(attribute => HtmlCheck.IsHandler(attribute.Name.LocalName)))
                return $"an element {element.Name}";
            if (element.Attribute("type")?.Value is "html" && HtmlCheck.OfFragment(element.Value) is { } complaint)
                return complaint;
        }

        return null;
    }

    private static string? OfJson(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("content_html", out _)).Select(item => HtmlCheck.OfFragment(item.GetProperty("content_html").GetString()!)).FirstOrDefault(complaint => complaint is not null)
            : null;
    }

    private static string? OfTable(string text)
    {
        var rows = Rows(text);
        if (rows.FirstOrDefault(row => row.Count != rows[0].Count) is { } odd)
            return $"a row of {odd.Count} cells where {rows[0].Count} are";
        return rows.SelectMany(row => row).FirstOrDefault(cell => cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal) && !double.TryParse(cell, CultureInfo.InvariantCulture, out _)) is { } formula
            ? $"a formula: {formula}" : null;
    }

    /// <summary>As RFC 4180 says.</summary>
    private static List<List<string>> Rows(string text)
    {
        var (rows, cell, isQuoted) = (new List<List<string>> { new() }, new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var isDoubled = text[at] == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"';
            if (isDoubled) cell.Append(text[at++]);
            else if (text[at] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && (text[at] is ',' or '\n')) End(text[at] == '\n');
            else if (isQuoted || text[at] != '\r') cell.Append(text[at]);
        }

        if (rows[^1].Count > 0 || cell.Length > 0) End(false);
        else rows.RemoveAt(rows.Count - 1);
        return rows;

        void End(bool isRow)
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
            if (isRow) rows.Add([]);
        }
    }

    private static string? OfCalendar(string text)
    {
        var lines = Folded().Replace(text, "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        if (lines.FirstOrDefault(line => !CalendarLine().IsMatch(line)) is { } odd)
            return $"a line that is none: {odd}";
        return lines.Count(line => line == "BEGIN:VEVENT") == lines.Count(line => line == "END:VEVENT") && lines[^1] == "END:VCALENDAR" ? null : "events that do not end";
    }

    private static string? OfRis(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        return lines.FirstOrDefault(line => !RisLine().IsMatch(line)) is { } odd ? $"a line that is none: {odd}"
            : lines.Count(line => line.StartsWith("TY", StringComparison.Ordinal)) == 1 && lines.Count(line => line.StartsWith("ER", StringComparison.Ordinal)) == 1 ? null : "more than one entry";
    }

    private static string? OfBibTex(string text)
    {
        var depth = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at < text.TrimEnd().Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0 && at < text.TrimEnd().Length - 1) return "the entry ends before its end";
        }

        return depth == 0 && text.StartsWith('@') ? null : "the braces do not match";
    }

    private static string? OfZip(byte[] body)
    {
        using var zip = new ZipArchive(new MemoryStream(body));
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.StartsWith('/') || entry.FullName.Split('/').Contains("..") || entry.FullName.Any(c => c == '\\' || c == ':' || char.IsControl(c)))
                return $"a name that leads out: {entry.FullName}";
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            var type = Path.GetExtension(entry.Name) switch { ".xhtml" => "text/html", ".xml" or ".opf" or ".ncx" => "application/xml", ".md" => "text/markdown", ".csv" => "text/csv", _ => null };
            if ((type is "text/html" ? OfXml(Encoding.UTF8.GetBytes(Doctype().Replace(Text(content.ToArray()), "", 1))) ?? HtmlCheck.OfFragment(Text(content.ToArray())) : Complaint(entry.FullName, type, content.ToArray())) is { } complaint)
                return $"{entry.FullName}: {complaint}";
        }

        return null;
    }

    /// <summary>The one of a book's own.</summary>
    [GeneratedRegex("<!DOCTYPE html\\s*>")]
    private static partial Regex Doctype();

    [GeneratedRegex("\r\n[ \t]")]
    private static partial Regex Folded();

    [GeneratedRegex(@"^(BEGIN:VCALENDAR|BEGIN:VEVENT|END:VCALENDAR|END:VEVENT|(VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|URL|CATEGORIES|STATUS|TRANSP|SEQUENCE|LAST-MODIFIED|CLASS|NAME|REFRESH-INTERVAL|SOURCE|COLOR|X-WR-CALNAME|X-WR-CALDESC|X-PUBLISHED-TTL)[;:].*)$")]
    private static partial Regex CalendarLine();

    [GeneratedRegex("^[A-Z][A-Z0-9]  - ")]
    private static partial Regex RisLine();
}
