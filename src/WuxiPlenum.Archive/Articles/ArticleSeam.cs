namespace WuxiPlenum.Archive.Articles;

/// <summary>The place at which an article that was put together goes over from one page to the next.</summary>
public class ArticleSeam
{
    public int Id { get; set; }
    public int ArticleId { get; set; }
    public Article Article { get; set; } = null!;

    /// <summary>1 for the first jump, 2 for the second, …</summary>
    public int Ordinal { get; set; }

    /// <summary>The number of the first paragraph that stands on the later page, or of the one that both pages share.</summary>
    public int Paragraph { get; set; }

    /// <summary>The offset in that paragraph at which a sentence was joined over the jump; null when the jump cuts none.</summary>
    public int? Offset { get; set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The article of the later page as it was read there.</summary>
    public int PartId { get; set; }
    public Article Part { get; set; } = null!;
}
