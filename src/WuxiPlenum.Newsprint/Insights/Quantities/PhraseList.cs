using System.Buffers;

namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Words of a lexicon, found at a place of a folded text: the longest that fits.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly Dictionary<char, string[]> _byLast;
    private readonly SearchValues<char> _firsts;

    public PhraseList(IEnumerable<string> words)
    {
        var all = words.Where(word => word.Length > 0).Distinct().OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).ToArray();
        _byFirst = all.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _byLast = all.GroupBy(word => word[^1]).ToDictionary(group => group.Key, group => group.ToArray());
        _firsts = SearchValues.Create([.. _byFirst.Keys]);
    }

    /// <summary>The longest word that begins at an offset; null when there is none.</summary>
    public string? At(ReadOnlySpan<char> text, int start)
    {
        if ((uint)start >= (uint)text.Length || !_byFirst.TryGetValue(text[start], out var words)) return null;
        foreach (var word in words)
            if (text[start..].StartsWith(word, StringComparison.Ordinal)) return word;
        return null;
    }

    /// <summary>Whether a word begins at an offset.</summary>
    public bool IsAt(ReadOnlySpan<char> text, int start) => At(text, start) is not null;

    /// <summary>The longest word that ends before an offset; null when there is none.</summary>
    public string? Before(ReadOnlySpan<char> text, int end)
    {
        if (end <= 0 || end > text.Length || !_byLast.TryGetValue(text[end - 1], out var words)) return null;
        foreach (var word in words)
            if (text[..end].EndsWith(word, StringComparison.Ordinal)) return word;
        return null;
    }

    /// <summary>The words in a stretch of a text, from left to right; they do not overlap.</summary>
    public List<(int Start, string Word)> In(ReadOnlySpan<char> text, int start, int end)
    {
        var found = new List<(int, string)>();
        var stretch = text[..end];
        for (var at = start; at < end && stretch[at..].IndexOfAny(_firsts) is >= 0 and var skipped;)
        {
            at += skipped;
            if (At(stretch, at) is { } word)
            {
                found.Add((at, word));
                at += word.Length;
            }
            else
            {
                at++;
            }
        }

        return found;
    }
}
