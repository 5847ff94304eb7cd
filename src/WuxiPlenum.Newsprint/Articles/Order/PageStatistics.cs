using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How often characters follow each other on the page, and the vocabulary of its blocks: their pairs of letters, numbered.</summary>
internal sealed class PageStatistics
{
    private readonly Numbering<uint> _pairs;
    private readonly KeySet _threes;
    private readonly int[] _counts;
    private readonly ArraySegment<int>[] _vocabularies;
    private readonly double[] _weights;

    public PageStatistics(ImmutableArray<Block> blocks)
    {
        var size = blocks.Sum(block => block.Folded.Length);
        (_pairs, _threes) = (new Numbering<uint>(size), new KeySet(size));
        _counts = new int[size];
        _vocabularies = new ArraySegment<int>[blocks.Length];
        var (blocksWith, words, known) = (new Appearances[size], new int[size], 0);
        for (var block = 0; block < blocks.Length; block++)
        {
            var start = known;
            var text = blocks[block].Folded.AsSpan();
            var follows = text.Length > 0 && Characters.IsLetter(text[0]);
            for (var i = 0; i + 1 < text.Length; i++)
            {
                var pair = _pairs.Add(Pair(text[i], text[i + 1]));
                _counts[pair]++;
                if (i + 2 < text.Length) _threes.Add(Three(text[i], text[i + 1], text[i + 2]));
                var isWord = follows;
                follows = Characters.IsLetter(text[i + 1]);
                if (isWord && follows && blocksWith[pair].Add(block)) words[known++] = pair;
            }

            _vocabularies[block] = new ArraySegment<int>(words, start, known - start);
        }

        _weights = Weights(blocksWith.AsSpan(0, _pairs.Count), blocks.Length);
    }

    /// <summary>How many different pairs the page has.</summary>
    public int Pairs => _pairs.Count;

    /// <summary>How often two characters follow each other inside a block of the page.</summary>
    public int Count(char a, char b) => _pairs.Find(Pair(a, b)) is >= 0 and var pair ? _counts[pair] : 0;

    /// <summary>Whether three characters follow each other inside a block of the page.</summary>
    public bool Has(char a, char b, char c) => _threes.Contains(Three(a, b, c));

    /// <summary>The different pairs of letters in a block, by their numbers, in the order of their first appearance.</summary>
    public ReadOnlySpan<int> Vocabulary(int block) => _vocabularies[block];

    /// <summary>What a pair tells of the block that has it: the more, the fewer blocks have it.</summary>
    public double Weight(int pair) => _weights[pair];

    private static double[] Weights(ReadOnlySpan<Appearances> pairs, int blocks)
    {
        // Most pairs are in a block or two.
        var known = new double[Math.Min(blocks + 1, 64)];
        var weights = new double[pairs.Length];
        for (var pair = 0; pair < weights.Length; pair++)
        {
            var with = pairs[pair].Blocks;
            if (with >= known.Length) weights[pair] = Weight(with);
            else weights[pair] = known[with] != 0 ? known[with] : known[with] = Weight(with);
        }

        return weights;

        double Weight(int with) => Math.Log((blocks + 1.0) / with);
    }

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;

    private static ulong Three(char a, char b, char c) => ((ulong)a << 32) | ((ulong)b << 16) | c;

    /// <summary>In how many blocks a pair of letters is.</summary>
    private struct Appearances
    {
        private int _next;

        public int Blocks { get; private set; }

        /// <summary>Whether it had not been seen in the block.</summary>
        public bool Add(int block)
        {
            if (_next > block) return false;
            (_next, Blocks) = (block + 1, Blocks + 1);
            return true;
        }
    }
}
