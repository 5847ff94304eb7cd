using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// How like the block at hand is to others. Whether it goes on from a text is told by the logarithm of the cosine between their vocabularies, of pairs of
/// letters and of single ones: in 82 of 100 cases it is the text of its own article, of seven articles, that it is likest to; by the share of pairs alone, in 72.
/// </summary>
internal sealed class Likeness(PageStatistics statistics, int blocks)
{
    // So much of a cosine is chance.
    private const double Chance = 0.01;

    private readonly Overlap _pairs = new(statistics.Pairs, blocks);
    private readonly Overlap _letters = new(statistics.Letters, blocks);
    private int _block;

    /// <summary>Makes a block the one at hand.</summary>
    public void TakeUp(int block)
    {
        _block = block;
        _pairs.TakeUp(block);
        _letters.TakeUp(block);
    }

    /// <summary>Below zero: what the text of an article and the lines of its headline take off the cost of the block's going on in it.</summary>
    public double Cost(Bodies bodies, ImmutableArray<int> title)
    {
        if (bodies.Likeness.Block != _block) bodies.Likeness = (_block, ToText(bodies.Blocks));
        var like = bodies.Likeness.Gain + ToTitle(title);
        return -Math.Clamp(like, 0, Costs.LikenessAtMost);
    }

    /// <summary>0 to 1: the share of a short text's pairs of letters that stand in the block.</summary>
    public double OfOther(int other) => _pairs.OfOther(other);

    /// <summary>0 to 1: the share of the block's own pairs of letters that stand in another.</summary>
    public double InOther(int other) => _pairs.InOther(other);

    private double ToText(ImmutableArray<int> texts) => texts.IsEmpty ? 0 :
        (Costs.LikenessOfPairs * Math.Log(Chance + _pairs.Cosine(texts))) + (Costs.LikenessOfLetters * Math.Log(Chance + _letters.Cosine(texts))) + Costs.LikenessBase;

    private double ToTitle(ImmutableArray<int> title)
    {
        var likest = 0.0;
        for (var i = Math.Max(0, title.Length - 2); i < title.Length; i++)
            likest = Math.Max(likest, (Costs.LikenessOfTitlePairs * _pairs.OfOther(title[i])) + (Costs.LikenessOfTitleLetters * _letters.OfOther(title[i])));
        return likest;
    }
}
