namespace WuxiPlenum.Archive.Insights;

/// <summary>What somebody says will be done; see <see cref="Newsprint.Insights.Pledge"/>.</summary>
public class ArticlePledge : PlacedInsight
{
    /// <summary>Null when an organisation pledges, or nobody in particular.</summary>
    public int? PersonId { get; set; }
    public ArticlePerson? Person { get; set; }

    public string? Organisation { get; set; }
    public required string What { get; set; }

    /// <summary>The ordinals of its figures among those of the article.</summary>
    public List<int> Figures { get; set; } = [];

    /// <summary>The slug of the topic of its section.</summary>
    public string? Topic { get; set; }

    /// <summary>The time as printed: 明年.</summary>
    public string? Deadline { get; set; }

    /// <summary>The last day of it; null when none is named, or it cannot be told.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Whether the year was reckoned from the edition's date.</summary>
    public bool IsUntilInferred { get; set; }
}
