using System.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// A text as search sees it: folded, and without what a reader does not type: commas that group the digits of a number
/// (10,000 is 10000), spaces except between two words of letters or digits, characters that are not seen.
/// It knows where each of its characters stands in the original.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[]? _offsets;

    private FoldedText(string text, int[]? offsets) => (Text, _offsets) = (text, offsets);

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var folded = Fold.Text(original);
        if (!HasAnythingToLeaveOut(folded))
            return new FoldedText(folded, null);
        var text = new StringBuilder(folded.Length);
        var offsets = new List<int>(folded.Length);
        var isAfterSpace = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c == ' ')
                isAfterSpace = true;
            if (CharacterClasses.Of(c) == CharacterClass.None || IsDigitGrouping(folded, i))
                continue;
            if (isAfterSpace && text.Length > 0 && IsSpaceNeeded(folded, offsets[^1], i))
            {
                text.Append(' ');
                offsets.Add(i - 1);
            }

            isAfterSpace = false;
            text.Append(IsLoneSurrogate(folded, i) ? '\uFFFD' : c);
            offsets.Add(i);
        }

        return new FoldedText(text.ToString(), [.. offsets]);
    }

    /// <summary>The place in the original of the half-open range [<paramref name="start"/>, <paramref name="end"/>), which must not be empty.</summary>
    public Mark ToOriginal(int start, int end) =>
        _offsets is null ? new Mark(start, end) : new Mark(_offsets[start], _offsets[end - 1] + 1);

    /// <summary>Whether a cut before the character at <paramref name="index"/> would go through a number or a word.</summary>
    public static bool IsInsideRun(string folded, int index)
    {
        if (index <= 0 || index >= folded.Length)
            return false;
        var (before, after) = (folded[index - 1], folded[index]);
        if (char.IsHighSurrogate(before) && char.IsLowSurrogate(after))
            return true;
        if (before == '.')
            return char.IsAsciiDigit(after) && index >= 2 && char.IsAsciiDigit(folded[index - 2]);
        if (after == '.')
            return char.IsAsciiDigit(before) && index + 1 < folded.Length && char.IsAsciiDigit(folded[index + 1]);
        return IsWord(LastRune(folded, index)) && IsWord(RuneAt(folded, index));
    }

    private static bool HasAnythingToLeaveOut(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] == ',' || CharacterClasses.Of(folded[i]) == CharacterClass.None || IsLoneSurrogate(folded, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether two words or numbers would run together without the space between them.</summary>
    private static bool IsSpaceNeeded(string folded, int before, int after)
    {
        var (a, b) = (folded[before], folded[after]);
        return (IsWord(LastRune(folded, before + 1)) && IsWord(RuneAt(folded, after)))
            || (a is '.' or ',' && char.IsAsciiDigit(b)) || (b is '.' or ',' && char.IsAsciiDigit(a));
    }

    private static bool IsDigitGrouping(string text, int i) =>
        text[i] == ',' && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 3 < text.Length
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static bool IsLoneSurrogate(string text, int i) => char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]));

    private static bool IsWord(Rune rune) => CharacterClasses.Of(rune) == CharacterClass.Word;

    private static Rune RuneAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    private static Rune LastRune(string text, int end) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;
}
