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

    /// <summary>How the date is known; null when there is none.</summary>
    public DateEvidence? DateEvidence { get; set; }

    /// <summary>0 to 1.</summary>
    public double DateConfidence { get; set; }

    public List<SourceDocument> Documents { get; } = [];
    public List<Article> Articles { get; } = [];
}
