using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Findings;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>
/// Which paragraph of an article is the lead, where its first section seems to stand at the top. The search meets a paragraph before
/// it knows the rest of the article; once the article is whole, the paragraphs of the first section can be compared with each other.
/// </summary>
internal sealed class DisplacedLead(ImmutableArray<BlockTraits?> traits, Vocabulary pairs)
{
    // What speaks for a paragraph's being the lead, as log odds against there being none: a logistic model of the first sections of composed pages.
    private const double LikeHeadline = 3.8;
    private const double LikeOtherSections = 37;
    private const double OpensLead = 1.3;
    private const double RefersBack = -1.5;
    private const double QuotesSpeaker = -1.85;
    private const double None = 0.1;

    /// <summary>The placements of an article with the likeliest paragraph as its lead.</summary>
    public ImmutableArray<Placement> Settle(ImmutableArray<Placement> placements)
    {
        var firstHeading = IndexOfHeading(placements, 0);
        if (firstHeading < 0 || placements.Any(placement => placement.Part == Part.ContinuedFrom) || placements.Take(firstHeading).Any(placement => placement.Part == Part.Paragraph)) return placements;
        var secondHeading = IndexOfHeading(placements, firstHeading + 1);
        var paragraphs = Paragraphs(placements);
        var candidates = paragraphs.Where(paragraph => paragraph.First < secondHeading || placements[paragraph.First].Part == Part.Lead || secondHeading < 0).ToList();
        if (candidates.Count < 2) return placements;

        var headline = Words(placements.Where(placement => placement.Part is Part.Headline or Part.HeadlineHalf).Select(placement => placement.Block));
        var others = Words(paragraphs.Except(candidates).SelectMany(paragraph => paragraph.Blocks));
        // A lead that stands before its section has not been displaced.
        var scores = candidates.Skip(1).Select(candidate => (candidate.First, Score: Score(candidate, headline, others))).OrderByDescending(one => one.Score).ToList();
        var (lead, best) = scores[0];
        var next = scores.Count > 1 ? Math.Max(None, scores[1].Score) : None;
        if (best < None) lead = -1;
        // A lead of several paragraphs.
        if (lead >= 0 && lead == candidates.Find(candidate => placements[candidate.First].Part == Part.Lead)?.First) return placements;
        return [.. placements.Select((placement, at) => at == lead ? placement with { Part = Part.Lead, Cost = FindingLog.Even + next - best } : placement.Part == Part.Lead ? placement with { Part = Part.Paragraph } : placement)];
    }

    private static int IndexOfHeading(ImmutableArray<Placement> placements, int from)
    {
        for (var i = from; i < placements.Length; i++)
            if (placements[i].Part == Part.Heading) return i;
        return -1;
    }

    private static List<PlacedParagraph> Paragraphs(ImmutableArray<Placement> placements)
    {
        var paragraphs = new List<PlacedParagraph>();
        var byBlock = new Dictionary<int, PlacedParagraph>();
        for (var i = 0; i < placements.Length; i++)
        {
            var placement = placements[i];
            if (placement.Part is Part.Paragraph or Part.Lead) paragraphs.Add(byBlock[placement.Block] = new PlacedParagraph(i, [placement.Block]));
            else if (placement.Target >= 0) (byBlock[placement.Block] = byBlock[placement.Target]).Blocks.Add(placement.Block);
        }

        return paragraphs;
    }

    private double Score(PlacedParagraph paragraph, HashSet<int> headline, HashSet<int> others)
    {
        var first = traits[paragraph.Blocks[0]]!;
        var words = Words(paragraph.Blocks);
        var score = LikeHeadline * Share(headline, words);
        // A paragraph of one letter has no pair.
        if (others.Count > 0 && words.Count > 0) score += LikeOtherSections * Weight(others.Where(words.Contains)) / Math.Sqrt(Weight(others) * Weight(words));
        if (first.OpensLead) score += OpensLead;
        if (first.RefersBack) score += RefersBack;
        if (paragraph.Blocks.Exists(block => traits[block]!.QuotesSpeaker)) score += QuotesSpeaker;
        return score;
    }

    private HashSet<int> Words(IEnumerable<int> blocks)
    {
        var words = new HashSet<int>();
        foreach (var block in blocks)
            foreach (var word in pairs.Of(block)) words.Add(word);
        return words;
    }

    private double Share(HashSet<int> of, HashSet<int> words) => of.Count == 0 ? 0 : Weight(of.Where(words.Contains)) / Weight(of);

    private double Weight(IEnumerable<int> words) => words.Sum(pairs.Weight);

    /// <param name="First">The place of its first block among the placements.</param>
    private sealed record PlacedParagraph(int First, List<int> Blocks);
}
