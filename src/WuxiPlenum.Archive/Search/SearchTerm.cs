using System.Text;

namespace WuxiPlenum.Archive.Search;

/// <summary>One word of a query: a phrase to be found exactly as typed, but for folding.</summary>
public sealed class SearchTerm
{
    private SearchTerm(string original, string text, IReadOnlyList<string> tokens, bool isLastTokenPrefix) =>
        (Original, Text, Tokens, IsLastTokenPrefix) = (original, text, tokens, isLastTokenPrefix);

    /// <summary>As typed.</summary>
    public string Original { get; }

    /// <summary>Folded; never empty.</summary>
    public string Text { get; }

    /// <summary>Its tokens in the index, as a phrase; never none.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>Whether the last token is a single Chinese character, to be found at the start of any token.</summary>
    public bool IsLastTokenPrefix { get; }

    /// <summary>Null when there is nothing in it to look for: blanks and characters that are not seen.</summary>
    public static SearchTerm? Of(string word)
    {
        var text = FoldedText.Of(word).Text;
        var tokens = Tokenizer.Tokens(text);
        if (tokens.Count == 0)
            return null;
        var isOpen = EndsInHan(text, text.Length, out var size);
        // A last Chinese character after another, or after a letter or digit, is part of that one's token already.
        if (!isOpen || !IsCovered(text, text.Length - size))
            return new SearchTerm(word, text, tokens, isOpen);
        return new SearchTerm(word, text, tokens[..^1], false);
    }

    /// <summary>Every place in <paramref name="text"/> at which the term stands without cutting a number or a word; places may overlap.</summary>
    internal IEnumerable<Mark> FindIn(FoldedText text) => PlacesIn(text.Text).Select(at => text.ToOriginal(at, at + Text.Length));

    /// <summary>Whether the term stands in a text that is folded, without cutting a number or a word.</summary>
    internal bool IsIn(string folded) => PlacesIn(folded).Any();

    /// <summary>Where the term begins in a text that is folded, without cutting a number or a word; places may overlap.</summary>
    internal IEnumerable<int> PlacesIn(string folded)
    {
        for (var at = folded.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = Next(folded, at))
        {
            if (!FoldedText.IsInsideRun(folded, at) && !FoldedText.IsInsideRun(folded, at + Text.Length))
                yield return at;
        }
    }

    private int Next(string folded, int at) =>
        at + 1 < folded.Length ? folded.IndexOf(Text, at + 1, StringComparison.Ordinal) : -1;

    private static bool EndsInHan(string text, int end, out int size)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var last, out size);
        return CharacterClasses.Of(last) == CharacterClass.Han;
    }

    private static bool IsCovered(string text, int end)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var before, out _);
        return end > 0 && CharacterClasses.Of(before) is CharacterClass.Han or CharacterClass.Word;
    }
}
