namespace WuxiPlenum.Archive.Editions;

/// <summary>The questions that pages ask about editions.</summary>
public static class EditionQueries
{
    /// <summary>Those with something to read: an edition may hold earlier versions alone, when its pages turned out to be of another day.</summary>
    public static IQueryable<Edition> Current(this IQueryable<Edition> editions) =>
        editions.Where(edition => edition.Articles.Any(article => article.IsCurrent));

    /// <summary>The latest first, undated ones last.</summary>
    public static IOrderedQueryable<Edition> LatestFirst(this IQueryable<Edition> editions) =>
        editions.OrderBy(edition => edition.Date == null).ThenByDescending(edition => edition.Date).ThenBy(edition => edition.Newspaper);
}
