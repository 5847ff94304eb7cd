namespace WuxiPlenum.Archive.Intake;

/// <summary>An article that had an address in an earlier version of the document.</summary>
/// <param name="IsRecent">Whether it stood in the version that is replaced.</param>
internal sealed record Predecessor(string Slug, string? Title, TextSimilarity Text, bool IsRecent);

/// <summary>Gives the addresses of a document's earlier articles to those of its new version.</summary>
internal static class SlugInheritance
{
    /// <summary>Texts under the same title need to share this much.</summary>
    private const double SimilarUnderSameTitle = 0.25;

    /// <summary>Texts under different titles need to share this much.</summary>
    private const double SimilarAlone = 0.5;

    /// <summary>For each new article the slug of its predecessor, or null when it has none.</summary>
    public static string?[] Match(IReadOnlyList<(string? Title, TextSimilarity Text)> articles, IReadOnlyList<Predecessor> predecessors)
    {
        var pairs = (
            from index in Enumerable.Range(0, articles.Count)
            from predecessor in predecessors
            let sameTitle = articles[index].Title is { } title && title == predecessor.Title
            let similarity = articles[index].Text.To(predecessor.Text)
            let rank = sameTitle && similarity >= SimilarUnderSameTitle ? 2 : similarity >= SimilarAlone ? 1 : sameTitle ? 0 : -1
            where rank >= 0
            orderby rank descending, predecessor.IsRecent descending, similarity descending, index
            select (index, predecessor)).ToList();
        var slugs = new string?[articles.Count];
        var taken = new HashSet<string>();
        foreach (var (index, predecessor) in pairs)
            if (slugs[index] is null && taken.Add(predecessor.Slug))
                slugs[index] = predecessor.Slug;
        return slugs;
    }
}
