using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Insights;

/// <summary>A quantity that an article names; see <see cref="Figure"/>.</summary>
public class ArticleFigure : PlacedInsight
{
    public double Value { get; set; }
    public double? UpperValue { get; set; }
    public required string Unit { get; set; }
    public FigureBound Bound { get; set; }
    public string? Counted { get; set; }
    public string? AsOf { get; set; }
    public bool IsCumulative { get; set; }
    public bool IsChange { get; set; }
    public FigureStatus Status { get; set; }
}
