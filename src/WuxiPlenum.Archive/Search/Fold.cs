namespace WuxiPlenum.Archive.Search;

/// <summary>
/// Takes away the differences that a reader does not type: width, letter case, curly quotation marks.
/// One UTF-16 unit becomes one, so an offset in the folded text is an offset in the original.
/// </summary>
public static class Fold
{
    public static char Character(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u3000' => ' ',
        '“' or '”' or '„' or '〝' or '〞' or '\uFF02' => '"',
        '‘' or '’' or '‚' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    public static string Text(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Character(original[i]);
    });
}
