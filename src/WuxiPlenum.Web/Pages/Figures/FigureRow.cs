using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Figures;

/// <summary>A figure with the words that name it.</summary>
/// <param name="Words">The quantity as printed.</param>
public sealed record FigureRow(
    PlacedWords Words,
    double Value,
    double? UpperValue,
    string Unit,
    FigureBound Bound,
    string? Counted,
    string? AsOf,
    bool IsCumulative,
    bool IsChange,
    FigureStatus Status,
    string Rule,
    double Confidence)
{
    public Quantity Quantity => new(Value, UpperValue, Unit, Bound, IsChange);

    /// <summary>As long as its bar is.</summary>
    public double Length => UpperValue ?? Value;

    /// <summary>What it may be set beside.</summary>
    public FigureKind Kind => new(Unit, Counted ?? "", IsCumulative, IsChange);
}

/// <summary>Figures of one kind can be compared: the same thing in the same unit, on the same base.</summary>
public sealed record FigureKind(string Unit, string Counted, bool IsCumulative, bool IsChange)
{
    /// <summary>On what base it is counted, by its name in the wording.</summary>
    public string Base => IsChange ? "Change" : IsCumulative ? "Cumulative" : "Current";
}

/// <param name="Rows">The latest editions' first.</param>
/// <param name="Count">Of those that there are, shown or not.</param>
public sealed record FigureGroup(FigureKind Kind, IReadOnlyList<FigureRow> Rows, int Count)
{
    public double Most => Rows.Max(row => row.Length);
}
