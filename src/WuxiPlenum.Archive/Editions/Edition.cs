using WuxiPlenum.Newsprint.Articles;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Editions;

/// <summary>One day's paper. Pages whose date is not known share the newspaper's undated edition.</summary>
public class Edition
{
    public int Id { get; set; }

    /// <summary>The newspaper's name; empty when it is not known.</summary>
    public required string Newspaper { get; set; }

    public DateOnly? Date { get; set; }

    /// <summary>The <see cref="Day"/> of an edition without a date.</summary>
    public const int Undated = 0;

    /// <summary>The same in the rows of its articles: <see cref="Articles.Article.Day"/>.</summary>
    public int Day => DayOf(Date);

    /// <summary>A date as a number by which the undated come last where the latest comes first, in every database.</summary>
    public static int DayOf(DateOnly? date) => date?.DayNumber ?? Undated;

    /// <summary>How the date is known; null when there is none.</summary>
    public DateEvidence? DateEvidence { get; set; }

    /// <summary>0 to 1.</summary>
    public double DateConfidence { get; set; }

    public List<SourceDocument> Documents { get; } = [];
    public List<Article> Articles { get; } = [];
}
