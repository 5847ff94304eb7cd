namespace WuxiPlenum.Archive.Insights;

/// <summary>What a recomputing of insights changed in the articles that are shown.</summary>
/// <param name="Articles">How many articles were read anew, those not shown at present among them.</param>
/// <param name="Changed">In how many of those shown anything is different.</param>
/// <param name="Kinds">For each kind of insight how many came and went.</param>
/// <param name="MostChanged">The articles that changed most, first the most.</param>
/// <param name="IsInterrupted">Whether it was stopped before the last article.</param>
public sealed record InsightReport(int Articles, int Changed, IReadOnlyList<InsightChange> Kinds, IReadOnlyList<ChangedArticle> MostChanged, bool IsInterrupted);

/// <param name="Before">How many there were.</param>
/// <param name="Now">How many there are.</param>
/// <param name="Added">How many are there that were not, or not so.</param>
/// <param name="Removed">How many were there that are not, or not so.</param>
public sealed record InsightChange(InsightKind Kind, int Before, int Now, int Added, int Removed);

/// <param name="Slug">Its name in addresses.</param>
public sealed record ChangedArticle(string Slug, string? Title, int Added, int Removed);

/// <summary>What is counted.</summary>
public enum InsightKind
{
    Person,
    Speech,
    Figure,
    Pledge,
    Statement,
    Term,
    Task,
    Note,
}
