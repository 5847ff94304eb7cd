using System.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>
/// A text as search sees it: folded, and without the commas that group the digits of a number (10,000 is 10000).
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
        if (!folded.Contains(','))
            return new FoldedText(folded, null);
        var text = new StringBuilder(folded.Length);
        var offsets = new List<int>(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (IsDigitGrouping(folded, i))
                continue;
            text.Append(folded[i]);
            offsets.Add(i);
        }

        return offsets.Count == folded.Length ? new FoldedText(folded, null) : new FoldedText(text.ToString(), [.. offsets]);
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

    private static bool IsDigitGrouping(string text, int i) =>
        text[i] == ',' && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 3 < text.Length
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static bool IsWord(Rune rune) => CharacterClasses.Of(rune) == CharacterClass.Word;

    private static Rune RuneAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    private static Rune LastRune(string text, int end) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;
}
