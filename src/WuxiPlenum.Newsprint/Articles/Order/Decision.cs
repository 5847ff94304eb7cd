namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>What a hypothesis did with one block. Decisions form a chain, so that hypotheses share what they have in common.</summary>
/// <param name="After">The draft that the block went into, as it was then; null when it was set aside.</param>
/// <param name="Aside">What it was set aside as.</param>
internal sealed record Decision(Decision? Previous, Draft? After, Placement Placement, UnplacedKind Aside)
{
    /// <summary>The page as the decisions up to the last one have it.</summary>
    public static OrderedPage Sum(Decision? last)
    {
        var decisions = new List<Decision>();
        for (var decision = last; decision is not null; decision = decision.Previous) decisions.Add(decision);
        decisions.Reverse();
        var articles = decisions.Where(decision => decision.After is not null).GroupBy(decision => decision.After!.Id).OrderBy(article => article.Key)
            .Select(article => new OrderedArticle([.. article.Select(decision => decision.Placement)], article.Last().After!.Open, article.Last().After!.ContinuedTo));
        var aside = decisions.Where(decision => decision.After is null).Select(decision => new SetAside(decision.Placement.Block, decision.Aside)).Reverse();
        return new OrderedPage([.. articles], [.. aside]);
    }
}
