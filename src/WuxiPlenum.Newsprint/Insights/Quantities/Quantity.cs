namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>A quantity as it stands in a paragraph, before its surroundings have been asked about it.</summary>
/// <param name="Start">Where it begins, bound included.</param>
/// <param name="Number">Where its number begins.</param>
/// <param name="UnitEnd">Where its unit ends: what stands behind may be what is counted.</param>
/// <param name="End">Where it ends, bound included.</param>
internal sealed record Quantity(
    int Start,
    int Number,
    int UnitEnd,
    int End,
    decimal Low,
    decimal? High,
    string Unit,
    UnitKind Kind,
    FigureBound Bound,
    string Rule,
    double Confidence);
