using System.Buffers;
using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Topics;

/// <summary>The words of all topics, counted in one pass over a text.</summary>
internal sealed class TopicVocabulary
{
    private readonly ImmutableArray<(int Topic, string Word, double Weight)> _words;
    private readonly Dictionary<char, int[]> _byFirst;
    private readonly SearchValues<char> _firsts;

    public TopicVocabulary(ImmutableArray<Topic> topics)
    {
        _words = [.. topics.SelectMany((topic, index) => topic.Words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => (index, word.Key, word.Value)))];
        _byFirst = _words.Select((word, index) => (word.Word, Index: index)).GroupBy(word => word.Word[0], word => word.Index).ToDictionary(group => group.Key, group => group.ToArray());
        _firsts = SearchValues.Create([.. _byFirst.Keys]);
    }

    public int Size => _words.Length;

    public (int Topic, string Word, double Weight) this[int word] => _words[word];

    /// <summary>Adds a weight for every time that a word stands in a text; a word does not overlap itself.</summary>
    public void Count(ReadOnlySpan<char> text, double weight, Span<double> weights)
    {
        Span<int> ends = stackalloc int[_words.Length];
        ends.Clear();
        for (var at = 0; text[at..].IndexOfAny(_firsts) is >= 0 and var skipped; at++)
        {
            at += skipped;
            foreach (var word in _byFirst[text[at]])
            {
                if (at < ends[word] || !text[at..].StartsWith(_words[word].Word, StringComparison.Ordinal)) continue;
                weights[word] += weight;
                ends[word] = at + _words[word].Word.Length;
            }
        }
    }
}
