using System.Text;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>
/// Fonts map some glyphs back to radicals that look the same as the characters they are: ⽇ for 日, ⻅ for 见.
/// A radical by itself is printed in dictionaries only; in running text the character is meant. So with compatibility ideographs,
/// ligatures (ﬁ), and the forms that marks take in lines from top to bottom (︵ for （).
/// </summary>
internal static class PdfGlyphs
{
    // The radicals of the supplement (2E80 and up) that Unicode does not decompose, and the characters that they are drawn like.
    private const string Radicals = "⺁⺇⺊⺏⺒⺓⺜⺟⺠⺧⺩⺪⺬⺮⺶⺻⺽⻁⻃⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳";
    private const string Characters = "厂几卜尣巳幺日母民牛王疋示竹羊聿臼虎西西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟";

    private static readonly Dictionary<char, char> s_characters = Radicals.Zip(Characters).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>What a glyph stands for in running text. What no text may hold becomes the replacement character.</summary>
    public static string Read(string glyph)
    {
        if (glyph.Length == 1 && glyph[0] is < '\u2e80' or (> '\u2fd5' and < '\ud800')) return char.IsControl(glyph[0]) ? Foreign(glyph[0]) : glyph;
        if (glyph.Length == 1 && char.IsSurrogate(glyph[0])) return Foreign(glyph[0]);
        var text = new StringBuilder();
        foreach (var rune in glyph.EnumerateRunes())
        {
            if (rune.Value is >= 0x2f00 and <= 0x2fd5 or >= 0xf900 and <= 0xfaff or >= 0xfb00 and <= 0xfb06 or >= 0x2f800 and <= 0x2fa1f) text.Append(Plain(rune));
            else if (rune.Value is >= 0xfe10 and <= 0xfe18 or >= 0xfe31 and <= 0xfe48) text.Append(string.Concat(Plain(rune).Select(Wide)));
            else if (rune.IsBmp && s_characters.TryGetValue((char)rune.Value, out var character)) text.Append(character);
            else if (Rune.IsControl(rune)) text.Append(Foreign((char)rune.Value));
            else text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static string Plain(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormKC);

    private static char Wide(char c) => c is >= '!' and <= '~' ? (char)(c + 0xfee0) : c;

    private static string Foreign(char c) => char.IsWhiteSpace(c) ? " " : "\ufffd";
}
