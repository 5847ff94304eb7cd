using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How often characters follow each other on the page, and the vocabulary of its blocks.</summary>
internal sealed class PageStatistics
{
    private readonly Numbering<uint> _pairs;
    private readonly KeySet _threes;
    private readonly int[] _counts;

    public PageStatistics(ImmutableArray<Block> blocks)
    {
        var size = blocks.Sum(block => block.Folded.Length);
        (_pairs, _threes) = (new Numbering<uint>(size), new KeySet(size));
        _counts = new int[size];
        (Pairs, Letters) = (new Vocabulary(size, blocks.Length), new Vocabulary(size, blocks.Length));
        var letters = new Numbering<ushort>(size / 4);
        for (var block = 0; block < blocks.Length; block++)
        {
            var text = blocks[block].Folded.AsSpan();
            var follows = false;
            for (var i = 0; i < text.Length; i++)
            {
                var isLetter = Characters.IsLetter(text[i]);
                if (isLetter) Letters.Add(block, letters.Add(text[i]));
                if (i > 0)
                {
                    var pair = _pairs.Add(Pair(text[i - 1], text[i]));
                    _counts[pair]++;
                    if (isLetter && follows) Pairs.Add(block, pair);
                }

                if (i > 1) _threes.Add(Three(text[i - 2], text[i - 1], text[i]));
                follows = isLetter;
            }

            Pairs.End(block);
            Letters.End(block);
        }

        Pairs.Weigh(_pairs.Count);
        Letters.Weigh(letters.Count);
    }

    /// <summary>The pairs of letters.</summary>
    public Vocabulary Pairs { get; }

    /// <summary>The single letters.</summary>
    public Vocabulary Letters { get; }

    /// <summary>How often two characters follow each other inside a block of the page.</summary>
    public int Count(char a, char b) => _pairs.Find(Pair(a, b)) is >= 0 and var pair ? _counts[pair] : 0;

    /// <summary>Whether three characters follow each other inside a block of the page.</summary>
    public bool Has(char a, char b, char c) => _threes.Contains(Three(a, b, c));

    /// <summary>Whether the cut between two blocks printed the same character on both sides, where the page does not write it twice of its own accord.</summary>
    public bool IsDoubled(Block end, Block beginning)
    {
        var (a, b) = (end.Last, beginning.First);
        return a == b && Characters.IsHan(a) && Count(a, a) == 0;
    }

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;

    private static ulong Three(char a, char b, char c) => ((ulong)a << 32) | ((ulong)b << 16) | c;
}
