using System.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// Cuts folded text into the tokens of the index: every Chinese character begins a token of two characters (the last of a run
/// stands alone), a run of letters and digits is one token, and where a run of letters meets a Chinese character there is a
/// token across the seam (3.7亿元: 3.7, 7亿, 亿元, 元). So any stretch of text that cuts no run is a phrase of such tokens.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Stands between two pieces of text so that no phrase goes from one into the other.</summary>
    public const string Separator = "¶";

    /// <summary>The tokens of <paramref name="folded"/>, in order.</summary>
    /// <param name="endsOpen">Set when the last token is a Chinese character that more text could follow.</param>
    public static List<string> Tokens(string folded, out bool endsOpen)
    {
        var tokens = new List<string>();
        endsOpen = false;
        var i = 0;
        while (i < folded.Length)
        {
            var (rune, size) = At(folded, i);
            switch (CharacterClasses.Of(rune))
            {
                case CharacterClass.Han:
                    var (next, nextSize) = At(folded, i + size);
                    var pairs = CharacterClasses.Of(next) is CharacterClass.Han or CharacterClass.Word;
                    tokens.Add(folded.Substring(i, pairs ? size + nextSize : size));
                    i += size;
                    endsOpen = i == folded.Length;
                    break;
                case CharacterClass.Word:
                    i = AddWord(folded, i, tokens);
                    break;
                case CharacterClass.Symbol:
                    if (rune.ToString() != Separator)
                        tokens.Add(folded.Substring(i, size));
                    i += size;
                    break;
                default:
                    i += size;
                    break;
            }
        }

        return tokens;
    }

    /// <summary>The tokens of several pieces of text as one string for the index.</summary>
    public static string ForIndex(IEnumerable<string> pieces) =>
        string.Join($" {Separator} ", pieces.Select(piece => string.Join(' ', Tokens(FoldedText.Of(piece).Text, out _))));

    private static int AddWord(string folded, int start, List<string> tokens)
    {
        var end = start + 1;
        while (end < folded.Length && FoldedText.IsInsideRun(folded, end))
            end++;
        tokens.Add(folded[start..end]);
        var (next, nextSize) = At(folded, end);
        if (CharacterClasses.Of(next) == CharacterClass.Han)
        {
            Rune.DecodeLastFromUtf16(folded.AsSpan(start, end - start), out _, out var lastSize);
            tokens.Add(folded[(end - lastSize)..(end + nextSize)]);
        }

        return end;
    }

    private static (Rune Rune, int Size) At(string text, int index)
    {
        if (index >= text.Length)
            return (new Rune('\n'), 0);
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var size);
        return (rune, size);
    }
}
