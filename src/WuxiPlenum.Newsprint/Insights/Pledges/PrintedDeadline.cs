namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>A deadline as it stands in a folded paragraph.</summary>
/// <param name="Until">The last day; null when it cannot be reckoned.</param>
/// <param name="IsInferred">Whether the edition's date was needed for it.</param>
/// <param name="IsExplicit">Whether the year is printed (2024年).</param>
/// <param name="IsWholeYear">Whether it names a year and no more (明年, 2024年): the weakest kind.</param>
/// <param name="Paragraph">The paragraph it stands in, where that is another: that of the sentence which leads a list.</param>
internal sealed record PrintedDeadline(int Start, int End, DateOnly? Until, bool IsInferred, bool IsWholeYear, bool IsExplicit, int? Paragraph = null);
