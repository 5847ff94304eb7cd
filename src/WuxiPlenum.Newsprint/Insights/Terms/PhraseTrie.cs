using System.Buffers;

namespace WuxiPlenum.Newsprint.Insights.Terms;

/// <summary>Phrases, looked up at a place of a text in as many steps as the longest has characters, however many they are.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<(int Node, char Next), int> _next = [];
    private readonly List<bool> _ends = [false];

    // Most places of a text can be passed over without a look into the trie.
    private readonly SearchValues<char> _firsts;

    public PhraseTrie(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases) Add(phrase);
        _firsts = SearchValues.Create([.. _next.Keys.Where(key => key.Node == 0).Select(key => key.Next)]);
    }

    /// <summary>The next place, at one or behind it, at which a phrase may begin; the end of the text when there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int at) => text[at..].IndexOfAny(_firsts) is >= 0 and var skipped ? at + skipped : text.Length;

    /// <summary>The length of the longest phrase that stands at a place of the text; 0 when none does.</summary>
    public int LongestAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !_firsts.Contains(text[at])) return 0;
        var (node, longest) = (0, 0);
        for (var i = at; i < text.Length && _next.TryGetValue((node, text[i]), out node); i++)
            if (_ends[node]) longest = i + 1 - at;
        return longest;
    }

    private void Add(string phrase)
    {
        var node = 0;
        foreach (var c in phrase)
        {
            if (!_next.TryGetValue((node, c), out var next))
            {
                _next.Add((node, c), next = _ends.Count);
                _ends.Add(false);
            }

            node = next;
        }

        if (node > 0) _ends[node] = true;
    }
}
