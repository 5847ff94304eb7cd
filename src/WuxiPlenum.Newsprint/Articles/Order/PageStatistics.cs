using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How often characters follow each other on the page, and the vocabulary of its blocks: their pairs of letters, numbered.</summary>
internal sealed class PageStatistics
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _counts = [];
    private readonly HashSet<long> _threes = [];
    private readonly int[][] _vocabularies;
    private readonly double[] _weights;

    public PageStatistics(ImmutableArray<Block> blocks)
    {
        _vocabularies = new int[blocks.Length][];
        var (lastWith, blocksWith, vocabulary) = (new List<int>(), new List<int>(), new List<int>());
        for (var block = 0; block < blocks.Length; block++)
        {
            vocabulary.Clear();
            var text = blocks[block].Folded;
            for (var i = 0; i + 1 < text.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, Pair(text[i], text[i + 1]), out var known);
                if (!known)
                {
                    number = _counts.Count;
                    _counts.Add(0);
                    lastWith.Add(-1);
                    blocksWith.Add(0);
                }

                _counts[number]++;
                if (i + 2 < text.Length) _threes.Add(Three(text[i], text[i + 1], text[i + 2]));
                if (lastWith[number] == block || !Characters.IsLetter(text[i]) || !Characters.IsLetter(text[i + 1])) continue;
                lastWith[number] = block;
                blocksWith[number]++;
                vocabulary.Add(number);
            }

            _vocabularies[block] = [.. vocabulary];
        }

        _weights = [.. blocksWith.Select(with => Math.Log((blocks.Length + 1.0) / with))];
    }

    /// <summary>How many different pairs the page has.</summary>
    public int Pairs => _counts.Count;

    /// <summary>How often two characters follow each other inside a block of the page.</summary>
    public int Count(char a, char b) => _numbers.TryGetValue(Pair(a, b), out var number) ? _counts[number] : 0;

    /// <summary>Whether three characters follow each other inside a block of the page.</summary>
    public bool Has(char a, char b, char c) => _threes.Contains(Three(a, b, c));

    /// <summary>The different pairs of letters in a block, by their numbers, in the order of their first appearance.</summary>
    public ReadOnlySpan<int> Vocabulary(int block) => _vocabularies[block];

    /// <summary>What a pair tells of the block that has it: the more, the fewer blocks have it.</summary>
    public double Weight(int pair) => _weights[pair];

    private static int Pair(char a, char b) => (a << 16) | b;

    private static long Three(char a, char b, char c) => ((long)a << 32) | ((long)b << 16) | c;
}
