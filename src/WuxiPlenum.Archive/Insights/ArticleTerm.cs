namespace WuxiPlenum.Archive.Insights;

/// <summary>A set phrase where it is used; see <see cref="Newsprint.Insights.TermUse"/>.</summary>
public class ArticleTerm : PlacedInsight
{
    /// <summary>What its variants have in common.</summary>
    public required string Term { get; set; }

    /// <summary>As it is printed here.</summary>
    public required string Printed { get; set; }

    /// <summary>Where the article itself explains it; none or one.</summary>
    public List<WordPlace> Explanation { get; set; } = [];
}
