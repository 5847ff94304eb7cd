using System.Text;
using System.Text.Json;
using WuxiPlenum.Archive.Exports;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Reads finished articles, one to a line, document by document and never the whole file at once. It is gone through twice: a file
/// with one wrong line changes nothing, so all lines are checked before the first is stored.
/// </summary>
/// <param name="open">Opens the file from its beginning.</param>
internal sealed class JsonLinesFile(string path, string name, Func<Stream> open, long maxLineBytes)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is wrong with the first wrong line; null when every line is right.</summary>
    public InputFailure? Check()
    {
        try
        {
            var isEmpty = true;
            foreach (var _ in Documents())
                isEmpty = false;
            return isEmpty ? InputFailure.Empty(path) : null;
        }
        catch (LineException exception)
        {
            return InputFailure.JsonLine(path, exception.Line, exception.Zh, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InputFailure.Unreadable(path, exception);
        }
    }

    /// <summary>The documents in the file, in order.</summary>
    /// <exception cref="LineException">A line is wrong.</exception>
    public IEnumerable<JsonLinesDocument> Documents()
    {
        var names = new HashSet<string>();
        JsonLinesDocument? document = null;
        foreach (var (number, line) in Articles())
        {
            if (document is not null && line.Source is { } source && source.Name == document.SourceName)
            {
                document.Add(line, number);
                continue;
            }

            if (document is not null)
                yield return document;
            document = new JsonLinesDocument(line, number, path, name);
            if (!names.Add(document.Name))
                throw new LineException(number, $"来源 “{document.Name}” 在前面已经出现过，同一来源的各行应当相邻", $"the source \"{document.Name}\" stood before; the lines of one source must follow each other");
        }

        if (document is not null)
            yield return document;
    }

    private IEnumerable<(int Number, ArticleLine Line)> Articles()
    {
        var number = 0;
        foreach (var bytes in Lines())
        {
            number++;
            if (bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
                yield return (number, Parse(bytes, number));
        }
    }

    private static ArticleLine Parse(byte[] bytes, int number)
    {
        try
        {
            return ArticleLine.Parse(s_utf8.GetString(bytes)).Checked(number);
        }
        catch (DecoderFallbackException)
        {
            throw new LineException(number, "不是 UTF-8 编码", "it is not in UTF-8");
        }
        catch (JsonException exception)
        {
            var place = exception.Path is { Length: > 1 } found ? $"{found}: " : "";
            var reason = exception.Message.Split(" Path: ")[0];
            throw new LineException(number, $"JSON 不合格式（{place}{reason}）", $"{place}{reason}");
        }
    }

    /// <summary>The lines without their ends; a byte-order mark is left out.</summary>
    private IEnumerable<byte[]> Lines()
    {
        using var stream = new BufferedStream(open(), 1 << 16);
        var line = new MemoryStream();
        var number = 1;
        for (var next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            if (next != '\n')
            {
                line.WriteByte((byte)next);
                if (line.Length > maxLineBytes)
                    throw new LineException(number, $"这一行超过 {maxLineBytes} 字节（设置 Import:MaxFileBytes）", $"the line is longer than {maxLineBytes} bytes (the setting Import:MaxFileBytes)");
                continue;
            }

            yield return Take(line, number++);
        }

        if (line.Length > 0)
            yield return Take(line, number);
    }

    private static byte[] Take(MemoryStream line, int number)
    {
        var bytes = line.ToArray();
        line.SetLength(0);
        return number == 1 && bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
    }
}

/// <summary>A line that is no article, or not one that can stand where it stands.</summary>
internal sealed class LineException(int line, string zh, string en) : Exception(en)
{
    public int Line => line;
    public string Zh => zh;
}
