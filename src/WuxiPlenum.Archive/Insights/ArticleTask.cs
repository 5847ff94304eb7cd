namespace WuxiPlenum.Archive.Insights;

/// <summary>One of the numbered tasks that a meeting sets; see <see cref="Newsprint.Insights"/>.</summary>
public class ArticleTask : PlacedInsight
{
    /// <summary>1 for the tasks of the article's first list, 2 for those of the second, ….</summary>
    public int List { get; set; }

    /// <summary>Its number as printed: 2 for 二要.</summary>
    public int Number { get; set; }

    /// <summary>What numbers it: 二要.</summary>
    public required string Marker { get; set; }

    /// <summary>Its first clause, without the marker.</summary>
    public required string Title { get; set; }
}
