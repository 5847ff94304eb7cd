using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// Cuts folded text into the tokens of the index: every Chinese character begins a token of two characters (one that neither
/// a Chinese character nor a letter or digit follows stands alone), a run of letters and digits is one token, where such a run
/// meets a Chinese character there is a token across the seam, and every other sign is a token (3.7亿元。: 3.7, 7亿, 亿元, 元, 。).
/// So a stretch of text that cuts no run is a phrase of such tokens, and such a phrase is nothing but that text.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Changes whenever the same text gives other tokens, folding included: an index of another version is built anew.</summary>
    public const int Version = 4;

    /// <summary>Stands between two pieces of text, so that no phrase goes from one into the other. No text gives a token like it.</summary>
    public const string Separator = "¶¶";

    /// <summary>For a longer run, which no index would take, a sum over it is the token.</summary>
    private const int LongestRun = 500;

    /// <summary>Begins such a token, and no other but the one of its own.</summary>
    private const char SumMark = '¶';

    /// <summary>The tokens of <paramref name="folded"/>, in order.</summary>
    public static List<string> Tokens(string folded)
    {
        var text = new StringBuilder();
        Append(text, folded);
        return [.. text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The tokens of several pieces of text as one string for the index, parted by spaces.</summary>
    /// <param name="starts">How many tokens stand before each piece.</param>
    public static string ForIndex(IEnumerable<string> pieces, out List<int> starts)
    {
        var text = new StringBuilder();
        var count = 0;
        starts = [];
        foreach (var piece in pieces)
        {
            if (starts.Count > 0)
            {
                text.Append(Separator).Append(' ');
                count++;
            }

            starts.Add(count);
            count += Append(text, FoldedText.Of(piece).Text);
        }

        return text.ToString();
    }

    /// <summary>Writes the tokens, a space after each.</summary>
    /// <returns>How many there are.</returns>
    private static int Append(StringBuilder text, string folded)
    {
        var count = 0;
        for (var i = 0; i < folded.Length;)
        {
            var (rune, size) = At(folded, i);
            switch (CharacterClasses.Of(rune))
            {
                case CharacterClass.Han:
                    var (next, nextSize) = At(folded, i + size);
                    var isPair = CharacterClasses.Of(next) is CharacterClass.Han or CharacterClass.Word;
                    text.Append(folded, i, isPair ? size + nextSize : size).Append(' ');
                    count++;
                    i += size;
                    break;
                case CharacterClass.Word:
                    count += AppendWord(text, folded, ref i);
                    break;
                case CharacterClass.Symbol:
                    AppendSafe(text, folded, i, size);
                    count++;
                    i += size;
                    break;
                default:
                    i += size;
                    break;
            }
        }

        return count;
    }

    private static int AppendWord(StringBuilder text, string folded, ref int i)
    {
        var end = i + 1;
        while (end < folded.Length && FoldedText.IsInsideRun(folded, end))
            end++;
        if (end - i <= LongestRun)
            AppendSafe(text, folded, i, end - i);
        else
            text.Append(SumMark).Append(Convert.ToHexStringLower(XxHash128.Hash(MemoryMarshal.AsBytes(folded.AsSpan(i, end - i))))).Append(' ');
        var (next, nextSize) = At(folded, end);
        var isSeam = CharacterClasses.Of(next) == CharacterClass.Han;
        if (isSeam)
        {
            Rune.DecodeLastFromUtf16(folded.AsSpan(i, end - i), out _, out var lastSize);
            text.Append(folded, end - lastSize, lastSize + nextSize).Append(' ');
        }

        i = end;
        return isSeam ? 2 : 1;
    }

    /// <summary>Writes ASCII signs in their full width, so that to any search index a token is nothing but letters.</summary>
    private static void AppendSafe(StringBuilder text, string folded, int start, int length)
    {
        foreach (var c in folded.AsSpan(start, length))
            text.Append(char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c);
        text.Append(' ');
    }

    private static (Rune Rune, int Size) At(string text, int index)
    {
        if (index >= text.Length)
            return (new Rune('\n'), 0);
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var size);
        return (rune, size);
    }
}
