using System.Buffers;
using System.Globalization;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>What single characters are, for the rules: Chinese, closing, ending a sentence.</summary>
internal static class Characters
{
    private const string SentenceEnds = "。！？…!?";
    private const string Closers = "”’」』）)】》〉〕]\"'";

    private static readonly SearchValues<char> s_closers = SearchValues.Create(Closers);

    // Nothing printed begins with one of these: they hang on what stands before them.
    private const string NeverFirst = "，。、；：！？”’」』）】》〉〕,.;:!?)]}%℃…·";

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or >= '\uf900' and <= '\ufaff' || char.IsSurrogate(c);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    public static bool IsSentenceEnd(char c) => SentenceEnds.Contains(c);

    /// <summary>Whether a text ends with its sentence: with a sentence's end, closers after it left out.</summary>
    public static bool EndsSentence(string text)
    {
        var at = text.Length - 1;
        while (at > 0 && (IsCloser(text[at]) || IsBlank(text[at]))) at--;
        return at >= 0 && IsSentenceEnd(text[at]);
    }

    public static bool IsCloser(char c) => Closers.Contains(c);

    /// <summary>Whether any quotation mark or bracket closes in a text.</summary>
    public static bool HoldCloser(string text) => text.AsSpan().ContainsAny(s_closers);

    public static bool IsNeverFirst(char c) => NeverFirst.Contains(c);

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';

    /// <summary>Printed width in full-width cells: 1 for Chinese and full-width characters, ½ for the rest.</summary>
    public static double Width(char c) => c < '\u1100' && c is not ('“' or '”' or '‘' or '’' or '…' or '—' or '·') ? 0.5 : 1;

    /// <summary>The text with full-width ASCII made half-width and traditional characters made simplified, one UTF-16 unit to one.</summary>
    public static string FoldForRules(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = original[i];
            folded[i] = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c == '\u3000' ? ' ' : SimplifiedCharacters.Of(c);
        }
    });

    /// <summary>Whether the character is a letter or a digit of any script.</summary>
    public static bool IsLetter(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Surrogate;
}
