using System.Collections.Frozen;

namespace WuxiPlenum.Newsprint.Insights.Reading;

/// <summary>Words that are looked up at a place of a text.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    public WordList(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.Ordinal);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = set.Count == 0 ? 0 : set.Max(word => word.Length);
    }

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>The length of the longest word that begins at a place; 0 when none does.</summary>
    public int LengthAt(string text, int start, int end)
    {
        for (var length = Math.Min(_longest, end - start); length > 0; length--)
        {
            if (_words.Contains(text.AsSpan(start, length))) return length;
        }

        return 0;
    }

    public int LengthAt(string text, int start) => LengthAt(text, start, text.Length);

    /// <summary>The length of the longest word that ends at a place and does not begin before another; 0 when none does.</summary>
    public int LengthBefore(string text, int end, int start = 0)
    {
        for (var length = Math.Min(_longest, end - start); length > 0; length--)
        {
            if (_words.Contains(text.AsSpan(end - length, length))) return length;
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
}
