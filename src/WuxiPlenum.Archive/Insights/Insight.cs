using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Archive.Insights;

/// <summary>What a rule found in an article. Made anew whenever the rules are better; never kept by id.</summary>
public abstract class Insight
{
    public int Id { get; set; }
    public int ArticleId { get; set; }
    public Article Article { get; set; } = null!;

    /// <summary>1, 2, … among those of its kind in the article.</summary>
    public int Ordinal { get; set; }

    /// <summary>The rule that found it, in kebab-case.</summary>
    public required string Rule { get; set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; }
}

/// <summary>An insight that stands in one place: the range of UTF-16 units in the text of a paragraph, or, for terms, of a heading.</summary>
public abstract class PlacedInsight : Insight
{
    /// <summary>The number of the paragraph; 0 is the headline, and -1, -2, … are the headings of the sections with the ordinals 1, 2, ….</summary>
    public int Paragraph { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
}
