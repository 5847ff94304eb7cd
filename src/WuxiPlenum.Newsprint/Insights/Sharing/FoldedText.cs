using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Sharing;

/// <summary>
/// The text of an article for comparing: letters, digits and + alone, without marks, spaces and paragraph ends, in half-width,
/// simplified and capital forms. Every character of it knows where it stands in the article.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] _offsets;
    private readonly int[] _starts;

    private FoldedText(string text, int[] offsets, int[] starts) => (Text, _offsets, _starts) = (text, offsets, starts);

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Folds the paragraphs of an article into one text.</summary>
    public static FoldedText Of(CoverageArticle article)
    {
        var size = article.Paragraphs.Sum(paragraph => paragraph.Text.Length);
        var (text, offsets, starts, length) = (new char[size], new int[size], new int[article.Paragraphs.Length], 0);
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = length;
            var printed = article.Paragraphs[i].Text;
            for (var at = 0; at < printed.Length; at++)
                if (Fold(printed[at]) is not '\0' and var c) (text[length], offsets[length++]) = (c, at);
        }

        return new FoldedText(new string(text, 0, length), offsets, starts);
    }

    /// <summary>The folded form of some words.</summary>
    public static string Fold(ReadOnlySpan<char> printed)
    {
        var (folded, length) = (new char[printed.Length], 0);
        foreach (var c in printed)
            if (Fold(c) is not '\0' and var kept) folded[length++] = kept;
        return new string(folded, 0, length);
    }

    /// <summary>Where a stretch of the folded text stands in the article: one piece for each paragraph that it touches.</summary>
    public ImmutableArray<Words> WordsOf(int start, int length)
    {
        var words = ImmutableArray.CreateBuilder<Words>(1);
        for (var at = start; at < start + length;)
        {
            var paragraph = ParagraphOf(at);
            var end = Math.Min(start + length, paragraph < _starts.Length ? _starts[paragraph] : Text.Length);
            words.Add(new Words(paragraph, _offsets[at], _offsets[end - 1] + 1));
            at = end;
        }

        return words.ToImmutable();
    }

    /// <summary>Where the folded text of a paragraph begins, and where it ends.</summary>
    public (int Start, int End) RangeOf(int paragraph) => (_starts[paragraph - 1], paragraph < _starts.Length ? _starts[paragraph] : Text.Length);

    // The number of the last paragraph that begins at or before the place; empty ones begin there too, and are passed over.
    private int ParagraphOf(int at)
    {
        var found = Array.BinarySearch(_starts, at + 1);
        if (found < 0) return ~found;
        while (found > 0 && _starts[found - 1] == at + 1) found--;
        return found;
    }

    private static char Fold(char c)
    {
        if (c is >= '！' and <= '～') c = (char)(c - '！' + '!');
        return c == '+' || Characters.IsLetter(c) ? char.ToUpperInvariant(SimplifiedCharacters.Of(c)) : '\0';
    }
}
