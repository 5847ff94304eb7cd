using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Reads <c>NAME.meta.json</c>, which says what is known of the page in <c>NAME.txt</c>, or of whatever format it is:
/// <c>{"newspaper": "…", "date": "2023-12-28", "page": "2"}</c>, each of them optional; and <c>edition.json</c>, which says it
/// of every file in its folder that has no other word on it.
/// </summary>
public static class Sidecar
{
    private static readonly string[] s_keys = ["newspaper", "date", "page"];

    /// <summary>Where the sidecar of a file would stand.</summary>
    public static string PathFor(string textPath) => Path.ChangeExtension(textPath, ".meta.json");

    /// <summary>Where the sidecar of the folder of a file would stand.</summary>
    public static string PathForFolder(string textPath) => Path.Combine(Path.GetDirectoryName(textPath) ?? "", "edition.json");

    /// <summary>The hints, or what is wrong with the file and where.</summary>
    public static (PageHints? Hints, InputFailure? Failure) Parse(string path, byte[] bytes)
    {
        var json = bytes.AsSpan();
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[3..];
        if (!Utf8.IsValid(json))
            return (null, InputFailure.Sidecar(path, 1, 1, "文件不是 UTF-8 编码", "the file is not in UTF-8"));
        var values = new Dictionary<string, string?>();
        DateOnly? date = null;
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return Fail(json, reader.TokenStartIndex, path, "应当是一个 JSON 对象 { … }", "a JSON object { … } is expected");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                if (!s_keys.Contains(key))
                    return Fail(json, reader.TokenStartIndex, path, $"不认识的键 “{key}”，可用的键：{string.Join("、", s_keys)}", $"the key \"{key}\" is unknown; the keys are {string.Join(", ", s_keys)}");
                if (values.ContainsKey(key))
                    return Fail(json, reader.TokenStartIndex, path, $"键 “{key}” 重复", $"the key \"{key}\" stands twice");
                reader.Read();
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) && !(key == "page" && reader.TokenType == JsonTokenType.Number))
                    return Fail(json, reader.TokenStartIndex, path, $"“{key}” 的值应当是字符串", $"the value of \"{key}\" must be a string");
                values[key] = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString();
                if (key == "date" && values[key] is { } text && (date = ParseDate(text)) is null)
                    return Fail(json, reader.TokenStartIndex, path, $"日期 “{text}” 应当写成 2023-12-28 的样子", $"the date \"{text}\" must be written like 2023-12-28");
            }

            while (reader.Read()) { } // anything after the object is an error that the reader raises
        }
        catch (JsonException exception)
        {
            var (line, column) = ((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            return (null, InputFailure.Sidecar(path, line, column, "JSON 格式有误", "the JSON is malformed"));
        }

        return (new PageHints(Text(values, "newspaper"), date, Text(values, "page")), null);
    }

    private static string? Text(Dictionary<string, string?> values, string key) =>
        values.GetValueOrDefault(key)?.Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static (PageHints?, InputFailure?) Fail(ReadOnlySpan<byte> json, long at, string path, string zh, string en)
    {
        var before = Encoding.UTF8.GetString(json[..(int)at]);
        return (null, InputFailure.Sidecar(path, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), zh, en));
    }
}
