using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Judges whether a block that ends in mid-sentence goes on in another: what each edge looks like, and how they fit.</summary>
internal sealed class Seam(PageStatistics statistics, KnownPairs known, bool pageIndents, int blocks)
{
    private const string HardlyEverFirst = "的了着过们性化者里吗呢吧啊等及";
    private const string SingleWords = "我你他她它这那在从对为以把将让当有是不就也都又更还要会能可与和或但而因如若每各该本全再最很只才已正向到由经据按除用一二三四五六七八九十百千万两几多市省县区";

    // By the index of the end: what was found last, for several drafts may wait with one.
    private readonly (int Beginning, double Cost)[] _judged = new (int, double)[blocks];

    /// <summary>0 for a text that ends with its sentence; above, how surely its sentence goes on elsewhere.</summary>
    public static double OpenEnd(string text, int unclosed)
    {
        var at = text.Length - 1;
        while (at > 0 && Characters.IsCloser(text[at])) at--;
        var last = text[at];
        if (Characters.IsSentenceEnd(last)) return at == text.Length - 1 && unclosed > 0 ? Costs.OpenQuotation : 0;
        if (last is ':') return at < text.Length - 1 ? Costs.OpenColon : 0;
        if (last is ';') return Costs.OpenSemicolon;
        return at < text.Length - 1 ? Costs.OpenClosed : Costs.OpenSentence;
    }

    /// <summary>The cost of taking a block's first character for the beginning of a paragraph.</summary>
    /// <param name="pageIndents">Where most paragraphs are indented, the indent tells a beginning from a continuation.</param>
    public static double CostOfBeginning(BlockTraits block, bool pageIndents)
    {
        var text = block.Block.Folded;
        if (Characters.IsNeverFirst(text[0]) && !IsOpeningQuote(text)) return Costs.NeverFirst;
        var cost = block.ClosesUnopened ? Costs.BeginsInQuotation : 0.0;
        if (block.LooksLikeOpening) return cost;
        if (pageIndents && block.Block.Gap != Gap.None) return cost + (block.Block.Indented ? 0 : Costs.BeginsWithoutIndent);
        return cost + Costs.Begins + MidWordCost(text);
    }

    /// <summary>The cost of taking two blocks for the halves of one sentence. Below zero when their edges clearly belong together.</summary>
    public double Cost(BlockTraits end, BlockTraits beginning)
    {
        ref var judged = ref _judged[end.Block.Index];
        if (judged.Beginning != beginning.Block.Index) judged = (beginning.Block.Index, Judge(end, beginning));
        return judged.Cost;
    }

    private double Judge(BlockTraits end, BlockTraits beginning)
    {
        var cost = 0.0;
        if (beginning.Block.Indented && pageIndents) cost += Costs.SeamIndented;
        else if (pageIndents && beginning.Block.Gap != Gap.None) cost += Costs.SeamNotIndented;
        if (beginning.LooksLikeOpening) cost += Costs.SeamOpening;
        if (beginning.IsSignOff) cost += Costs.SeamSignOff;
        if (statistics.IsDoubled(end.Block, beginning.Block)) return cost + Costs.SeamDoubled;
        cost += EdgeCost(end.Block.Folded, beginning.Block.Folded);
        var unclosed = end.Unclosed > 0;
        if (unclosed && beginning.ClosesUnopened) cost += Costs.SeamClosesQuotation;
        else if (unclosed && !beginning.Closes) cost += Costs.SeamLeavesOpen;
        else if (!unclosed && beginning.ClosesUnopened) cost += Costs.SeamClosesUnopened;
        return cost;
    }

    /// <summary>Whether most paragraphs of the page are indented.</summary>
    public static bool PageIndents(ImmutableArray<Block> blocks)
    {
        var bodies = blocks.Where(block => block.Kind == BlockKind.Body && block.Gap != Gap.None).ToList();
        return bodies.Count(block => block.Indented) > bodies.Count * 0.4;
    }

    // A single character before a comma, or one that forms no word with the next, is rather the end of a word that was cut.
    private static double MidWordCost(string text)
    {
        if (text.Length < 2 || !Characters.IsHan(text[0])) return 0;
        if (HardlyEverFirst.Contains(text[0])) return Costs.HardlyFirst;
        if (!Characters.IsLetter(text[1])) return SingleWords.Contains(text[0]) || text[1] is '“' or '"' or '《' ? 0 : Costs.LoneFirst;
        return CommonPairs.Bond(text[0], text[1]) == 0 && !SingleWords.Contains(text[0]) && Characters.IsHan(text[1]) ? Costs.NoWordFirst : 0;
    }

    private double EdgeCost(string left, string right)
    {
        var (a, b) = (left[^1], right[0]);
        if (Characters.IsNeverFirst(b)) return Characters.IsLetter(a) ? Costs.SeamNeverFirst : Costs.SeamNeverFirstOdd;
        if (!Characters.IsLetter(a)) return (statistics.Count(a, b) > 0 ? Costs.SeamAtMarkKnown : Costs.SeamAtMark) + MidWordCost(right);
        var pair = statistics.Count(a, b);
        var cost = Costs.SeamUnknown - Math.Min(Costs.SeamPairMost, Math.Log2(1 + pair) * Costs.SeamPair);
        if (left.Length > 1 && statistics.Has(left[^2], a, b)) cost += Costs.SeamThree;
        if (right.Length > 1 && statistics.Has(a, b, right[1])) cost += Costs.SeamThree;
        cost += Math.Max(CommonPairs.Bond(a, b), known.Bond(a, b)) switch { 3 => Costs.SeamBoundFast, 2 => Costs.SeamBound, 1 => Costs.SeamBoundLoosely, _ => 0 };
        if (Characters.IsDigit(a) && (Characters.IsDigit(b) || "年月日时点分个家项万亿元%多余".Contains(b))) cost += Costs.SeamNumber;
        return cost;
    }

    private static bool IsOpeningQuote(string text) => text[0] is '"' or '\'' && text.Length > 1 && Characters.IsLetter(text[1]) && text.IndexOf(text[0], 1) > 0;
}
