using System.Text;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>
/// Turns the bytes of a file into text: by its byte-order mark, as UTF-16 or UTF-32 by its pattern of zero bytes, as strict UTF-8,
/// and else as GB18030, Big5 or UTF-16, whichever reads most like Chinese. Nothing is ever replaced: a file is decoded whole or not at all.
/// </summary>
public static class SourceDecoder
{
    /// <summary>More control characters than one in this many are no text.</summary>
    private const int ControlCharacterRatio = 100;

    private static readonly Encoding s_utf8 = Strict(Encoding.UTF8);
    private static readonly Encoding s_utf16 = Strict(Encoding.Unicode);
    private static readonly Encoding s_utf16BigEndian = Strict(Encoding.BigEndianUnicode);
    private static readonly Encoding s_utf32 = Strict(Encoding.UTF32);
    private static readonly Encoding s_utf32BigEndian = Strict(new UTF32Encoding(bigEndian: true, byteOrderMark: true));
    private static readonly Encoding s_gb18030 = CodePage("GB18030");
    private static readonly Encoding s_big5 = CodePage("big5");

    private static readonly (byte[] Mark, Encoding Encoding)[] s_marks =
    [
        ([0xEF, 0xBB, 0xBF], s_utf8),
        ([0xFF, 0xFE, 0, 0], s_utf32),
        ([0, 0, 0xFE, 0xFF], s_utf32BigEndian),
        ([0xFF, 0xFE], s_utf16),
        ([0xFE, 0xFF], s_utf16BigEndian),
        ([0x84, 0x31, 0x95, 0x33], s_gb18030),
    ];

    /// <summary>Decodes a file. Deterministic; never throws.</summary>
    public static SourceDecoding Decode(byte[] bytes)
    {
        foreach (var (mark, encoding) in s_marks)
            if (bytes.AsSpan().StartsWith(mark))
                return Examine(Try(bytes, encoding, mark.Length));
        var zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0)
        {
            if (ByZeros(bytes) is { } wide)
                return Examine(Try(bytes, wide, 0));
            // 一 is 4E00: Chinese text has zeros on both sides.
            var binary = new SourceDecoding(null, DecodingFailure.Binary, zero);
            return Examine(MostPlausible(bytes, binary, s_utf16, s_utf16BigEndian));
        }

        var utf8 = Try(bytes, s_utf8, 0);
        return Examine(utf8.Source is null ? MostPlausible(bytes, utf8, s_gb18030, s_big5, s_utf16, s_utf16BigEndian) : utf8);
    }

    /// <summary>The wide encoding that explains where the zero bytes stand, or null.</summary>
    private static Encoding? ByZeros(byte[] bytes)
    {
        var zeros = new int[4];
        var high = new int[4];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0) zeros[i % 4]++;
            if (bytes[i] > 0x10) high[i % 4]++;
        }

        if (bytes.Length % 4 == 0 && zeros[3] == bytes.Length / 4 && high[2] == 0) return s_utf32;
        if (bytes.Length % 4 == 0 && zeros[0] == bytes.Length / 4 && high[1] == 0) return s_utf32BigEndian;
        if (bytes.Length % 2 != 0) return null;
        // In UTF-16 the zeros are the upper halves of digits, line ends and letters: all on one side.
        var (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3]);
        return odd > 20 * even ? s_utf16 : even > 20 * odd ? s_utf16BigEndian : null;
    }

    /// <summary>The candidate that reads most like Chinese, the first of equals; <paramref name="otherwise"/> when none does.</summary>
    private static SourceDecoding MostPlausible(byte[] bytes, SourceDecoding otherwise, params Encoding[] candidates)
    {
        var best = candidates
            .Select(encoding => Try(bytes, encoding, 0).Source)
            .OfType<SourceText>()
            .Select(source => (Source: source, Score: HanPlausibility.Score(source.Text)))
            .Where(candidate => candidate.Score >= HanPlausibility.Least)
            .OrderByDescending(candidate => candidate.Score)
            .FirstOrDefault();
        return best.Source is null ? otherwise : new(best.Source);
    }

    private static SourceDecoding Try(byte[] bytes, Encoding encoding, int markLength)
    {
        try
        {
            var text = encoding.GetString(bytes, markLength, bytes.Length - markLength);
            return new(new SourceText(text, encoding.WebName.ToLowerInvariant(), markLength > 0));
        }
        catch (DecoderFallbackException exception)
        {
            return new(null, DecodingFailure.Undecodable, Math.Clamp(markLength + exception.Index, 0, Math.Max(0, bytes.Length - 1)));
        }
    }

    private static SourceDecoding Examine(SourceDecoding decoding)
    {
        if (decoding.Source is not { } source)
            return decoding;
        if (string.IsNullOrWhiteSpace(source.Text))
            return new(null, DecodingFailure.Empty);
        var controls = source.Text.Count(IsForeignControl);
        if (controls * ControlCharacterRatio <= source.Length && !source.Text.Contains('\0'))
            return decoding;
        return new(null, DecodingFailure.Binary);
    }

    private static bool IsForeignControl(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085');

    private static Encoding CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
