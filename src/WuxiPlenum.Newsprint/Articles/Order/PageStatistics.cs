using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How often characters follow each other on the page, and which vocabulary its blocks have in common.</summary>
internal sealed class PageStatistics
{
    private readonly Dictionary<long, int> _runs = [];
    private readonly Dictionary<int, int> _blocksWith = [];
    private readonly ImmutableArray<Block> _blocks;
    private readonly Dictionary<int, Dictionary<int, double>> _vocabularies = [];

    public PageStatistics(ImmutableArray<Block> blocks)
    {
        _blocks = blocks;
        var seen = new HashSet<int>();
        foreach (var text in blocks.Select(block => block.Folded))
        {
            seen.Clear();
            for (var i = 0; i + 1 < text.Length; i++)
            {
                Count(Key(text[i], text[i + 1]));
                if (IsWordLike(text, i) && seen.Add(Pair(text, i))) _blocksWith[Pair(text, i)] = _blocksWith.GetValueOrDefault(Pair(text, i)) + 1;
                if (i + 2 < text.Length) Count(Key(text[i], text[i + 1], text[i + 2]));
            }
        }

        void Count(long run) => _runs[run] = _runs.GetValueOrDefault(run) + 1;
    }

    /// <summary>How often two characters follow each other inside a block of the page.</summary>
    public int Count(char a, char b) => _runs.GetValueOrDefault(Key(a, b));

    /// <summary>The same for three.</summary>
    public int Count(char a, char b, char c) => _runs.GetValueOrDefault(Key(a, b, c));

    /// <summary>0 to 1: how much of a block's vocabulary, its rare words most, stands in any of some other blocks.</summary>
    public double Shared(ImmutableArray<int> others, int block)
    {
        var (all, shared) = (0.0, 0.0);
        foreach (var (pair, weight) in Vocabulary(block))
        {
            all += weight;
            foreach (var other in others)
            {
                if (!Vocabulary(other).ContainsKey(pair)) continue;
                shared += weight;
                break;
            }
        }

        return all == 0 ? 0 : shared / all;
    }

    /// <summary>0 to 1: the share of a short text's character pairs that stand in another block.</summary>
    public double Contained(int part, int whole)
    {
        var (small, large) = (Vocabulary(part), Vocabulary(whole));
        return small.Count == 0 ? 0 : (double)small.Keys.Count(large.ContainsKey) / small.Count;
    }

    // Pairs of letters with their weight: the fewer blocks have them, the more.
    private Dictionary<int, double> Vocabulary(int block)
    {
        if (_vocabularies.TryGetValue(block, out var known)) return known;
        var vocabulary = new Dictionary<int, double>();
        var text = _blocks[block].Folded;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (IsWordLike(text, i)) vocabulary[Pair(text, i)] = Math.Log((_blocks.Length + 1.0) / _blocksWith[Pair(text, i)]);
        }

        return _vocabularies[block] = vocabulary;
    }

    private static int Pair(string text, int at) => (text[at] << 16) | text[at + 1];

    private static long Key(char a, char b, char c = '\0') => ((long)a << 32) | ((long)b << 16) | c;

    private static bool IsWordLike(string text, int at) => Characters.IsLetter(text[at]) && Characters.IsLetter(text[at + 1]);
}
