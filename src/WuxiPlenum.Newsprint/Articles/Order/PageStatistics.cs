using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How often characters follow each other on the page, and how alike two of its blocks are.</summary>
internal sealed class PageStatistics
{
    private readonly Dictionary<string, int> _runs = [];
    private readonly Dictionary<string, int> _blocksWith = [];
    private readonly ImmutableArray<Block> _blocks;
    private readonly Dictionary<int, Dictionary<string, double>> _vectors = [];
    private readonly Dictionary<(int, int), double> _similarities = [];

    public PageStatistics(ImmutableArray<Block> blocks)
    {
        _blocks = blocks;
        foreach (var block in blocks)
        {
            var text = block.Folded;
            var seen = new HashSet<string>();
            for (var i = 0; i + 1 < text.Length; i++)
            {
                var pair = text.Substring(i, 2);
                Count(pair);
                if (IsWordLike(pair) && seen.Add(pair)) _blocksWith[pair] = _blocksWith.GetValueOrDefault(pair) + 1;
                if (i + 2 < text.Length) Count(text.Substring(i, 3));
            }
        }

        void Count(string run) => _runs[run] = _runs.GetValueOrDefault(run) + 1;
    }

    /// <summary>How often a run of two or three characters stands inside a block of the page.</summary>
    public int Count(string run) => _runs.GetValueOrDefault(run);

    /// <summary>0 to 1: how much of the vocabulary of two blocks is common to them and rare elsewhere (cosine over character pairs).</summary>
    public double Similarity(int a, int b)
    {
        var key = a < b ? (a, b) : (b, a);
        if (_similarities.TryGetValue(key, out var known)) return known;
        var (small, large) = (Vector(a), Vector(b));
        if (small.Count > large.Count) (small, large) = (large, small);
        var dot = 0.0;
        foreach (var (pair, weight) in small) dot += weight * large.GetValueOrDefault(pair);
        return _similarities[key] = dot;
    }

    /// <summary>0 to 1: how much of a block's vocabulary, the rare words most, stands in any of some other blocks.</summary>
    public double Shared(ImmutableArray<int> others, int block)
    {
        var vector = Vector(block);
        var (all, shared) = (0.0, 0.0);
        foreach (var (pair, weight) in vector)
        {
            all += weight;
            foreach (var other in others)
            {
                if (!Vector(other).ContainsKey(pair)) continue;
                shared += weight;
                break;
            }
        }

        return all == 0 ? 0 : shared / all;
    }

    /// <summary>0 to 1: the share of a short text's character pairs that stand in another block.</summary>
    public double Contained(int part, int whole)
    {
        var (small, large) = (Vector(part), Vector(whole));
        return small.Count == 0 ? 0 : (double)small.Keys.Count(large.ContainsKey) / small.Count;
    }

    private Dictionary<string, double> Vector(int block)
    {
        if (_vectors.TryGetValue(block, out var known)) return known;
        var vector = new Dictionary<string, double>();
        var text = _blocks[block].Folded;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = text.Substring(i, 2);
            if (IsWordLike(pair)) vector[pair] = vector.GetValueOrDefault(pair) + 1;
        }

        var norm = 0.0;
        foreach (var (pair, count) in vector)
        {
            var weight = (1 + Math.Log(count)) * Math.Log((_blocks.Length + 1.0) / _blocksWith[pair]);
            vector[pair] = weight;
            norm += weight * weight;
        }

        norm = Math.Sqrt(norm);
        if (norm > 0)
        {
            foreach (var pair in vector.Keys) vector[pair] /= norm;
        }

        return _vectors[block] = vector;
    }

    private static bool IsWordLike(string pair) => Characters.IsLetter(pair[0]) && Characters.IsLetter(pair[1]);
}
