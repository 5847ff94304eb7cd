using System.Text;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// Takes away the differences that a reader does not type: width, letter case, the shape of quotation marks, traditional characters,
/// compatibility forms of Chinese characters. One UTF-16 unit becomes one, so an offset in the folded text is an offset in the original.
/// </summary>
public static class Fold
{
    private static readonly char[] s_folded = Table();

    public static char Character(char c) => s_folded[c];

    public static string Text(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = s_folded[original[i]];
    });

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
            table[c] = SimplifiedCharacters.Of(Plain((char)c));
        return table;
    }

    private static char Plain(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => Plain((char)(c - 0xFEE0)),
        '“' or '”' or '„' or '〝' or '〞' or '「' or '」' or '｢' or '｣' or '﹁' or '﹂' => '"',
        '‘' or '’' or '‚' or '『' or '』' or '﹃' or '﹄' => '\'',
        >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF' => c.ToString().Normalize(NormalizationForm.FormKC) is [var same] ? same : c,
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
