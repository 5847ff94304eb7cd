using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>
/// The decoded text of one source document, without its byte-order mark and with its newlines untouched.
/// It owns the characters; everything downstream carries spans into it.
/// </summary>
/// <param name="Text">The text, UTF-16.</param>
/// <param name="EncodingName">The IANA name of the encoding that the bytes were in, such as <c>utf-8</c> or <c>gb18030</c>.</param>
/// <param name="HasByteOrderMark">Whether the bytes began with a byte-order mark.</param>
public sealed record SourceText(string Text, string EncodingName = "utf-16", bool HasByteOrderMark = false)
{
    public int Length => Text.Length;

    public char this[int index] => Text[index];

    /// <summary>The characters of <paramref name="span"/>, unchanged.</summary>
    public string Slice(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The characters of <paramref name="spans"/> in order, a line break kept inside a span standing as a space.</summary>
    public string Slice(ImmutableArray<TextSpan> spans)
    {
        var length = 0;
        foreach (var span in spans) length += span.Length;
        return string.Create(length, (Text, spans), static (slice, source) =>
        {
            var rest = slice;
            foreach (var span in source.spans)
            {
                source.Text.AsSpan(span.Start, span.Length).CopyTo(rest);
                rest = rest[span.Length..];
            }

            slice.Replace('\n', ' ');
            slice.Replace('\r', ' ');
        });
    }
}
