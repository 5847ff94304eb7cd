using System.Globalization;
using System.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>What a folded character is to the index.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Spaces, control and formatting characters: they stand in no token.</summary>
    None,

    /// <summary>Chinese characters, and those of scripts written like it: each begins a token of two.</summary>
    Han,

    /// <summary>Letters and digits: a run of them is one token that no match cuts.</summary>
    Word,

    /// <summary>Punctuation, %, ℃, ¥, + and the like: each is a token.</summary>
    Symbol,
}

internal static class CharacterClasses
{
    private static readonly CharacterClass[] s_basic = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Rune.TryCreate(c, out var rune) ? Find(rune) : CharacterClass.Symbol)];

    public static CharacterClass Of(Rune rune) => rune.IsBmp ? s_basic[rune.Value] : Find(rune);

    /// <summary>Of a character that is no half of a surrogate pair.</summary>
    public static CharacterClass Of(char c) => s_basic[c];

    private static CharacterClass Find(Rune rune)
    {
        if (rune.Value is >= 0x2E80 and <= 0x2FDF or >= 0x3005 and <= 0x3007 or >= 0x3021 and <= 0x3029
            or >= 0x3031 and <= 0x3035 or >= 0x3041 and <= 0x31FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
            or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9D or >= 0x1B000 and <= 0x1B16F
            or >= 0x20000 and <= 0x3FFFF)
            return CharacterClass.Han;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Word,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator => CharacterClass.None,
            _ => CharacterClass.Symbol,
        };
    }
}
