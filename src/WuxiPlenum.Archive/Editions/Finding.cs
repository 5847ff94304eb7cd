using WuxiPlenum.Newsprint.Findings;
using Article = WuxiPlenum.Archive.Articles.Article;
using SourceSpan = WuxiPlenum.Archive.Articles.SourceSpan;

namespace WuxiPlenum.Archive.Editions;

/// <summary>What the reader of a page inferred, with its place; see <see cref="Newsprint.Findings.Finding"/>.</summary>
public class Finding
{
    public int Id { get; set; }
    public int DocumentId { get; set; }
    public int? ArticleId { get; set; }
    public Article? Article { get; set; }

    /// <summary>The number of the paragraph in the article; null when the finding concerns more.</summary>
    public int? Paragraph { get; set; }

    public int Ordinal { get; set; }
    public FindingRule Rule { get; set; }
    public double Confidence { get; set; }
    public required string Detail { get; set; }
    public List<SourceSpan> Spans { get; set; } = [];
}
