using System.Collections.Frozen;
using System.Numerics;

namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>Words that are looked up at a place of a text.</summary>
internal sealed class WordList
{
    // Which lengths, one bit each, the words have that begin, or end, with a character. Characters that share a slot share its bits:
    // most places of a text are passed over without a word being looked up all the same.
    private const int Slots = 1024;
    private const int LongestWord = 31;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly uint[] _lengthsByFirst = new uint[Slots];
    private readonly uint[] _lengthsByLast = new uint[Slots];

    /// <exception cref="ArgumentException">A word is empty or has more than 31 characters.</exception>
    public WordList(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.Ordinal);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in set)
        {
            if (word.Length is 0 or > LongestWord) throw new ArgumentException($"“{word}” has {word.Length} characters; a word has 1 to {LongestWord}.", nameof(words));
            _lengthsByFirst[word[0] % Slots] |= 1u << word.Length;
            _lengthsByLast[word[^1] % Slots] |= 1u << word.Length;
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>The length of the longest word that begins at a place; 0 when none does.</summary>
    public int LengthAt(string text, int start, int end)
    {
        if (start >= end) return 0;
        for (var lengths = UpTo(_lengthsByFirst[text[start] % Slots], end - start); lengths != 0;)
        {
            var length = BitOperations.Log2(lengths);
            if (_words.Contains(text.AsSpan(start, length))) return length;
            lengths ^= 1u << length;
        }

        return 0;
    }

    public int LengthAt(string text, int start) => LengthAt(text, start, text.Length);

    /// <summary>The length of the longest word that ends at a place and does not begin before another; 0 when none does.</summary>
    public int LengthBefore(string text, int end, int start = 0)
    {
        if (start >= end) return 0;
        for (var lengths = UpTo(_lengthsByLast[text[end - 1] % Slots], end - start); lengths != 0;)
        {
            var length = BitOperations.Log2(lengths);
            if (_words.Contains(text.AsSpan(end - length, length))) return length;
            lengths ^= 1u << length;
        }

        return 0;
    }

    /// <summary>The words between two places, each the longest, none in another.</summary>
    public IEnumerable<(int Start, int Length)> In(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (LengthAt(text, at, end) is not (> 0 and var length)) continue;
            yield return (at, length);
            at += length - 1;
        }
    }

    private static uint UpTo(uint lengths, int most) => most >= LongestWord ? lengths : lengths & ((2u << most) - 1);
}
